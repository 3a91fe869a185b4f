import { StateMark } from "../state-mark.tsx";
import styles from "./typed-line.module.css";

interface TypedLineProps {
  id: string;
  /** The fault of the text, shown in place of `words`. */
  fault: string | null;
  /** The reading of the text, or the ways to write it. */
  words: string | null;
}

/** The sentence below a field that is typed into. */
export function TypedLine({ id, fault, words }: TypedLineProps) {
  if (fault !== null)
    return (
      <span id={id} className={styles.fault} role="alert">
        <StateMark state="overdue" silent />
        <span>{fault}</span>
      </span>
    );
  return (
    <span id={id} className={styles.words} aria-live="polite">
      {words}
    </span>
  );
}
