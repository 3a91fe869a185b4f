import type { KeptOccurrence } from "../../shared/domain/obligation/kept-occurrence.ts";
import type { NewRowOf, RowOf } from "../schema.ts";
import { readPeriod } from "./json.ts";
import { keyFromRow, keyToRow } from "./key-columns.ts";

/** @throws {UnreadableRow} */
export const keptFromRow = (row: RowOf<"kept_occurrence">): KeptOccurrence => ({
  key: keyFromRow(row),
  slot: row.slot,
  ruleVersion: row.rule_version,
  nominalDate: row.nominal_date,
  effectiveDate: row.effective_date,
  basis: row.basis,
  shift: row.shift,
  period: row.period === null ? null : readPeriod(row.period, "kept_occurrence.period", row.obligation_id),
  eventId: row.event_id,
  keptOn: row.kept_on,
  cause: row.cause,
});

export const keptToRow = (kept: KeptOccurrence): NewRowOf<"kept_occurrence"> => ({
  ...keyToRow(kept.key),
  slot: kept.slot,
  rule_version: kept.ruleVersion,
  nominal_date: kept.nominalDate,
  effective_date: kept.effectiveDate,
  basis: kept.basis,
  shift: kept.shift,
  period: kept.period === null ? null : JSON.stringify(kept.period),
  event_id: kept.eventId,
  kept_on: kept.keptOn,
  cause: kept.cause,
});
