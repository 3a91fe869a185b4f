import type { LoggedEvent } from "../../domain/obligation/anchor.ts";
import { type PreservedOccurrence, hasMoreTime, asPreserved } from "../../domain/obligation/preserved-occurrence.ts";
import { nameApart } from "../../domain/obligation/missed-by-event.ts";
import {
  type Occurrence,
  type OccurrenceId,
  keyOfId,
  occurrenceId,
  occurrenceKey,
} from "../../domain/obligation/occurrence.ts";
import { occurrencesOfEvent } from "../view/made-by-events.ts";
import type { Rules } from "../view/rules.ts";
import type { LastingOccurrence } from "./lost.ts";

/** The effect of a change of events on the occurrences that existed by them (decision 0045). */
export interface EventMoves {
  readonly preserved: readonly PreservedOccurrence[];
  /**
   * Occurrences closed as not applicable, with a reason or, where it is null, because the event now concerns another
   * subject.
   */
  readonly closed: readonly { readonly key: OccurrenceId; readonly eventId: string; readonly reason: string | null }[];
  /** Occurrences that the events make now and did not make before; a closing by an earlier change of the event ends. */
  readonly returned: readonly OccurrenceId[];
}

interface Change {
  readonly lasting: readonly LastingOccurrence[];
  readonly before: Rules;
  readonly after: Rules;
  /** All preserved occurrences, in effect or not. */
  readonly preserved: readonly PreservedOccurrence[];
  readonly notApplicable?: string | undefined;
  readonly cause: string;
}

/** Ids of logged events that a write added, took away or changed. An anchor is none: see `anchorEvents`. */
export function changedEvents(before: Rules, after: Rules): ReadonlySet<string> {
  const [old, next] = [texts(before.events), texts(after.events)];
  return new Set([...old.keys(), ...next.keys()].filter((id) => old.get(id) !== next.get(id)));
}

const texts = (events: readonly LoggedEvent[]): ReadonlyMap<string, string> =>
  new Map(events.filter(({ id }) => !id.startsWith("anchor-")).map((event) => [event.id, JSON.stringify(event)]));

/**
 * The occurrence of an event follows the event. An occurrence missed by a former day is preserved apart, under a name
 * of its own; one that was made up or done is judged by the present day; one that is no longer made is preserved as it
 * was.
 */
export function eventMoves(ids: ReadonlySet<string>, change: Change): EventMoves {
  const { lasting, before, after } = change;
  const [were, are] = [madeBy(before, ids), madeBy(after, ids)];
  const moves: EventMoves[] = lasting.map((occurrence) => {
    const now = are.get(occurrenceKey(occurrence.occurrence));
    return now ? goesOn(occurrence, now, change) : isGone(occurrence, [...are.values()], change);
  });
  return {
    preserved: moves.flatMap(({ preserved }) => preserved),
    closed: moves.flatMap(({ closed }) => closed),
    returned: [...are].flatMap(([key, occurrence]) => (were.has(key) ? [] : occurrenceId(occurrence))),
  };
}

const madeBy = (rules: Rules, ids: ReadonlySet<string>): ReadonlyMap<string, Occurrence> =>
  new Map(
    rules.events
      .filter(({ id }) => ids.has(id))
      .flatMap((event) => occurrencesOfEvent(rules, event))
      .map((occurrence) => [occurrenceKey(occurrence), occurrence]),
  );

const NOTHING: EventMoves = { preserved: [], closed: [], returned: [] };

/** The event still makes the occurrence: one that was missed and now has more time is preserved apart. */
function goesOn({ occurrence, row }: LastingOccurrence, now: Occurrence, change: Change): EventMoves {
  if (row.timeState !== "overdue" || !hasMoreTime(occurrence, now)) return NOTHING;
  return apart(occurrence, occurrenceId(occurrence), change);
}

function apart(missed: Occurrence, of: OccurrenceId, { preserved, after, cause, notApplicable }: Change): EventMoves {
  const key = nameApart(of, missed, preserved);
  if (key === null) return NOTHING;
  const closed = notApplicable === undefined ? [] : [{ key, eventId: of.recurrenceId, reason: notApplicable }];
  return { preserved: [asPreserved(missed, key, after.today, cause)], closed, returned: [] };
}

/** The event makes it no more: it was withdrawn, has no day, starts the duty no more, or concerns somebody else. */
function isGone({ occurrence, row }: LastingOccurrence, are: readonly Occurrence[], change: Change): EventMoves {
  const { after, preserved, cause, notApplicable } = change;
  const key = occurrenceId(occurrence);
  const isPreserved =
    preserved.some((other) => keyOfId(other.key) === keyOfId(key)) && change.before.preserved.has(keyOfId(key));
  const gone = { ...NOTHING, preserved: isPreserved ? [] : [asPreserved(occurrence, key, after.today, cause)] };
  const successor = are.find(
    ({ obligationId, recurrenceId }) => obligationId === key.obligationId && recurrenceId === key.recurrenceId,
  );
  const isOwed = row.timeState === "overdue" || row.timeState === "open";
  if (row.timeState === "waived" || (successor ? false : notApplicable === undefined || !isOwed)) return gone;
  const closed = [{ key, eventId: key.recurrenceId, reason: notApplicable ?? null }];
  // Whether no row would show the missed occurrence any more, because the event concerns another subject now. It is
  // then preserved apart, under the name of the former subject.
  const isUntold =
    successor && notApplicable === undefined && row.timeState === "overdue" && hasMoreTime(occurrence, successor);
  const moved = isUntold ? apart(occurrence, occurrenceId(successor), change) : NOTHING;
  return { ...gone, preserved: [...gone.preserved, ...moved.preserved], closed };
}
