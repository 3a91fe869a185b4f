import type { DateWindow } from "../date/date-window.ts";
import type { PlainDate } from "../date/plain-date.ts";
import { type Obligation, versionsOnRecord } from "./obligation.ts";
import {
  type DatedOccurrence,
  type Occurrence,
  type OccurrenceId,
  type OpenOccurrence,
  type StandingOccurrence,
  type UnannouncedOccurrence,
  isDated,
  isWithoutDay,
  isRunningIn,
  isStanding,
  limitOf,
  occurrenceKey,
  placeInTime,
} from "./occurrence.ts";
import { usualDays } from "../observance/observances.ts";
import { isAnnouncedRule } from "./due-date.ts";
import type { SubjectRef } from "./subject.ts";

/**
 * An occurrence that its rules no longer make, or make differently, after it was missed or recorded. It stays as it
 * was, because a breach never clears itself (design.md section 3, rule 4).
 */
export type PreservedOccurrence = (Omit<DatedOccurrence, Named | "startedOn"> | Omit<OpenOccurrence, Named>) & {
  readonly key: OccurrenceId;
  /** The day of the change; named so in the export of all data and in stored steps. */
  readonly keptOn: PlainDate;
  /** The procedure that made the change, e.g. `obligations.amend`. */
  readonly cause: string;
};

/** The fields that an occurrence gets from its key and its rule version. */
type Named = "obligationId" | "subject" | "recurrenceId" | "kind" | "requirement";

/**
 * An occurrence without a date is preserved with its place in time; `occurrenceOfPreserved` tells from the rule what
 * that day means.
 */
export const asPreserved = (
  occurrence: Occurrence,
  key: OccurrenceId,
  keptOn: PlainDate,
  cause: string,
): PreservedOccurrence => {
  const placed: DatedOccurrence | OpenOccurrence =
    isDated(occurrence) || isWithoutDay(occurrence) ? occurrence : asOpen(occurrence);
  const { obligationId: _, subject: __, recurrenceId: ___, kind: ____, requirement: _____, ...facts } = placed;
  if (facts.effectiveDate === null) return { ...facts, key, keptOn, cause };
  // `startedOn` follows from the dates and the clock, so it is not stored.
  const { startedOn: ______, ...dated } = facts;
  return { ...dated, key, keptOn, cause };
};

function asOpen(occurrence: UnannouncedOccurrence | StandingOccurrence): OpenOccurrence {
  const openedOn = placeInTime(occurrence);
  if (isStanding(occurrence)) return { ...occurrence, openedOn };
  const { observance: _, usual: __, ...facts } = occurrence;
  return { ...facts, openedOn };
}

/** The day on which the preserved occurrence was due, or was opened. */
export const dayOfPreserved = (preserved: PreservedOccurrence): PlainDate =>
  preserved.effectiveDate === null ? preserved.openedOn : preserved.effectiveDate;

/** The preserved occurrence as it was. Null only when the duty has no such version, and no write removes one. */
export function occurrenceOfPreserved(
  preserved: PreservedOccurrence,
  obligation: Obligation,
  subject: SubjectRef,
): Occurrence | null {
  const version = versionsOnRecord(obligation).find(
    (candidate) => candidate.slot === preserved.slot && candidate.version === preserved.ruleVersion,
  );
  if (!version) return null;
  const { key, keptOn: _, cause: __, ...facts } = preserved;
  const { requirement } = version;
  const named = {
    obligationId: key.obligationId,
    recurrenceId: key.recurrenceId,
    subject,
    kind: requirement.kind,
    requirement,
  };
  const { period } = facts;
  if (requirement.kind === "standing")
    return facts.effectiveDate === null && period !== null
      ? { ...facts, ...named, requirement, openedOn: null, period }
      : null;
  if (facts.effectiveDate !== null || period === null || !isAnnouncedRule(requirement)) return { ...facts, ...named };
  const { observance } = requirement.due;
  const usual = usualDays(observance, Number(period.key));
  return { ...facts, ...named, openedOn: null, period, observance, usual };
}

/** Whether the same rule version still makes the occurrence. */
export const isMadeAlike = (before: Occurrence, after: Occurrence | undefined): after is Occurrence =>
  after !== undefined && after.slot === before.slot && after.ruleVersion === before.ruleVersion;

/**
 * Whether the occurrence now has more time, so that a missed one could seem in time. One without a date has unlimited
 * time.
 */
export const hasMoreTime = (before: Occurrence, after: Occurrence): boolean =>
  isDated(before) && (!isDated(after) || limitOf(after) > limitOf(before));

/**
 * The derived occurrences together with the preserved ones. A preserved occurrence replaces the derived one of the
 * same key; in its period it also replaces one date that another version would make.
 *
 * @param window  The window of effective dates, or of the periods of quotas.
 */
export function withPreserved(
  derived: readonly Occurrence[],
  preserved: readonly Occurrence[],
  window: DateWindow,
): readonly Occurrence[] {
  if (preserved.length === 0) return derived;
  const made = new Set(derived.map(occurrenceKey));
  // When standing work was given a number, its activities count for that number, which has the same identity.
  const kept = preserved.filter((occurrence) => !isStanding(occurrence) || !made.has(occurrenceKey(occurrence)));
  const names = new Set(kept.map(occurrenceKey));
  const taken = countBy(
    kept.filter((occurrence) => !isStanding(occurrence)),
    periodKeyOf,
  );
  const versions = new Set(kept.map((occurrence) => `${periodKeyOf(occurrence)}|${occurrence.ruleVersion}`));
  const remaining = derived.filter((occurrence) => {
    if (names.has(occurrenceKey(occurrence))) return false;
    const place = periodKeyOf(occurrence);
    const left = taken.get(place) ?? 0;
    if (left === 0 || versions.has(`${place}|${occurrence.ruleVersion}`)) return true;
    taken.set(place, left - 1);
    return false;
  });
  return [...remaining, ...kept.filter((occurrence) => isWithin(occurrence, window))];
}

const isWithin = (occurrence: Occurrence, window: DateWindow): boolean =>
  (window.from <= placeInTime(occurrence) && placeInTime(occurrence) <= window.to) || isRunningIn(occurrence, window);

/** The period of one subject that the versions of a slot answer for. */
const periodKeyOf = ({ obligationId, slot, subject, period, recurrenceId }: Occurrence): string =>
  `${obligationId}|${slot}|${subject.id}|${period?.key ?? recurrenceId}`;

function countBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of list) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
