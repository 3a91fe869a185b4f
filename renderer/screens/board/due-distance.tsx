import type { DatedRow } from "../../../shared/contract/schemas/due-row.ts";
import { shownState } from "../../../shared/contract/row-kinds.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./due-list.module.css";

/** The distance to the date: both countdowns, the word for a past date, or that a ceiling was passed. */
export function DueDistance({ row }: { row: DatedRow }) {
  const t = useText(boardText);
  const { days, workingDays } = row;
  const isLate = shownState(row) === "overdue";
  // A ceiling is broken before its period is over: nothing is counted from its end then.
  if (isLate && days >= 0) return <span className={styles.broken}>{t.exceeded}</span>;
  const past = !isLate && days < 0 ? `${t.gone} ` : "";
  return (
    <>
      <span className={styles.days}>
        {past}
        <b>{Math.abs(days)}</b> {t.day}
      </span>
      <span className={styles.working}>
        <b>{Math.abs(workingDays)}</b> {t.workingDay}
      </span>
    </>
  );
}
