import type { DateWindow } from "../date/date-window.ts";
import { type Period, periodsBetween } from "../date/period.ts";
import type { PlainDate } from "../date/plain-date.ts";
import { shiftOf } from "../workday/shift.ts";
import { type Obligation, type RuleVersion, holdsOn, slotsOf, subjectsOn, versionInForce } from "./obligation.ts";
import type { StandingOccurrence } from "./occurrence.ts";
import type { Standing } from "./requirement.ts";
import { type SubjectGroup, type SubjectRef, subjectsDuring } from "./subject.ts";

/**
 * The years of work without a number (常态工作) that begin in `window`: one for each subject and each year in whose last days a rule
 * without a number holds, named by the year (compliance.md, Work without numbers).
 *
 * @returns In the order of the duties, then of the years.
 */
export function deriveStanding(
  obligations: readonly Obligation[],
  window: DateWindow,
  groups: readonly SubjectGroup[],
): StandingOccurrence[] {
  const concerned = obligations.filter(
    ({ status, versions }) =>
      status === "active" && versions.some(({ requirement }) => requirement.kind === "standing"),
  );
  if (window.to < window.from || concerned.length === 0) return [];
  const years = periodsBetween("year", window.from, window.to).filter(({ first }) => first >= window.from);
  return concerned.flatMap((obligation) =>
    slotsOf(obligation).flatMap((slot) => years.flatMap((year) => standingOf(obligation, slot, year, groups))),
  );
}

function standingOf(
  obligation: Obligation,
  slot: string,
  year: Period,
  groups: readonly SubjectGroup[],
): StandingOccurrence[] {
  const version = lastVersionWithin(obligation, slot, year);
  if (!version || !isStandingVersion(version)) return [];
  const subjects = subjectsDuring(subjectsOn(obligation, year.last), groups, year.first, year.last);
  return subjects.map((subject) => occurrenceOf(version, year, subject));
}

/** The version in force on the year's last day, or, where the rule ended within the year, on its own last day. */
function lastVersionWithin(obligation: Obligation, slot: string, { first, last }: Period): RuleVersion | null {
  const ends = obligation.versions
    .filter((version) => version.slot === slot)
    .map(({ effectiveUntil }) => effectiveUntil ?? last)
    .filter((end) => first <= end && end < last)
    .toSorted();
  return versionInForce(obligation, slot, last) ?? versionInForce(obligation, slot, ends.at(-1) ?? last);
}

type StandingVersion = RuleVersion & { readonly requirement: Standing };

const isStandingVersion = (version: RuleVersion): version is StandingVersion => version.requirement.kind === "standing";

/** Whether the rule of some slot in force on that day has no number. */
export const isStandingOn = (obligation: Obligation, day: PlainDate): boolean =>
  obligation.versions.some((version) => isStandingVersion(version) && holdsOn(version, day));

const occurrenceOf = (version: StandingVersion, period: Period, subject: SubjectRef): StandingOccurrence => ({
  obligationId: version.obligationId,
  subject,
  recurrenceId: period.key,
  slot: version.slot,
  ruleVersion: version.version,
  kind: "standing",
  nominalDate: null,
  effectiveDate: null,
  openedOn: null,
  basis: "published",
  shift: shiftOf(version.requirement),
  period,
  requirement: version.requirement,
  eventId: null,
});
