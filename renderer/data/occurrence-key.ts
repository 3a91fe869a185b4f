import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import type { OccurrenceKey } from "../../shared/contract/schemas/values.ts";

/** The identity of a row's occurrence, without the rest of the row. */
export const keyOf = (row: OccurrenceKey): OccurrenceKey => ({
  obligationId: row.obligationId,
  subjectId: row.subjectId,
  recurrenceId: row.recurrenceId,
});

/** One text for an identity, for React keys and maps. */
export const keyText = (row: OccurrenceKey): string =>
  JSON.stringify([row.obligationId, row.subjectId, row.recurrenceId]);

/** The address parameters that open the record form for an occurrence. */
export const recordParams = (row: DueRow): Record<string, string> => ({
  obligation: row.obligationId,
  subject: row.subjectId,
  recurrence: row.recurrenceId,
});
