import type { HistoryEntry } from "../../contract/schemas/history.ts";
import { withoutUndone } from "../../domain/compliance/fold-history.ts";
import type { HistoryEvent } from "../../domain/compliance/history-event.ts";

/** The client's view of an occurrence's events, each with whether it is still in effect. */
export function historyEntries(events: readonly HistoryEvent[]): HistoryEntry[] {
  const remaining = new Set(withoutUndone(events).map(({ id }) => id));
  return events.map((event) => ({
    id: event.id,
    type: event.type,
    at: event.at,
    on: event.on,
    by: event.by,
    date: event.type === "planned" ? event.date : null,
    amount: event.type === "opening-set" ? event.amount : null,
    words: wordsOf(event),
    slip: null,
    undoes: event.type === "undone" ? event.eventId : null,
    isUndone: event.type !== "undone" && !remaining.has(event.id),
  }));
}

function wordsOf(event: HistoryEvent): string | null {
  switch (event.type) {
    case "waiting":
      return event.waitingOn;
    case "refused":
      return event.words;
    case "closed":
    case "declared":
    case "waived":
    case "not-applicable":
    case "member-counted":
    case "member-not-counted":
      return event.reason;
    case "opening-set":
      return event.note;
    case "planned":
    case "plan-cleared":
    case "prepared":
    case "reopened":
    case "undone":
      return null;
  }
}
