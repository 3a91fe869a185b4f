import type { DateWindow } from "../date/date-window.ts";
import type { Period } from "../date/period.ts";
import { type PlainDate, yearOf } from "../date/plain-date.ts";
import type { AnnouncedObservance, DaySpan } from "../observance/observances.ts";
import type { Basis, ShiftDirection } from "../workday/shift-direction.ts";
import {
  type Accumulating,
  type Requirement,
  type RequirementKind,
  type Standing,
  isAccumulating,
} from "./requirement.ts";
import type { SubjectRef } from "./subject.ts";

/** The identity of an occurrence, which never changes, however its dates move (design.md section 2). */
export interface OccurrenceId {
  readonly obligationId: string;
  readonly subjectId: string;
  /** The period's key, the nominal date of a rule with a day, or the id of the event that started it. */
  readonly recurrenceId: string;
}

/** A calendar period, or a span that the plan names (学期), whose unit is null and whose key is its last day. */
export type DuePeriod = Pick<Period, "key" | "first" | "last"> & { readonly unit: Period["unit"] | null };

interface OccurrenceBase {
  readonly obligationId: string;
  readonly subject: SubjectRef;
  readonly recurrenceId: string;
  readonly slot: string;
  /** The number of the rule version that made the occurrence. */
  readonly ruleVersion: number;
  readonly kind: RequirementKind;
  readonly basis: Basis;
  readonly shift: ShiftDirection;
  /** The calendar period it belongs to; null for an event's clock and for a single date. */
  readonly period: DuePeriod | null;
  readonly requirement: Requirement;
  /** The event that started the clock of a triggered occurrence. */
  readonly eventId: string | null;
}

/** An occurrence that is due on a day. */
export interface DatedOccurrence extends OccurrenceBase {
  /** The date before the shift. */
  readonly nominalDate: PlainDate;
  /** The date after the shift. */
  readonly effectiveDate: PlainDate;
  /**
   * The day of the event that started the clock; earlier activities do not count for the event. Left out where no
   * event makes the occurrence, and where it is counted back from its event (提前2个月).
   */
  readonly startedOn?: PlainDate;
}

/** An occurrence that is to be done and has no day to be done by (待办，无期限): it is open from a day until it is closed. */
export interface OpenOccurrence extends OccurrenceBase {
  readonly nominalDate: null;
  readonly effectiveDate: null;
  /** The day of the event that made the occurrence. */
  readonly openedOn: PlainDate;
}

/**
 * An occurrence whose days the authority has not announced (待公布): it has no date and no countdown, and is never late.
 */
export interface UnannouncedOccurrence extends OccurrenceBase {
  readonly nominalDate: null;
  readonly effectiveDate: null;
  readonly openedOn: null;
  /** The year whose days are awaited. */
  readonly period: DuePeriod;
  readonly observance: AnnouncedObservance;
  /** The days on which the observance usually lies. */
  readonly usual: DaySpan;
}

/**
 * One year of standing work (常态工作): it has no due date and is never late. Activities count for it until it is closed
 * (compliance.md, Work without numbers).
 */
export interface StandingOccurrence extends OccurrenceBase {
  readonly nominalDate: null;
  readonly effectiveDate: null;
  readonly openedOn: null;
  readonly requirement: Standing;
  /** The year. */
  readonly period: DuePeriod;
}

/** One instance of a duty for one subject. Derived whenever it is asked for; nothing of it is stored. */
export type Occurrence = DatedOccurrence | OpenOccurrence | UnannouncedOccurrence | StandingOccurrence;

/** An occurrence of a requirement with a number to reach. Its period has a last day. */
export type QuotaOccurrence = DatedOccurrence & { readonly requirement: Accumulating };

export const isQuota = (occurrence: Occurrence): occurrence is QuotaOccurrence =>
  isDated(occurrence) && isAccumulating(occurrence.requirement);

export const isDated = (occurrence: Occurrence): occurrence is DatedOccurrence => occurrence.effectiveDate !== null;

/** Open without a day to be done by. */
export const isWithoutDay = (occurrence: Occurrence): occurrence is OpenOccurrence =>
  occurrence.effectiveDate === null && occurrence.openedOn !== null;

/** Whether the occurrence waits for its days to be announced (待公布). */
export const isUnannounced = (occurrence: Occurrence): occurrence is UnannouncedOccurrence =>
  occurrence.effectiveDate === null && occurrence.openedOn === null && occurrence.requirement.kind !== "standing";

/** Whether it is a year of work without a number (常态工作), which stands in lists of its own. */
export const isStanding = (occurrence: Occurrence): occurrence is StandingOccurrence =>
  occurrence.effectiveDate === null && occurrence.openedOn === null && occurrence.requirement.kind === "standing";

/**
 * The day by which lists sort an occurrence: the effective date; the day on which an open one was opened; the usual
 * first day of an unannounced one; the first day of the year for standing work. Only the first of these is a due date.
 */
export function placeInTime(occurrence: Occurrence): PlainDate {
  if (isDated(occurrence)) return occurrence.effectiveDate;
  if (isWithoutDay(occurrence)) return occurrence.openedOn;
  return isStanding(occurrence) ? occurrence.period.first : occurrence.usual.first;
}

/** The day by which lists sort an occurrence, with the date before the shift in place of the effective date. */
export const ruleDateOf = (occurrence: Occurrence): PlainDate =>
  isDated(occurrence) ? occurrence.nominalDate : placeInTime(occurrence);

/**
 * The year whose lists, papers and calendar file contain the occurrence: the year of the rule's date, or of the day
 * that opened it. A week belongs to the year of its Thursday: 2026-W53 ends in 2027 and belongs to 2026
 * (compliance.md, Days that a month lacks).
 */
export const fileYearOf = (
  occurrence:
    | Pick<DatedOccurrence, "recurrenceId" | "nominalDate">
    | Undated<OpenOccurrence>
    | Undated<UnannouncedOccurrence>
    | Undated<StandingOccurrence>,
): number => {
  if (occurrence.nominalDate !== null)
    return /^\d{4}-W\d\d$/.test(occurrence.recurrenceId)
      ? Number(occurrence.recurrenceId.slice(0, 4))
      : yearOf(occurrence.nominalDate);
  if (occurrence.openedOn !== null) return yearOf(occurrence.openedOn);
  return yearOf("usual" in occurrence ? occurrence.usual.first : occurrence.period.first);
};

/** The fields that tell the place of an occurrence without a date. */
type Undated<O extends OpenOccurrence | UnannouncedOccurrence | StandingOccurrence> = Pick<
  O,
  Extract<keyof O, "nominalDate" | "openedOn" | "usual" | "period">
>;

/** The last day on which it is in time: the later of the nominal and the effective date (compliance.md). */
export const limitOf = (occurrence: Pick<DatedOccurrence, "nominalDate" | "effectiveDate">): PlainDate =>
  occurrence.nominalDate >= occurrence.effectiveDate ? occurrence.nominalDate : occurrence.effectiveDate;

/** A quota, quantity, hours or percent whose period touches `window`. */
export const isRunningIn = ({ requirement, period }: Occurrence, window: DateWindow): boolean =>
  isAccumulating(requirement) && period !== null && period.first <= window.to && period.last >= window.from;

export const occurrenceId = (occurrence: Occurrence): OccurrenceId => ({
  obligationId: occurrence.obligationId,
  subjectId: occurrence.subject.id,
  recurrenceId: occurrence.recurrenceId,
});

/** The identity as one string, for maps and sets: obligation, subject and recurrence id, each escaped, with `|` between. */
export const occurrenceKey = (occurrence: Occurrence): string => keyOfId(occurrenceId(occurrence));

/** The key of an occurrence, made from its identity alone. */
export const keyOfId = (id: OccurrenceId): string =>
  `${escape(id.obligationId)}|${escape(id.subjectId)}|${escape(id.recurrenceId)}`;

/** The identity that `keyOfId` made a key of. */
export function idOfKey(key: string): OccurrenceId {
  const [obligationId = "", subjectId = "", recurrenceId = ""] = [...key.matchAll(/((?:[^|\\]|\\.)*)(?:\||$)/gs)].map(
    ([, part = ""]) => part.replaceAll(/\\(.)/gs, "$1"),
  );
  return { obligationId, subjectId, recurrenceId };
}

/** Ids also come from outside, so the separator inside an id is escaped: two identities must never look alike. */
const escape = (part: string): string => (/[|\\]/.test(part) ? part.replaceAll(/[|\\]/g, "\\$&") : part);
