import type { StoredAnchor, StoredEvent } from "../../shared/application/events/event-store.ts";
import type { NewRowOf, RowOf } from "../schema.ts";

/** What an anchor's date is of; the only kind there is. */
const EVENT_ANCHOR = "event";

/** One event from its row, the name of whom it concerns, and the duties it triggers. */
export const eventFromRow = (
  row: RowOf<"event_log">,
  subjectName: string | null,
  obligationIds: readonly string[],
): StoredEvent => ({
  id: row.id,
  event: row.event,
  happenedOn: row.happened_on,
  obligationIds,
  subject: row.subject_id === null ? null : { id: row.subject_id, name: subjectName ?? "" },
  note: row.note,
  recordedAt: row.recorded_at,
  withdrawnAt: row.withdrawn_at,
  withdrawnReason: row.withdrawn_reason,
});

export const eventToRow = (event: StoredEvent): NewRowOf<"event_log"> => ({
  id: event.id,
  event: event.event,
  happened_on: event.happenedOn,
  subject_id: event.subject?.id ?? null,
  note: event.note,
  recorded_at: event.recordedAt,
  withdrawn_at: event.withdrawnAt,
  withdrawn_reason: event.withdrawnReason,
});

export const anchorFromRow = (row: RowOf<"anchor">): StoredAnchor => ({
  id: row.id,
  obligationId: row.obligation_id,
  date: row.anchored_on,
  source: row.source,
  recordedAt: row.recorded_at,
  supersededAt: row.superseded_at,
});

export const anchorToRow = (anchor: StoredAnchor): NewRowOf<"anchor"> => ({
  id: anchor.id,
  obligation_id: anchor.obligationId,
  subject_id: null,
  kind: EVENT_ANCHOR,
  is_known: anchor.date === null ? 0 : 1,
  anchored_on: anchor.date,
  source: anchor.source,
  recorded_at: anchor.recordedAt,
  superseded_at: anchor.supersededAt,
});
