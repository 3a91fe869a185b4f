import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./due-list.module.css";

interface DueListHeadProps {
  /** Head of the figures: how long overdue, or how long is left. */
  figureHead: string;
  /** The head of the dates, where they are not due dates. */
  dateHead?: string;
}

/** The heads of a list with dates. They are for the eye: each row is read as one sentence. */
export function DueListHead({ figureHead, dateHead }: DueListHeadProps) {
  const t = useText(boardText);
  return (
    <div className={styles.head} aria-hidden>
      <span className={styles.first}>{t.column.duty}</span>
      <span>{dateHead ?? t.column.date}</span>
      <span className={styles.figure}>{figureHead}</span>
    </div>
  );
}
