import type { HistoryEvent } from "../../domain/compliance/history-event.ts";
import type { OccurrenceId } from "../../domain/obligation/occurrence.ts";
import type { Ports } from "./ports.ts";

/** The fields of every event of the history: the occurrence, the time and the person. */
export function recorded(ports: Ports, key: OccurrenceId): Pick<HistoryEvent, "id" | "key" | "at" | "on" | "by"> {
  const { obligationId, subjectId, recurrenceId } = key;
  return {
    id: ports.ids.next(),
    key: { obligationId, subjectId, recurrenceId },
    at: ports.clock.now(),
    on: ports.clock.today(),
    by: ports.facts.actor,
  };
}
