import type { Board } from "../../contract/schemas/board.ts";
import type { DatedRow } from "../../contract/schemas/due-row.ts";
import { type PlainDate, endOfMonth, yearOf } from "../../domain/date/plain-date.ts";

/** The least number of upcoming rows, and of duties whose next rows are shown, however far ahead. */
const LEAST = 8;

/**
 * The upcoming rows, and how often each duty of them comes back: a weekly duty must not fill the list. The next row is
 * found for each subject by itself, since an event of one subject starts a clock of its own.
 */
export function countdownOf(ahead: readonly DatedRow[], today: PlainDate): Pick<Board, "upcoming" | "following"> {
  const monthEnd = endOfMonth(today);
  const nextOf = nextPeriods(ahead);
  const isNext = (row: DatedRow) => nextOf.get(subjectOf(row))?.recurrenceId === row.recurrenceId;
  const soonest = new Set([...new Set(ahead.map(({ obligationId }) => obligationId))].slice(0, LEAST));
  const upcoming = ahead.filter(
    (row, index) => row.effectiveDate <= monthEnd || index < LEAST || (soonest.has(row.obligationId) && isNext(row)),
  );
  // Several subjects may share a next period, and its following periods are listed once.
  const shown = new Map(upcoming.filter(isNext).map((row) => [periodOf(row), row]));
  const byDuty = Map.groupBy(ahead, ({ obligationId }) => obligationId);
  const following = [...shown.values()].flatMap(({ obligationId, recurrenceId }) => {
    const periods = periodsIn(followingRows(byDuty.get(obligationId) ?? [], recurrenceId));
    return periods > 0 ? [{ obligationId, recurrenceId, periods }] : [];
  });
  return { upcoming, following };
}

/**
 * The rows of one duty after its next period, to the end of the year in which that period is due.
 *
 * @param rows  Ascending rows of one duty.
 * @param recurrenceId  Limits the result to subjects whose next period is this; null for every subject.
 */
export function followingRows(rows: readonly DatedRow[], recurrenceId: string | null): DatedRow[] {
  const nextOf = nextPeriods(rows);
  return rows.filter((row) => {
    const next = nextOf.get(subjectOf(row));
    if (!next || next.recurrenceId === row.recurrenceId) return false;
    if (recurrenceId !== null && next.recurrenceId !== recurrenceId) return false;
    return yearOf(row.effectiveDate) === yearOf(next.effectiveDate);
  });
}

/** The first row of each duty and subject. */
function nextPeriods(rows: readonly DatedRow[]): ReadonlyMap<string, DatedRow> {
  const next = new Map<string, DatedRow>();
  for (const row of rows) if (!next.has(subjectOf(row))) next.set(subjectOf(row), row);
  return next;
}

const subjectOf = ({ obligationId, subjectId }: DatedRow): string => JSON.stringify([obligationId, subjectId]);
const periodOf = ({ obligationId, recurrenceId }: DatedRow): string => JSON.stringify([obligationId, recurrenceId]);

const periodsIn = (rows: readonly DatedRow[]): number => new Set(rows.map(({ recurrenceId }) => recurrenceId)).size;
