import type { PreservedOccurrence } from "../../shared/domain/obligation/preserved-occurrence.ts";
import type { NewRowOf, RowOf } from "../schema.ts";
import { UnreadableRow, readPeriod } from "./json.ts";
import { keyFromRow, keyToRow } from "./key-columns.ts";

/**
 * A preserved occurrence from its row. The table and the column keep the names they were shipped with, `kept_occurrence` and `kept_on`.
 *
 * @throws {UnreadableRow}
 */
export const preservedFromRow = (row: RowOf<"kept_occurrence">): PreservedOccurrence => ({
  key: keyFromRow(row),
  slot: row.slot,
  ruleVersion: row.rule_version,
  ...daysFromRow(row),
  basis: row.basis,
  shift: row.shift,
  period: row.period === null ? null : readPeriod(row.period, "kept_occurrence.period", row.obligation_id),
  eventId: row.event_id,
  keptOn: row.kept_on,
  cause: row.cause,
});

/** The due dates of a preserved occurrence, or the day on which it was opened without a date. */
function daysFromRow(row: RowOf<"kept_occurrence">) {
  const { nominal_date: nominalDate, effective_date: effectiveDate, opened_on: openedOn } = row;
  if (nominalDate !== null && effectiveDate !== null) return { nominalDate, effectiveDate };
  if (openedOn !== null) return { nominalDate: null, effectiveDate: null, openedOn };
  throw new UnreadableRow("kept_occurrence.opened_on", row.obligation_id);
}

export const preservedToRow = (preserved: PreservedOccurrence): NewRowOf<"kept_occurrence"> => ({
  ...keyToRow(preserved.key),
  slot: preserved.slot,
  rule_version: preserved.ruleVersion,
  nominal_date: preserved.nominalDate,
  effective_date: preserved.effectiveDate,
  opened_on: preserved.effectiveDate === null ? preserved.openedOn : null,
  basis: preserved.basis,
  shift: preserved.shift,
  period: preserved.period === null ? null : JSON.stringify(preserved.period),
  event_id: preserved.eventId,
  kept_on: preserved.keptOn,
  cause: preserved.cause,
});
