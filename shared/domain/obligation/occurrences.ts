import type { DateWindow } from "../date/date-window.ts";
import { type PlainDate, compareDates } from "../date/plain-date.ts";
import { shiftOf } from "../workday/shift.ts";
import type { AnnouncedDays } from "../observance/announced-days.ts";
import { usualDays } from "../observance/observances.ts";
import type { WorkdayCalendar } from "../workday/workday-calendar.ts";
import type { LoggedEvent } from "./anchor.ts";
import { DerivationMemo } from "./derivation-memo.ts";
import { eventSubjects } from "./event-subjects.ts";
import { type DatedByVersion, governedDates } from "./governing-version.ts";
import { type NominalDate, nominalDatesOf } from "./nominal-dates.ts";
import { type Obligation, slotsOf, subjectsOn } from "./obligation.ts";
import { isAnnouncedRule } from "./due-date.ts";
import { type DatedOccurrence, type UnannouncedOccurrence, isRunningIn, keyOfId } from "./occurrence.ts";
import { isPaused } from "./pauses.ts";
import { isAccumulating, isCountedBack } from "./requirement.ts";
import { type SubjectGroup, type SubjectRef, subjectsDuring, termsEndedWithin } from "./subject.ts";
import { triggeredDates } from "./triggered-dates.ts";

/** What else decides which occurrences there are, besides rules and calendar. */
export interface DerivationContext {
  readonly events?: readonly LoggedEvent[];
  /** The announced days of observances; none when left out. */
  readonly announced?: AnnouncedDays;
  /** The groups that subjects of duties may stand for. */
  readonly groups?: readonly SubjectGroup[];
  /** The day on which each occurrence was closed, by `occurrenceKey`; a closed occurrence keeps its rule version. */
  readonly closedOn?: ReadonlyMap<string, PlainDate>;
  /** How paused dates (`isPaused`) are treated; by default they are left out. */
  readonly pauses?: "left-out" | "included" | "only";
}

/**
 * Derives the occurrences of active duties whose effective date lies in `window`.
 *
 * The nominal window is widened by `calendar.longestRestRun()` days on both sides, because a shift can carry an
 * occurrence across the edge. What falls due depends on rules, calendar and events alone, never on when it was asked
 * for: [a, c] is always [a, b) and [b, c] together.
 *
 * @param window First and last day, both included.
 * @returns Ascending by effective date; those of one day in the order of the duties. Standing duties have none, and what an event
 * makes without a number of days is not among them: see `deriveOpen`.
 * @throws {DutyError} `rule-forbidden` or `rule-never-occurs` for a pattern that `checkRequirement` would refuse.
 */
export const deriveOccurrences = (
  obligations: readonly Obligation[],
  calendar: WorkdayCalendar,
  window: DateWindow,
  context: DerivationContext = {},
): DatedOccurrence[] =>
  derive(obligations, calendar, window, context, (occurrence) => isWithin(occurrence.effectiveDate, window));

/**
 * Derives the occurrences of `deriveOccurrences` and, besides them, the quotas, quantities, hours and percents whose
 * period touches `window`.
 */
export const deriveDue = (
  obligations: readonly Obligation[],
  calendar: WorkdayCalendar,
  window: DateWindow,
  context: DerivationContext = {},
): DatedOccurrence[] =>
  derive(
    obligations,
    calendar,
    window,
    context,
    (occurrence) => isWithin(occurrence.effectiveDate, window) || isRunningIn(occurrence, window),
  );

/**
 * The occurrences whose days are not announced, for the years whose usual days begin in `window` (待公布). They have no date, so that
 * nothing of them can be late.
 *
 * @returns In the order of the duties.
 */
export function deriveUnannounced(
  obligations: readonly Obligation[],
  calendar: WorkdayCalendar,
  window: DateWindow,
  context: DerivationContext = {},
): UnannouncedOccurrence[] {
  const awaiting = obligations.filter(
    ({ status, versions }) => status === "active" && versions.some(({ requirement }) => isAnnouncedRule(requirement)),
  );
  if (window.to < window.from || awaiting.length === 0) return [];
  const memo = new DerivationMemo(calendar, window, context.announced);
  return awaiting
    .flatMap((obligation) =>
      slotsOf(obligation).flatMap((slot) =>
        assignedDates(obligation, slot, memo, context).flatMap(({ dated, subject }) => unannounced(dated, subject)),
      ),
    )
    .filter(({ usual }) => isWithin(usual.first, window));
}

function unannounced({ version, nominal }: DatedByVersion, subject: SubjectRef): UnannouncedOccurrence[] {
  const { requirement } = version;
  const { period, isUnannounced } = nominal;
  if (!isUnannounced || period === null || !isAnnouncedRule(requirement)) return [];
  const { observance } = requirement.due;
  return [
    {
      obligationId: version.obligationId,
      subject,
      recurrenceId: nominal.recurrenceId,
      slot: version.slot,
      ruleVersion: version.version,
      kind: requirement.kind,
      nominalDate: null,
      effectiveDate: null,
      openedOn: null,
      basis: "provisional",
      shift: shiftOf(requirement),
      period,
      requirement,
      eventId: null,
      observance,
      usual: usualDays(observance, Number(period.key)),
    },
  ];
}

type Wanted = (occurrence: DatedOccurrence) => boolean;

function derive(
  obligations: readonly Obligation[],
  calendar: WorkdayCalendar,
  window: DateWindow,
  context: DerivationContext,
  isWanted: Wanted,
): DatedOccurrence[] {
  if (window.to < window.from) return [];
  const memo = new DerivationMemo(calendar, window, context.announced);
  const found: DatedOccurrence[] = [];
  for (const obligation of obligations) {
    if (obligation.status !== "active") continue;
    for (const slot of slotsOf(obligation)) deriveSlot(obligation, slot, memo, context, isWanted, found);
  }
  return byEffectiveDate(found);
}

function deriveSlot(
  obligation: Obligation,
  slot: string,
  memo: DerivationMemo,
  context: DerivationContext,
  isWanted: Wanted,
  found: DatedOccurrence[],
): void {
  const push = (occurrence: DatedOccurrence) => {
    if (isWanted(occurrence)) found.push(occurrence);
  };
  for (const { dated, subject } of assignedDates(obligation, slot, memo, context))
    if (!dated.nominal.isUnannounced) push(occurrenceOf(dated, subject));
  for (const { event, version, nominalDate, effective } of triggeredDates(obligation, slot, context, memo.calendar)) {
    const nominal = { recurrenceId: event.id, date: nominalDate, period: null };
    for (const subject of eventSubjects(obligation, event, context.groups ?? [], nominalDate))
      push({
        ...occurrenceOf({ version, nominal, effective }, subject),
        eventId: event.id,
        ...(!isCountedBack(version.requirement) && { startedOn: event.happenedOn }),
      });
  }
}

interface Assigned {
  readonly dated: DatedByVersion;
  readonly subject: SubjectRef;
}

/** Pairs each governed date with each subject that it concerns. */
function assignedDates(
  obligation: Obligation,
  slot: string,
  memo: DerivationMemo,
  context: DerivationContext,
): Assigned[] {
  const dates = datesOf(obligation, slot, memo, context.pauses ?? "left-out");
  const assign = (governed: readonly DatedByVersion[]): Assigned[] =>
    governed.flatMap((dated) => {
      const subjects = subjectsOf(obligation, dated.nominal, context);
      const all = [...subjects, ...formerSubjects(obligation, dated, context, subjects)];
      return all.map((subject) => ({ dated, subject }));
    });
  const { closedOn } = context;
  if (!closedOn || closedOn.size === 0 || obligation.versions.length === 1)
    return assign(governedDates(obligation, slot, dates, () => null));
  // One subject may have closed a period that another has not, so the governing version is found for each subject.
  const possible = assign(dates);
  const governed = new Map(
    [...new Set(possible.map(({ subject }) => subject.id))].map((subjectId) => {
      const closed = (recurrenceId: string) =>
        closedOn.get(keyOfId({ obligationId: obligation.id, subjectId, recurrenceId })) ?? null;
      return [subjectId, new Set(governedDates(obligation, slot, dates, closed))];
    }),
  );
  return possible.filter(({ dated, subject }) => governed.get(subject.id)?.has(dated));
}

/** What every version of the slot would make due, by version start, then by date. */
function datesOf(
  obligation: Obligation,
  slot: string,
  memo: DerivationMemo,
  pauses: NonNullable<DerivationContext["pauses"]>,
): DatedByVersion[] {
  const versions = obligation.versions.filter((version) => version.slot === slot);
  const isOnly = versions.length === 1;
  const seen = isOnly ? memo : memo.wholeYears();
  return (isOnly ? versions : versions.toSorted(byStart)).flatMap((version) => {
    const shift = shiftOf(version.requirement);
    const isWanted = (nominal: NominalDate) =>
      pauses === "included" || isPaused(version.requirement, nominal, seen) === (pauses === "only");
    return nominalDatesOf(version, seen)
      .filter(isWanted)
      .map((nominal) => ({ version, nominal, effective: seen.shift(nominal.date, shift) }));
  });
}

const byStart = (a: { effectiveFrom: PlainDate }, b: { effectiveFrom: PlainDate }): number =>
  compareDates(a.effectiveFrom, b.effectiveFrom);

/** The assignees on the period's last day (of a week: in its year), or on the date itself. */
function subjectsOf(
  obligation: Obligation,
  { date, period, scope }: NominalDate,
  { groups = [] }: DerivationContext,
): readonly SubjectRef[] {
  const { first, last } = period === null ? { first: date, last: date } : scope;
  const subjects = subjectsOn(obligation, last);
  return groups.length === 0 ? subjects : subjectsDuring(subjects, groups, first, last);
}

/**
 * Subjects that had a quota or quantity while its period ran and have it no longer. What they did is kept, and the
 * clerk decides whether the number is still theirs.
 */
function formerSubjects(
  { terms }: Obligation,
  { version, nominal }: DatedByVersion,
  { groups = [] }: DerivationContext,
  current: readonly SubjectRef[],
): readonly SubjectRef[] {
  const { period } = nominal;
  if (!terms || period === null || !isAccumulating(version.requirement)) return [];
  const known = new Set(current.map(({ id }) => id));
  return termsEndedWithin(terms, period.first, period.last)
    .flatMap(({ subject, until }) => subjectsDuring([subject], groups, period.first, until ?? period.last))
    .filter(({ id }) => !known.has(id) && known.add(id));
}

/** What an occurrence is made of: `DatedByVersion`, or an event's clock. */
interface Dated {
  readonly version: DatedByVersion["version"];
  readonly nominal: Pick<DatedByVersion["nominal"], "recurrenceId" | "date" | "period">;
  readonly effective: DatedByVersion["effective"];
}

const occurrenceOf = ({ version, nominal, effective }: Dated, subject: SubjectRef): DatedOccurrence => ({
  obligationId: version.obligationId,
  subject,
  recurrenceId: nominal.recurrenceId,
  slot: version.slot,
  ruleVersion: version.version,
  kind: version.requirement.kind,
  nominalDate: nominal.date,
  effectiveDate: effective.date,
  basis: effective.basis,
  shift: shiftOf(version.requirement),
  period: nominal.period,
  requirement: version.requirement,
  eventId: null,
});

const isWithin = (date: PlainDate, window: DateWindow): boolean => window.from <= date && date <= window.to;

/** Sorts by counting days: the dates are few and the occurrences many. Keeps the order of the duties within a day. */
function byEffectiveDate(occurrences: readonly DatedOccurrence[]): DatedOccurrence[] {
  const days = new Map<PlainDate, DatedOccurrence[]>();
  for (const occurrence of occurrences) {
    const sameDay = days.get(occurrence.effectiveDate);
    if (sameDay) sameDay.push(occurrence);
    else days.set(occurrence.effectiveDate, [occurrence]);
  }
  return [...days.keys()].toSorted(compareDates).flatMap((day) => days.get(day) ?? []);
}
