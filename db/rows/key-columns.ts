import type { OccurrenceId } from "../../shared/domain/obligation/occurrence.ts";

/** The columns of an occurrence's identity, the same in every table. */
export interface KeyColumns {
  obligation_id: string;
  subject_id: string;
  recurrence_id: string;
}

export const keyFromRow = (row: KeyColumns): OccurrenceId => ({
  obligationId: row.obligation_id,
  subjectId: row.subject_id,
  recurrenceId: row.recurrence_id,
});

export const keyToRow = (key: OccurrenceId): KeyColumns => ({
  obligation_id: key.obligationId,
  subject_id: key.subjectId,
  recurrence_id: key.recurrenceId,
});
