import type { DayView } from "../../../shared/contract/schemas/board.ts";
import type { DatedRow } from "../../../shared/contract/schemas/due-row.ts";
import { Tag } from "../../components/tag.tsx";
import { commonText } from "../../text/common.ts";
import { useDates } from "../../text/dates.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./due-list.module.css";

/**
 * The date of a row, marked where the day is a make-up day or provisional, with the other date where the calendar
 * shifted it.
 */
export function DueDate({ row, day }: { row: DatedRow; day: DayView | undefined }) {
  const common = useText(commonText);
  const dates = useDates();
  const other = dates.otherDate(row);
  return (
    <span className={styles.date}>
      {dates.dayAndWeekday(row.shownDate)}
      {day?.kind === "makeup" && <Tag tone="dark">{common.makeup}</Tag>}
      {row.basis === "provisional" && <Tag tone="quiet">{common.provisional}</Tag>}
      {other && <span className={styles.otherDate}>{other}</span>}
    </span>
  );
}
