import type { PlainDate } from "../date/plain-date.ts";
import type { Obligation } from "../obligation/obligation.ts";
import { type Occurrence, occurrenceKey } from "../obligation/occurrence.ts";
import { isAccumulating } from "../obligation/requirement.ts";
import { timingOf } from "./counted-credits.ts";

/** An occurrence that an activity could count for as well. */
export interface CreditOption {
  readonly occurrence: Occurrence;
  /** 0 to 1: how much of the duty's title the activity's words hold. */
  readonly likeness: number;
}

/** From here on an option is offered ticked. */
export const CERTAIN_LIKENESS = 0.6;

/**
 * What an activity could count for: occurrences it falls in time for (a quota whose period holds its day, a dated one
 * of the same period), best likeness first; those it already counts for left out. Occurrences without a period are
 * offered only when the words fit at all.
 */
export function alsoCountsFor(
  activity: { readonly title: string; readonly note: string; readonly happenedOn: PlainDate },
  occurrences: readonly Occurrence[],
  obligations: ReadonlyMap<string, Pick<Obligation, "title" | "shortTitle">>,
  alreadyCredited: ReadonlySet<string>,
): CreditOption[] {
  const words = bigramsOf(`${activity.title} ${activity.note}`);
  return occurrences
    .filter(
      (occurrence) => !alreadyCredited.has(occurrenceKey(occurrence)) && isOffered(occurrence, activity.happenedOn),
    )
    .map((occurrence) => ({ occurrence, likeness: likenessOf(obligations.get(occurrence.obligationId), words) }))
    .filter(({ occurrence, likeness }) => likeness > 0 || occurrence.period !== null)
    .toSorted(
      (a, b) => b.likeness - a.likeness || compareText(occurrenceKey(a.occurrence), occurrenceKey(b.occurrence)),
    );
}

const isOffered = (occurrence: Occurrence, happenedOn: PlainDate): boolean =>
  timingOf(occurrence, happenedOn) === "in-time" ||
  (!isAccumulating(occurrence.requirement) && isInPeriod(occurrence, happenedOn));

/** In its period, though past its limit: what it makes up for. */
const isInPeriod = ({ period }: Occurrence, date: PlainDate): boolean =>
  period !== null && period.first <= date && date <= period.last;

function likenessOf(duty: Pick<Obligation, "title" | "shortTitle"> | undefined, words: ReadonlySet<string>): number {
  if (!duty) return 0;
  return Math.max(shareIn(bigramsOf(duty.title), words), shareIn(bigramsOf(duty.shortTitle), words));
}

function shareIn(wanted: ReadonlySet<string>, words: ReadonlySet<string>): number {
  if (wanted.size === 0) return 0;
  return [...wanted].filter((bigram) => words.has(bigram)).length / wanted.size;
}

/** Pairs of neighbouring characters: Chinese has no spaces between words. */
function bigramsOf(text: string): Set<string> {
  const characters = Array.from(text.toLowerCase().replaceAll(/[\s\p{P}]/gu, ""));
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
