import type { OccurrenceState, OpeningBalance } from "../../shared/domain/compliance/history-event.ts";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import type { OccurrenceId } from "../../shared/domain/obligation/occurrence.ts";
import type { NewRowOf, RowOf } from "../schema.ts";
import { keyToRow } from "./key-columns.ts";
import { fromThousandths, toThousandths } from "./thousandths.ts";

/** The projection of an occurrence's history lies in two tables: its handling and its opening balance. */
export const stateFromRow = (row: RowOf<"occurrence_state">, opening: OpeningBalance | null): OccurrenceState => ({
  plannedDate: row.planned_on,
  plannedTime: row.planned_time,
  handling: row.handling,
  handlingNote: row.handling_note,
  handledOn: row.handled_on,
  waivedReason: row.waived_reason,
  refusedOn: row.refused_on,
  refusedBy: row.refused_by,
  closedOn: row.closed_on,
  closedReason: row.closed_reason,
  isDeclared: row.is_declared === 1,
  member: row.member_counts === null ? null : { counts: row.member_counts === 1, reason: row.member_reason ?? "" },
  opening,
  overrides: row.overrides,
});

export const stateToRow = (key: OccurrenceId, state: OccurrenceState): NewRowOf<"occurrence_state"> => ({
  ...keyToRow(key),
  planned_on: state.plannedDate,
  planned_time: state.plannedTime,
  handling: state.handling,
  handling_note: state.handlingNote,
  handled_on: state.handledOn,
  waived_reason: state.waivedReason,
  refused_on: state.refusedOn,
  refused_by: state.refusedBy,
  closed_on: state.closedOn,
  closed_reason: state.closedReason,
  overrides: state.overrides,
  is_declared: state.isDeclared ? 1 : 0,
  member_counts: state.member === null ? null : state.member.counts ? 1 : 0,
  member_reason: state.member?.reason ?? null,
});

export const openingFromRow = (row: RowOf<"opening_balance">): OpeningBalance => ({
  amount: fromThousandths(row.amount_thousandths),
  note: row.note,
  setOn: row.set_on ?? plainDate(row.recorded_at.slice(0, 10)),
});

export const openingToRow = (
  key: OccurrenceId,
  { amount, note, setOn }: OpeningBalance,
  recordedAt: Instant,
): NewRowOf<"opening_balance"> => ({
  ...keyToRow(key),
  amount_thousandths: toThousandths(amount),
  note,
  recorded_at: recordedAt,
  set_on: setOn,
});
