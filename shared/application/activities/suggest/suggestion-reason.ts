import type { SuggestionReason } from "../../../contract/schemas/activity.ts";
import { sharedWords } from "../../../domain/compliance/shared-words.ts";
import type { Fit } from "../../../domain/happening/best-fits.ts";
import type { Choice } from "../../../domain/happening/chosen-occurrence.ts";
import type { DutyReading } from "../../../domain/happening/duty-reading.ts";
import { saysNothing } from "../../../domain/happening/terms/fillers.ts";
import { isStanding } from "../../../domain/obligation/occurrence.ts";
import type { TitleReading } from "../../../domain/happening/title-reading.ts";

/** The facts of an occurrence that is offered. */
export interface OfferFacts {
  readonly fit: Fit | null;
  readonly choice: Choice;
  readonly isAlong: boolean;
  /** Whether the title means the subject of the occurrence; null where it could be any of several. */
  readonly isNamed: boolean | null;
  /** The title names a time after the day of the record. */
  readonly isAhead: boolean;
  /** The day that the title names and that is not the day of the record. */
  readonly otherDay: string | null;
  readonly duty: DutyReading;
  readonly reading: TitleReading;
  readonly titleOf: (obligationId: string) => string;
}

/** The least length of a shared word; shorter words tell nothing. */
const SHORTEST = 2;

/** Counted by persons or by a list of names, and not by saying that something took place. */
const LISTED: ReadonlySet<string> = new Set(["hours"]);

/** Why an occurrence is offered; only `fits` is certain. */
export function suggestionReason(facts: OfferFacts): SuggestionReason {
  const { fit, duty, reading } = facts;
  if (fit === null || (fit.kind === "doubtful" && fit.closeness === 0)) return likeness(duty, reading);
  const around = whatIsAround(reading, duty);
  if (around !== null) return around;
  if (fit.kind === "doubtful") return { ...fit.doubt };
  if (fit.kind === "several" && facts.titleOf(fit.other) === facts.titleOf(duty.id)) return reason("period");
  if (fit.kind !== "certain") return reason(fit.kind, null, facts.titleOf(fit.other));
  return ofOccurrence(facts);
}

const reason = (kind: SuggestionReason["kind"], found: string | null = null, wanted: string | null = null) => ({
  kind,
  found,
  wanted,
});

/** Why an occurrence of a duty that is meant is certain or not. */
function ofOccurrence({
  choice,
  isAlong,
  isNamed,
  isAhead,
  otherDay,
  reading: { isSeveral },
}: OfferFacts): SuggestionReason {
  if (LISTED.has(choice.occurrence.kind)) return reason("listed");
  if (isStanding(choice.occurrence)) return reason("standing");
  if (isNamed === null) return reason("who");
  if (!isNamed) return reason("who", null, choice.occurrence.subject.name);
  if (isAlong) return reason("along");
  if (choice.doubt !== null) return reason(choice.doubt);
  if (isAhead) return reason("to-come");
  if (otherDay !== null) return reason("other-day", otherDay);
  if (isSeveral) return reason("period");
  return reason("fits");
}

/**
 * The word that shows that the title is about something around the thing, unless the duty's own title has that word.
 */
function whatIsAround({ notDone, parts, aside }: TitleReading, { title }: DutyReading): SuggestionReason | null {
  if (notDone !== null) return reason(notDone.kind, notDone.word);
  const words = [...parts.flatMap(({ asides }) => asides), ...(aside === null ? [] : [aside])];
  const strange = words.find((word) => !title.text.includes(word));
  return strange === undefined ? null : reason("aside", strange);
}

/** The reason for a resemblance: shared words, or only the same kind. */
function likeness({ title }: DutyReading, { parts }: TitleReading): SuggestionReason {
  const words = parts
    .flatMap(({ telling }) => sharedWords(telling, title.telling).split(" "))
    .reduce((longest, word) => (word.length > longest.length ? word : longest), "");
  return words.length >= SHORTEST && !saysNothing(words) ? reason("words", words) : reason("alike");
}
