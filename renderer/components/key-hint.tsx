import styles from "./key-hint.module.css";

/** A key cap beside a label: a hint for the eye, left out of the accessible name. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <kbd className={styles.key} aria-hidden>
      {keys}
    </kbd>
  );
}
