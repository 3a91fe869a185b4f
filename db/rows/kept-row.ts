import type { KeptOccurrence } from "../../shared/domain/obligation/kept-occurrence.ts";
import type { NewRowOf, RowOf } from "../schema.ts";
import { UnreadableRow, readPeriod } from "./json.ts";
import { keyFromRow, keyToRow } from "./key-columns.ts";

/** @throws {UnreadableRow} */
export const keptFromRow = (row: RowOf<"kept_occurrence">): KeptOccurrence => ({
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

/** When it was due, or since when it was open without a date. */
function daysFromRow(row: RowOf<"kept_occurrence">) {
  const { nominal_date: nominalDate, effective_date: effectiveDate, opened_on: openedOn } = row;
  if (nominalDate !== null && effectiveDate !== null) return { nominalDate, effectiveDate };
  if (openedOn !== null) return { nominalDate: null, effectiveDate: null, openedOn };
  throw new UnreadableRow("kept_occurrence.opened_on", row.obligation_id);
}

export const keptToRow = (kept: KeptOccurrence): NewRowOf<"kept_occurrence"> => ({
  ...keyToRow(kept.key),
  slot: kept.slot,
  rule_version: kept.ruleVersion,
  nominal_date: kept.nominalDate,
  effective_date: kept.effectiveDate,
  opened_on: kept.effectiveDate === null ? kept.openedOn : null,
  basis: kept.basis,
  shift: kept.shift,
  period: kept.period === null ? null : JSON.stringify(kept.period),
  event_id: kept.eventId,
  kept_on: kept.keptOn,
  cause: kept.cause,
});
