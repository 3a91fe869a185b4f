import { importText } from "../../../text/import.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./review-screen.module.css";

/** How much of a long review is there already. What is shown can be worked on. */
export function LoadingNote({ loaded, total }: { loaded: number; total: number }) {
  const t = useText(importText);
  return (
    <div className={styles.loading} role="status" data-loading>
      {t.loading(loaded, total)}
      <progress value={loaded} max={total} aria-hidden />
    </div>
  );
}
