import type { Board } from "../../contract/schemas/board.ts";
import type { DatedRow } from "../../contract/schemas/due-row.ts";
import { type PlainDate, endOfMonth, yearOf } from "../../domain/date/plain-date.ts";

/** At least so many of what comes next, and the next ones of so many duties, however far ahead. */
const LEAST = 8;

/** What comes next, and how often each duty of it comes back: a duty of each week must not fill the list. */
export function countdownOf(ahead: readonly DatedRow[], today: PlainDate): Pick<Board, "upcoming" | "following"> {
  const monthEnd = endOfMonth(today);
  const byDuty = Map.groupBy(ahead, ({ obligationId }) => obligationId);
  const soonest = new Set([...byDuty.keys()].slice(0, LEAST));
  const upcoming = ahead.filter(
    (row, index) =>
      row.effectiveDate <= monthEnd ||
      index < LEAST ||
      (soonest.has(row.obligationId) && isNext(row, byDuty.get(row.obligationId) ?? [])),
  );
  const shown = new Set(upcoming.map(({ obligationId }) => obligationId));
  const following = [...byDuty].flatMap(([obligationId, rows]) => {
    const periods = shown.has(obligationId) ? periodsOf(followingRows(rows)) : 0;
    return periods > 0 ? [{ obligationId, periods }] : [];
  });
  return { upcoming, following };
}

/** Of the rows of one duty, ascending: those after its next period, to the end of the year in which that is due. */
export function followingRows(rows: readonly DatedRow[]): DatedRow[] {
  const [next] = rows;
  if (!next) return [];
  return rows.filter((row) => !isNext(row, rows) && yearOf(row.effectiveDate) === yearOf(next.effectiveDate));
}

const isNext = ({ recurrenceId }: DatedRow, [next]: readonly DatedRow[]): boolean =>
  recurrenceId === next?.recurrenceId;

const periodsOf = (rows: readonly DatedRow[]): number => new Set(rows.map(({ recurrenceId }) => recurrenceId)).size;
