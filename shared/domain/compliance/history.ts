/** The append-only history of an occurrence and the state that it folds to. */
export {
  HANDLINGS,
  type Handling,
  type HistoryEvent,
  type HistoryEventType,
  type MemberDecision,
  type OccurrenceState,
  type OpeningBalance,
} from "./history-event.ts";
export { EMPTY_STATE, foldHistory, withoutUndone } from "./fold-history.ts";
