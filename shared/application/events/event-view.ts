import type { EventHistoryEntry } from "../../contract/schemas/event-history.ts";
import type { EventView } from "../../contract/schemas/logged-event.ts";
import { isDated } from "../../domain/obligation/occurrence.ts";
import type { Core } from "../core/core.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import type { StoredEvent } from "../ports/stores/event-store.ts";

/** Every event, the latest recorded first. */
export async function eventViews({ ports, derived }: Core): Promise<EventView[]> {
  const snapshot = await derived.snapshot();
  return (await ports.store.events.list()).toReversed().map((event) => viewOf(event, snapshot));
}

/** @throws {DutyError} `not-found` */
export async function eventView({ ports, derived }: Core, id: string): Promise<EventView> {
  return viewOf(foundOrFail(await ports.store.events.find(id), "event", id), await derived.snapshot());
}

/**
 * The acts on an event, in order.
 *
 * @throws {DutyError} `not-found`
 */
export async function eventHistory({ ports: { store } }: Core, id: string): Promise<EventHistoryEntry[]> {
  foundOrFail(await store.events.find(id), "event", id);
  return (await store.events.historyOf(id)).map((entry) => ({
    id: entry.id,
    at: entry.at,
    on: entry.on,
    by: entry.by,
    type: entry.type,
    fields: [...entry.fields] as EventHistoryEntry["fields"],
    reason: entry.reason,
  }));
}

const viewOf = (event: StoredEvent, snapshot: Snapshot): EventView => ({
  id: event.id,
  name: event.event,
  happenedOn: event.happenedOn,
  subject: event.subject,
  note: event.note,
  recordedAt: event.recordedAt,
  withdrawn: event.withdrawnAt !== null,
  withdrawnReason: event.withdrawnReason,
  triggers: event.obligationIds.map((obligationId) => {
    const made = event.withdrawnAt === null ? snapshot.madeByEvent(obligationId, event.id) : null;
    return {
      obligationId,
      title: snapshot.facts.obligations.get(obligationId)?.title ?? "",
      effectiveDate: made?.effectiveDate ?? null,
      shownDate: made && snapshot.rowOf(made).shownDate,
      isOpen: made !== null && !isDated(made),
    };
  }),
});
