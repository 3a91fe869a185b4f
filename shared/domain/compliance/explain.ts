import { type PlainDate, yearOf } from "../date/plain-date.ts";
import { type Announcement, AnnouncedDays } from "../observance/announced-days.ts";
import type { AnnouncedObservance } from "../observance/observances.ts";
import { isAnnouncedRule } from "../obligation/due-date.ts";
import type { Anchor, LoggedEvent } from "../obligation/anchor.ts";
import {
  type Citation,
  type Obligation,
  type RuleVersion,
  versionsHolding,
  versionsOnRecord,
} from "../obligation/obligation.ts";
import type { PreservedOccurrence } from "../obligation/preserved-occurrence.ts";
import {
  type DatedOccurrence,
  type DuePeriod,
  type Occurrence,
  type OpenOccurrence,
  type StandingOccurrence,
  type UnannouncedOccurrence,
  isDated,
  isWithoutDay,
  isStanding,
  ruleDateOf,
} from "../obligation/occurrence.ts";
import { versionOrdinal } from "../obligation/version-ordinal.ts";
import type { DayClass } from "../workday/day-class.ts";
import type { HolidayNotice } from "../workday/notice-days.ts";
import type { Basis, ShiftDirection } from "../workday/shift-direction.ts";
import type { WorkdayCalendar } from "../workday/workday-calendar.ts";
import { withoutUndone } from "./fold-history.ts";
import type { HistoryEvent } from "./history-event.ts";

/** One step of the explanation "why this date", read downwards. A step is data; the screen makes the sentence. */
export type TraceStep =
  /** The line of the plan, or that the duty was written by hand. */
  | { readonly step: "citation"; readonly citation: Citation | null; readonly item: string | null }
  /** The rule version that made the occurrence, and the versions of other layers in force on the same day. */
  | {
      readonly step: "version";
      readonly version: RuleVersion;
      /** The number of the version within its layer, from 1. */
      readonly ordinal: number;
      readonly others: readonly RuleVersion[];
    }
  | {
      readonly step: "anchor";
      readonly anchor: Anchor;
      readonly period: DuePeriod | null;
      readonly event: string | null;
    }
  | { readonly step: "nominal"; readonly date: PlainDate }
  /** Which way, why, and by which notice; `notice` is null where none is published, or none was needed. */
  | {
      readonly step: "shift";
      readonly direction: ShiftDirection;
      readonly from: PlainDate;
      readonly to: PlainDate;
      readonly day: DayClass;
      readonly notice: HolidayNotice | null;
    }
  | { readonly step: "effective"; readonly date: PlainDate; readonly basis: Basis }
  /** The rule names no number of days: it is open since then and has no day to be done by. */
  | { readonly step: "open"; readonly since: PlainDate }
  /** Work without a number: no day to be done by in all the year. */
  | { readonly step: "standing"; readonly year: number }
  /** The authority has not announced the days of that year. */
  | { readonly step: "unannounced"; readonly observance: AnnouncedObservance; readonly year: number }
  /** The days that the authority announced, and when they were entered. */
  | { readonly step: "announced"; readonly announcement: Announcement }
  /** A later change no longer makes the occurrence. It was missed or on record, so it is preserved. */
  | { readonly step: "kept"; readonly on: PlainDate; readonly cause: string }
  /** 期初: said to be done before the calendar was kept. */
  | { readonly step: "declared"; readonly on: PlainDate; readonly by: string; readonly reason: string }
  /** Each time a person chose another day. */
  | {
      readonly step: "planned";
      readonly date: PlainDate | null;
      readonly before: PlainDate | null;
      readonly on: PlainDate;
      readonly by: string;
    };

/** What the trace is read from, besides the occurrence. */
export interface TraceSources {
  readonly obligation: Obligation;
  readonly calendar: WorkdayCalendar;
  readonly history: readonly HistoryEvent[];
  readonly events?: readonly LoggedEvent[];
  readonly announced?: AnnouncedDays;
  /** Present where the rules no longer make the occurrence. */
  readonly preserved?: Pick<PreservedOccurrence, "keptOn" | "cause"> | null;
}

/**
 * Plan line → rule version → anchor → nominal date → shift with the notice → effective date → planned date and who
 * moved it. The version step is left out only when the obligation no longer holds the version, which nothing does.
 */
export function explainOccurrence(occurrence: Occurrence, sources: TraceSources): TraceStep[] {
  const { obligation, calendar } = sources;
  return [
    citationStep(occurrence, obligation),
    ...versionStep(occurrence, obligation),
    anchorStep(occurrence, sources.events ?? []),
    ...announcedSteps(occurrence, sources.announced ?? AnnouncedDays.NONE),
    ...(isDated(occurrence) ? dateSteps(occurrence, calendar) : [undatedStep(occurrence)]),
    ...(sources.preserved
      ? [{ step: "kept" as const, on: sources.preserved.keptOn, cause: sources.preserved.cause }]
      : []),
    ...declaredSteps(sources.history),
    ...plannedSteps(sources.history),
  ];
}

/** The words of the version that made the occurrence, where they differ from the words of the duty. */
function citationStep({ slot, ruleVersion }: Occurrence, obligation: Obligation): TraceStep {
  const version = versionsOnRecord(obligation).find((known) => known.slot === slot && known.version === ruleVersion);
  const { citation, item } = version?.source ?? obligation;
  return { step: "citation", citation, item };
}

/** The date of the rule, the direction in which it was shifted, and the date after the shift. */
const dateSteps = (occurrence: DatedOccurrence, calendar: WorkdayCalendar): TraceStep[] => [
  { step: "nominal", date: occurrence.nominalDate },
  {
    step: "shift",
    direction: occurrence.shift,
    from: occurrence.nominalDate,
    to: occurrence.effectiveDate,
    day: calendar.classOf(occurrence.nominalDate),
    notice: calendar.noticeFor(occurrence.nominalDate),
  },
  { step: "effective", date: occurrence.effectiveDate, basis: occurrence.basis },
];

function undatedStep(occurrence: OpenOccurrence | UnannouncedOccurrence | StandingOccurrence): TraceStep {
  if (isWithoutDay(occurrence)) return { step: "open", since: occurrence.openedOn };
  if (isStanding(occurrence)) return { step: "standing", year: yearOf(occurrence.period.first) };
  return { step: "unannounced", observance: occurrence.observance, year: yearOf(occurrence.usual.first) };
}

/** The announced days, where the rule depends on an observance. */
function announcedSteps({ requirement, recurrenceId }: Occurrence, days: AnnouncedDays): TraceStep[] {
  if (!isAnnouncedRule(requirement)) return [];
  const announcement = days.of(requirement.due.observance, Number(recurrenceId));
  return announcement ? [{ step: "announced", announcement }] : [];
}

function versionStep(occurrence: Occurrence, obligation: Obligation): TraceStep[] {
  const versions = versionsOnRecord(obligation);
  const version = versions.find(
    (candidate) => candidate.slot === occurrence.slot && candidate.version === occurrence.ruleVersion,
  );
  if (!version) return [];
  const day = occurrence.period?.last ?? ruleDateOf(occurrence);
  const others = versionsHolding(obligation, occurrence.slot, day).filter((other) => other.id !== version.id);
  return [{ step: "version", version, ordinal: versionOrdinal(version, versions), others }];
}

/** A period's date is counted from the period, an event's from the event, a named day is its own anchor. */
function anchorStep(occurrence: Occurrence, events: readonly LoggedEvent[]): TraceStep {
  const { period, eventId } = occurrence;
  const event = eventId === null ? undefined : events.find((candidate) => candidate.id === eventId);
  return { step: "anchor", anchor: anchorOf(), period, event: event?.event ?? null };

  function anchorOf(): Anchor {
    if (eventId !== null)
      return event?.happenedOn ? { known: true, date: event.happenedOn, source: "event" } : { known: false };
    if (period === null) return { known: true, date: ruleDateOf(occurrence), source: "rule" };
    return { known: true, date: period.first, source: period.unit === "year" ? "plan-year" : "period" };
  }
}

/** The steps of declarations, among them the opening balance. */
const declaredSteps = (history: readonly HistoryEvent[]): TraceStep[] =>
  withoutUndone(history).flatMap((event): TraceStep[] => {
    if (event.type === "declared") return [{ step: "declared", on: event.on, by: event.by, reason: event.reason }];
    if (event.type === "opening-set") return [{ step: "declared", on: event.on, by: event.by, reason: event.note }];
    return [];
  });

function plannedSteps(history: readonly HistoryEvent[]): TraceStep[] {
  let before: PlainDate | null = null;
  const steps: TraceStep[] = [];
  for (const event of withoutUndone(history)) {
    if (event.type !== "planned" && event.type !== "plan-cleared") continue;
    const date: PlainDate | null = event.type === "planned" ? event.date : null;
    steps.push({ step: "planned", date, before, on: event.on, by: event.by });
    before = date;
  }
  return steps;
}
