import type { EventMatch } from "../../contract/schemas/logged-event.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { type Obligation, slotsOf, versionInForce } from "../../domain/obligation/obligation.ts";

/**
 * Duties that wait for an event of these words, by the rules in force on `today`; the same words first. An empty name
 * gives every duty that an event starts.
 */
export function matchEvent(name: string, obligations: readonly Obligation[], today: PlainDate): EventMatch[] {
  const wanted = bareEvent(name);
  return obligations
    .filter(({ status }) => status === "active")
    .flatMap((obligation) =>
      slotsOf(obligation).flatMap((slot): EventMatch[] => {
        const requirement = versionInForce(obligation, slot, today)?.requirement;
        if (requirement?.kind !== "trigger") return [];
        const event = bareEvent(requirement.event);
        if (!event.includes(wanted) && !wanted.includes(event)) return [];
        return [
          {
            obligationId: obligation.id,
            title: obligation.title,
            event: requirement.event,
            certain: event === wanted,
          },
        ];
      }),
    )
    .toSorted((a, b) => Number(b.certain) - Number(a.certain));
}

/** The words of an event without marks, blanks and endings that only mean "when" or "after". */
export const bareEvent = (words: string): string =>
  words.replaceAll(/[\s\p{P}]/gu, "").replace(/(?:之?时|之?后|之?前)$/u, "");
