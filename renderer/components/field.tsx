import styles from "./field.module.css";

interface FieldProps {
  label: string;
  /** Grey words at the right end of the label. */
  hint?: React.ReactNode;
  /** Fills the row of a two-column form. */
  wide?: boolean;
  children: React.ReactNode;
}

/** A label above its control; a click on the label focuses the control. */
export function Field({ label, hint, wide, children }: FieldProps) {
  return (
    <label className={styles.field} data-wide={wide || undefined}>
      <span className={styles.label}>
        {label}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
      {children}
    </label>
  );
}
