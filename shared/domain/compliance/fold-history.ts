import type { HistoryEvent, OccurrenceState } from "./history-event.ts";

/** The state of an occurrence that nothing was done about. */
export const EMPTY_STATE: OccurrenceState = {
  plannedDate: null,
  plannedTime: null,
  handling: null,
  handlingNote: null,
  handledOn: null,
  waivedReason: null,
  refusedOn: null,
  refusedBy: null,
  closedOn: null,
  closedReason: null,
  isDeclared: false,
  member: null,
  opening: null,
  overrides: 0,
};

/** Whether the history of an occurrence holds any act in effect. The day on which it was reopened is no such act. */
export const isTouched = (state: OccurrenceState): boolean =>
  (Object.keys(EMPTY_STATE) as (keyof OccurrenceState)[]).some(
    (name) => name !== "handledOn" && state[name] !== EMPTY_STATE[name],
  );

/**
 * Replays the events of one occurrence, in the order of appending, into its state. An undone event does not count; an
 * undo can itself be undone.
 */
export function foldHistory(events: readonly HistoryEvent[]): OccurrenceState {
  return withoutUndone(events).reduce(applyEvent, EMPTY_STATE);
}

/**
 * The events in effect. The walk starts at the last event, so that an undo which was itself undone takes nothing back.
 */
export function withoutUndone(events: readonly HistoryEvent[]): HistoryEvent[] {
  const undone = new Set<string>();
  const remaining: HistoryEvent[] = [];
  for (const event of events.toReversed()) {
    if (undone.has(event.id)) continue;
    if (event.type === "undone") undone.add(event.eventId);
    else remaining.push(event);
  }
  return remaining.toReversed();
}

function applyEvent(state: OccurrenceState, event: HistoryEvent): OccurrenceState {
  switch (event.type) {
    case "planned":
      return planned(state, event);
    case "plan-cleared":
      return withoutPlan(state);
    case "prepared":
      return { ...state, handling: "prepared", handlingNote: null, handledOn: event.on };
    case "waiting":
      return { ...state, handling: "waiting", handlingNote: event.waitingOn, handledOn: event.on };
    case "closed":
    case "declared":
      return { ...state, handling: "done", handlingNote: event.reason, handledOn: event.on, ...closing(event) };
    case "reopened":
      return reopened(state, event);
    case "refused":
      return { ...state, ...refusal(event), handling: "refused", handlingNote: event.words, handledOn: event.on };
    case "waived":
    case "not-applicable":
      return {
        ...state,
        handling: event.type,
        handlingNote: event.reason,
        handledOn: event.on,
        waivedReason: event.reason,
      };
    case "opening-set":
      return { ...state, opening: { amount: event.amount, note: event.note, setOn: event.on } };
    case "member-counted":
      return { ...state, member: { counts: true, reason: event.reason } };
    case "member-not-counted":
      return { ...state, member: { counts: false, reason: event.reason } };
    case "undone":
      return state;
  }
}

type EventOf<T extends HistoryEvent["type"]> = Extract<HistoryEvent, { type: T }>;

/** Planning says nothing about how far along the rest is: a row that waits on someone still waits. */
function planned(state: OccurrenceState, event: EventOf<"planned">): OccurrenceState {
  const isMoved = state.plannedDate !== null && state.plannedDate !== event.date;
  return {
    ...state,
    plannedDate: event.date,
    plannedTime: event.time,
    overrides: state.overrides + (isMoved ? 1 : 0),
    ...(state.handling === null ? { handling: "planned" as const, handledOn: event.on } : {}),
  };
}

const withoutPlan = (state: OccurrenceState): OccurrenceState => ({
  ...state,
  plannedDate: null,
  plannedTime: null,
  ...(state.handling === "planned" ? { handling: null, handledOn: null } : {}),
});

const closing = (event: EventOf<"closed" | "declared">) => ({
  closedOn: event.on,
  closedReason: event.reason,
  isDeclared: event.type === "declared",
  waivedReason: null,
});

const refusal = (event: EventOf<"refused">) => ({ refusedOn: event.on, refusedBy: event.by });

/** The state after a reopening: the plan is kept, and an earlier refusal stays on record. */
const reopened = (state: OccurrenceState, event: EventOf<"reopened">): OccurrenceState => ({
  ...state,
  handling: state.plannedDate === null ? null : "planned",
  handlingNote: null,
  handledOn: event.on,
  waivedReason: null,
  closedOn: null,
  closedReason: null,
  isDeclared: false,
});
