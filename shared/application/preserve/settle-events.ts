import { withoutUndone } from "../../domain/compliance/fold-history.ts";
import type { OccurrenceId } from "../../domain/obligation/occurrence.ts";
import { concernsAnother } from "../../words/steps.ts";
import { loadSettings } from "../ports/load-settings.ts";
import type { Ports, Repositories } from "../ports/ports.ts";
import { closedByEvent, isClosedByEvent } from "../ports/closed-by-event.ts";
import { recorded } from "../ports/recorded.ts";
import type { EventMoves } from "./event-moved.ts";

/**
 * Stores the effects of a change of events: preserved occurrences, those closed as not applicable, and those whose
 * closing ends.
 */
export async function settleEvents(ports: Ports, repositories: Repositories, moves: EventMoves): Promise<void> {
  const { history, preserved, settings } = repositories;
  if (moves.preserved.length > 0) await preserved.add(moves.preserved);
  for (const { key, eventId, reason } of moves.closed) {
    const words = reason ?? concernsAnother((await loadSettings(settings)).locale);
    await history.append(closedByEvent(recorded(ports, key), words, eventId));
  }
  for (const key of moves.returned) await takeBack(ports, repositories, key);
}

async function takeBack(ports: Ports, { history }: Repositories, key: OccurrenceId): Promise<void> {
  const remaining = withoutUndone(await history.listFor(key));
  for (const { id } of remaining.filter(isClosedByEvent))
    await history.append({ ...recorded(ports, key), type: "undone", eventId: id });
}
