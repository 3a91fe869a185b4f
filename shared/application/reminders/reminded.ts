import type { DatedRow, DueRow } from "../../contract/schemas/due-row.ts";
import { isDatedRow, limitOfRow } from "../../contract/row-kinds.ts";
import { daysBetween } from "../../domain/date/plain-date.ts";
import { keyOfId } from "../../domain/obligation/occurrence.ts";
import type { Reminded } from "../../domain/reminder/plan-reminders.ts";
import { type ReminderRules, exceptionFor } from "../../domain/reminder/reminder-rules.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { isRowSettled } from "../view/rows/due-row-filters.ts";

/** A deadline known for longer than this is one of the long ones. */
const LONG_DAYS = 183;

/** What is not done and has a day, with its row by `keyOfId`; and what has none. */
export interface RemindedRows {
  readonly items: readonly Reminded[];
  readonly rows: ReadonlyMap<string, DatedRow>;
  readonly undated: readonly DueRow[];
}

/** What there is to remind of, as it stands now. Work without a number is never due, and a plan that is kept as a record asks nothing. */
export function remindedIn(snapshot: Snapshot, rules: ReminderRules): RemindedRows {
  const open = snapshot.currentRows().filter((row) => !isRowSettled(row) && row.isRecord === undefined);
  const dated = open.filter(isDatedRow);
  return {
    items: dated.map((row) => remindedOf(row, snapshot, rules)),
    rows: new Map(dated.map((row) => [keyOfId(row), row])),
    undated: open.filter((row) => !isDatedRow(row)),
  };
}

function remindedOf(row: DatedRow, snapshot: Snapshot, rules: ReminderRules): Reminded {
  const { obligationId, subjectId, recurrenceId, plannedDate, plannedTime } = row;
  const sessions = snapshot.facts.sessions.get(keyOfId(row)) ?? [];
  const own = plannedDate === null ? [] : [{ date: plannedDate, time: plannedTime }];
  return {
    key: { obligationId, subjectId, recurrenceId },
    deadline: row.effectiveDate,
    limit: limitOfRow(row),
    isLong: row.partOf !== undefined || wasKnownLong(row, snapshot),
    isUpperBound: row.quota?.comparator === "<=",
    behindFrom: row.awaitsOpening || row.awaitsDecision ? null : (row.quota?.nextPaceDate ?? null),
    canBeOverdue: row.awaitsOpening === undefined,
    exception: exceptionFor(rules, {
      obligation: obligationId,
      units: [row.subject, ...(row.lead === null ? [] : [row.lead])],
      kind: row.kind,
    }),
    planned: [...own, ...sessions.map(({ date, time }) => ({ date, time }))],
  };
}

/** A clock that an event started long before its end: a term, a probation. */
function wasKnownLong(row: DatedRow, snapshot: Snapshot): boolean {
  if (row.kind !== "trigger") return false;
  const occurrence = snapshot.find(row);
  const since = occurrence !== null && "startedOn" in occurrence ? occurrence.startedOn : undefined;
  return since !== undefined && daysBetween(since, row.effectiveDate) > LONG_DAYS;
}
