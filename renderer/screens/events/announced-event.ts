import type { EventView } from "../../../shared/contract/schemas/logged-event.ts";

/** The event that starts a duty and whose day alone is unknown. */
export const announcedEvent = (events: readonly EventView[], obligationId: string): EventView | undefined =>
  events.find(
    (event) =>
      !event.withdrawn &&
      event.happenedOn === null &&
      event.triggers.some((trigger) => trigger.obligationId === obligationId),
  );
