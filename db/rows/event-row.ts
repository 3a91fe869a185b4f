import type { StoredAnchor, StoredEvent } from "../../shared/application/ports/stores/event-store.ts";
import type { EventRecord } from "../../shared/domain/obligation/event-history.ts";
import type { NewRowOf, RowOf } from "../schema.ts";

/** What an anchor's date is of; the only kind there is. */
const EVENT_ANCHOR = "event";

/** One event from its row, the name of its subject, and the duties that it triggers. */
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

/** The columns for the result of an event's entries, without its id and its duties. */
export const eventToRow = ({ fields, loggedAt, withdrawal }: EventRecord): Omit<NewRowOf<"event_log">, "id"> => ({
  event: fields.name,
  happened_on: fields.happenedOn,
  subject_id: fields.subject?.id ?? null,
  note: fields.note,
  recorded_at: loggedAt,
  withdrawn_at: withdrawal?.at ?? null,
  withdrawn_reason: withdrawal?.reason ?? null,
});

export const anchorFromRow = (row: RowOf<"anchor">, subjectName: string | null): StoredAnchor => ({
  id: row.id,
  obligationId: row.obligation_id,
  subject: row.subject_id === null ? null : { id: row.subject_id, name: subjectName ?? "" },
  date: row.anchored_on,
  source: row.source,
  recordedAt: row.recorded_at,
  supersededAt: row.superseded_at,
});

export const anchorToRow = (anchor: StoredAnchor): NewRowOf<"anchor"> => ({
  id: anchor.id,
  obligation_id: anchor.obligationId,
  subject_id: anchor.subject?.id ?? null,
  kind: EVENT_ANCHOR,
  is_known: anchor.date === null ? 0 : 1,
  anchored_on: anchor.date,
  source: anchor.source,
  recorded_at: anchor.recordedAt,
  superseded_at: anchor.supersededAt,
});
