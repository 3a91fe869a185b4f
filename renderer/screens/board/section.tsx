import styles from "./section.module.css";

interface SectionProps {
  title: string;
  note?: React.ReactNode;
  /** The content at the right end of the heading. */
  aside?: React.ReactNode;
  /** The name of the figure of the summary whose rows this section lists. */
  isFigure?: string;
  children: React.ReactNode;
}

/** A list of the board with its heading. */
export function Section({ title, note, aside, isFigure, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={title} data-figure={isFigure}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <span className={styles.note}>{note}</span>
        <span className={styles.aside}>{aside}</span>
      </div>
      {children}
    </section>
  );
}

/** Said instead of a list that is empty. */
export function Nothing({ children }: { children: React.ReactNode }) {
  return <p className={styles.nothing}>{children}</p>;
}
