import type { EventMatch } from "../../../shared/contract/schemas/logged-event.ts";

/** Ids of the duties that an event starts: the certain ones unless they were unticked, the others once they were ticked. */
export const chosenMatches = (matches: readonly EventMatch[], ticks: Readonly<Record<string, boolean>>): string[] => [
  ...new Set(
    matches.filter(({ obligationId, certain }) => ticks[obligationId] ?? certain).map((match) => match.obligationId),
  ),
];

/** The words of the events that duties wait for, each once. */
export const eventNames = (matches: readonly EventMatch[]): string[] => [...new Set(matches.map(({ event }) => event))];
