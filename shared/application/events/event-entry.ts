import type { EventEntry } from "../../domain/obligation/event-history.ts";
import type { Ports } from "../ports/ports.ts";

/** An entry of an event's history. */
export const eventEntry = (
  { ids, clock, facts }: Ports,
  eventId: string,
  what: Pick<EventEntry, "type" | "fields" | "reason">,
): EventEntry => ({ id: ids.next(), eventId, at: clock.now(), on: clock.today(), by: facts.actor, ...what });
