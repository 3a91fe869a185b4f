import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import type { OccurrenceKey } from "../../shared/contract/schemas/values.ts";

/** The identity of a row's occurrence, without the rest of the row. */
export const keyOf = (row: OccurrenceKey): OccurrenceKey => ({
  obligationId: row.obligationId,
  subjectId: row.subjectId,
  recurrenceId: row.recurrenceId,
});

/** The text of an identity, for React keys and maps. */
export const keyText = (row: OccurrenceKey): string =>
  JSON.stringify([row.obligationId, row.subjectId, row.recurrenceId]);

/** The identity that `keyText` wrote; null for a text of another form. */
export function keyFromText(text: string): OccurrenceKey | null {
  const parts = occurrenceParts(text);
  if (!Array.isArray(parts) || parts.length !== 3 || !parts.every((part) => typeof part === "string")) return null;
  const [obligationId = "", subjectId = "", recurrenceId = ""] = parts;
  return { obligationId, subjectId, recurrenceId };
}

function occurrenceParts(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The address parameters that open the record form for an occurrence. */
export const recordParams = (row: DueRow): Record<string, string> => ({
  obligation: row.obligationId,
  subject: row.subjectId,
  recurrence: row.recurrenceId,
});
