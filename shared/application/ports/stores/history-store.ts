import type { HistoryEvent, OccurrenceState } from "../../../domain/compliance/history-event.ts";
import type { OccurrenceKey } from "../../../contract/schemas/values.ts";

export interface HistoryRepository {
  /** Appends and brings the kept state of the occurrence up to date in the same transaction. */
  append(event: HistoryEvent): Promise<void>;
  /** The events of an occurrence in the order of appending. */
  listFor(key: OccurrenceKey): Promise<HistoryEvent[]>;
  listAll(): Promise<HistoryEvent[]>;
  /** The kept states: a projection that the history can rebuild. */
  states(): Promise<{ key: OccurrenceKey; state: OccurrenceState }[]>;
  /** The states of one duty of one subject, over all its periods. */
  statesOf(obligationId: string, subjectId: string): Promise<{ key: OccurrenceKey; state: OccurrenceState }[]>;
}
