import { useId } from "react";
import styles from "./settings.module.css";

interface SettingRowProps {
  label: string;
  help?: string;
  /** Gets the id of the label's words, to be its `aria-labelledby`. */
  children: (labelId: string) => React.ReactNode;
}

/** One setting: its name at the left, its control and a sentence at the right. */
export function SettingRow({ label, help, children }: SettingRowProps) {
  const labelId = useId();
  return (
    <div className={styles.row}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      <div className={styles.control}>
        {children(labelId)}
        {help && <p className={styles.help}>{help}</p>}
      </div>
    </div>
  );
}

/** Settings of one subject under their heading. */
export function SettingSection({ heading, children }: { heading: string; children: React.ReactNode }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{heading}</h2>
      {children}
    </section>
  );
}
