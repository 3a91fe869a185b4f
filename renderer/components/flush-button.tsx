import { Button } from "antd";
import styles from "./flush-button.module.css";

interface FlushButtonProps {
  children: React.ReactNode;
  onClick: () => void;
}

/** A small button without a border under a list or a form: its words stand in line with what is above. */
export function FlushButton({ children, onClick }: FlushButtonProps) {
  return (
    <Button type="text" size="small" className={styles.flush ?? ""} onClick={onClick}>
      {children}
    </Button>
  );
}
