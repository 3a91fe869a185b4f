import { Button } from "antd";
import styles from "./flush-button.module.css";

interface FlushButtonProps {
  children: React.ReactNode;
  onClick: () => void;
  /** Its words say how much is not shown, which paper says too. */
  tellsMore?: boolean;
}

/** A small button without a border under a list or a form: its words stand in line with what is above. */
export function FlushButton({ children, onClick, tellsMore = false }: FlushButtonProps) {
  return (
    <Button
      type="text"
      size="small"
      className={styles.flush ?? ""}
      data-tells={tellsMore || undefined}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
