import type { PeriodUnit } from "../date/period.ts";
import type { PlainDate } from "../date/plain-date.ts";
import type { AnnouncedObservance } from "../observance/observances.ts";
import type { ShiftDirection } from "../workday/shift-direction.ts";

/** The kinds of what a duty asks for (design.md section 2). `standing` has neither a number nor a date. */
export const REQUIREMENT_KINDS = [
  "cadence",
  "quota",
  "quantity",
  "hours",
  "percent",
  "deadline",
  "trigger",
  "standing",
] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

/** `>=`: at least; `=`: exactly, so that more is reported as over; `<=`: at most. */
export const COMPARATORS = [">=", "=", "<="] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** One date (`2026-06-30`), or one day of each year (`06-30`). */
export type DueDate = PlainDate | MonthDay;

/** `MM-DD`; a day that the month lacks (`02-29` in common years, `02-30`) falls on the month's last. */
export type MonthDay = string & { readonly __brand: "MonthDay" };

/**
 * The last day of an observance whose days an authority announces each year: in one year, or (`year` null) in every
 * year. It has no day until the days are announced (待公布).
 */
export interface AnnouncedDue {
  readonly observance: AnnouncedObservance;
  readonly year: number | null;
}

/** The clock that an event starts; it runs from the day after the event (compliance.md, Events). */
export interface EventClock {
  /** A negative amount counts back from the event. */
  readonly amount: number;
  readonly unit: "working-day" | "day" | "week" | "month" | "year";
}

interface Common {
  /** 一般, 原则上, 左右 …: a hedge changes nothing in the duty, and its words are kept. */
  readonly hedge: string | null;
  /** How a date on a rest day moves; null takes the kind's default (compliance.md, Days). */
  readonly shift: ShiftDirection | null;
}

interface Counted extends Common {
  /** The number asked for; at least 1. */
  readonly count: number;
  readonly comparator: Comparator;
  /** Measure word: 次, 场, 篇 … */
  readonly unit: string;
}

/**
 * Each calendar period has its occurrence. With `pattern` (an RRULE value without DTSTART, e.g.
 * `FREQ=MONTHLY;BYDAY=-1FR`) the rule names the day; without it the period's last day is due.
 */
export interface Cadence extends Counted {
  readonly kind: "cadence";
  readonly period: PeriodUnit;
  readonly pattern: string | null;
}

/** A count of credits in each calendar period. `span` replaces the period where the plan names one (学期). */
export interface Quota extends Counted {
  readonly kind: "quota";
  readonly period: PeriodUnit;
  readonly span: { readonly first: PlainDate; readonly last: PlainDate } | null;
}

/**
 * A quantity counts as a quota over the plan's year; `due` is set where the plan names a date before the year's end.
 */
export interface Quantity extends Counted {
  readonly kind: "quantity";
  readonly due: DueDate | null;
}

/** Sum of hours (学时) per person and calendar year; `count` is hours. */
export interface Hours extends Counted {
  readonly kind: "hours";
  readonly period: PeriodUnit;
}

/** `count` is percent points of `base`, reached by `due`, or by the year's end. */
export interface Percent extends Counted {
  readonly kind: "percent";
  readonly base: string | null;
  readonly due: DueDate | null;
}

export interface Deadline extends Common {
  readonly kind: "deadline";
  readonly due: DueDate | AnnouncedDue;
}

/** Born of an event that the clerk logs. */
export interface Trigger extends Common {
  readonly kind: "trigger";
  readonly event: string;
  readonly within: EventClock | null;
}

export interface Standing extends Common {
  readonly kind: "standing";
}

export type Requirement = Cadence | Quota | Quantity | Hours | Percent | Deadline | Trigger | Standing;

/** Requirements satisfied by a number reached within a period rather than by one occurrence. */
export type Accumulating = Quota | Quantity | Hours | Percent;

export const isAccumulating = (requirement: Requirement): requirement is Accumulating =>
  ["quota", "quantity", "hours", "percent"].includes(requirement.kind);

/** Whether the occurrence is due before its event (提前2个月, 会议召开前3日). */
export const isCountedBack = (requirement: Requirement): boolean =>
  requirement.kind === "trigger" && requirement.within !== null && requirement.within.amount < 0;
