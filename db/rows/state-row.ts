import type { OccurrenceState, OpeningBalance } from "../../shared/domain/compliance/history.ts";
import type { Instant } from "../../shared/domain/date/clock.ts";
import type { OccurrenceId } from "../../shared/domain/obligation/occurrence.ts";
import type { NewRowOf, RowOf } from "../schema.ts";
import { keyToRow } from "./key-columns.ts";
import { fromThousandths, toThousandths } from "./thousandths.ts";

/** The projection of an occurrence lies in two tables: what was done about it, and what it began with. */
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
});

export const openingFromRow = ({ amount_thousandths, note }: RowOf<"opening_balance">): OpeningBalance => ({
  amount: fromThousandths(amount_thousandths),
  note,
});

export const openingToRow = (
  key: OccurrenceId,
  { amount, note }: OpeningBalance,
  recordedAt: Instant,
): NewRowOf<"opening_balance"> => ({
  ...keyToRow(key),
  amount_thousandths: toThousandths(amount),
  note,
  recorded_at: recordedAt,
});
