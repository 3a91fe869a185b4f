import styles from "./tag.module.css";

/** A word on a soft ground: 休 (light), 班 (dark), 预计 and 补录 (quiet), a warning (late), what is missed (overdue) or a proof (done). */
export function Tag({
  tone,
  children,
}: {
  tone: "light" | "dark" | "quiet" | "late" | "overdue" | "done";
  children: React.ReactNode;
}) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {children}
    </span>
  );
}
