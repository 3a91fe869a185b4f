import type { OccurrenceState } from "../../shared/domain/compliance/history.ts";
import type { OccurrenceId } from "../../shared/domain/obligation/occurrence.ts";
import type { NewRowOf, RowOf } from "../schema.ts";
import { keyToRow } from "./key-columns.ts";

export const stateFromRow = (row: RowOf<"occurrence_state">): OccurrenceState => ({
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
