import { type PlainDate, addDaysWithin } from "../../domain/date/plain-date.ts";
import { toDayNumber } from "../../domain/date/day-number.ts";
import { expandRule } from "../../domain/recurrence/expand-rule.ts";
import { printRule } from "../../domain/recurrence/print-rule.ts";
import type { DateWindow } from "../../domain/date/date-window.ts";
import { type ContentLine, paramOf } from "./content-lines.ts";
import { type Component, propertyOf, wordsOf } from "./components.ts";
import {
  type Moment,
  type ZoneBook,
  dayOfMinutes,
  firstMomentOf,
  minuteOfDay,
  momentsOf,
  placeHereOf,
} from "./moments.ts";
import { plainWords } from "./plain-words.ts";
import { readRule, withStart } from "./read-rule.ts";
import type { UnreadPart, UnreadReason } from "../../domain/reading/unread-part.ts";

/** A day and time in the product's zone; without a time it is the whole day. */
export interface EventPlace {
  readonly date: PlainDate;
  /** `HH:MM` */
  readonly time: string | null;
}

/** A day of an event. */
export interface EventDay extends EventPlace {
  /** The day by the rule, which names this day however it is moved (RECURRENCE-ID). */
  readonly id: PlainDate;
}

/** One VEVENT as it was read: an event with its days, or (`replaces`) one changed day of a series. */
export interface ReadEvent extends EventPlace {
  /** Null where the file gives none. */
  readonly uid: string | null;
  /** The day of the series that it stands for; null for an event of its own. */
  readonly replaces: PlainDate | null;
  readonly line: number;
  readonly sequence: number;
  /** LAST-MODIFIED, else DTSTAMP, as written; empty where both lack. */
  readonly stamp: string;
  readonly summary: string;
  readonly description: string;
  readonly place: string;
  readonly isCancelled: boolean;
  /** The rule with what it takes from its start, and the day from which it is counted, by the clock of the event's own zone. */
  readonly rule: { readonly text: string; readonly start: PlainDate } | null;
  /** Every day of the event in the window, ascending. */
  readonly days: readonly EventDay[];
  /** The days of the rule in the window that the event leaves out. */
  readonly excluded: readonly PlainDate[];
  /** Further days in the window that the rule does not name. */
  readonly added: readonly PlainDate[];
  /** Every EXDATE and RDATE as days, in the window or not. */
  readonly exceptions: readonly PlainDate[];
  /** Whether it has days in the window that are not listed. */
  readonly isCutShort: boolean;
}

/** The most days of one event; a daily one has less than these in three years. */
const MOST_DAYS = 1_100;

/** The longest description that is taken over; programs put whole pages there. */
const LONGEST_DESCRIPTION = 2_000;

export interface EventSurroundings {
  readonly book: ZoneBook;
  /** The days that are looked at. */
  readonly window: DateWindow;
  /** Told of each part that is not read. */
  readonly unread: (part: UnreadPart) => void;
}

/** Reads a VEVENT; null where its day cannot be known, which is told. */
export function readEvent(component: Component, around: EventSurroundings): ReadEvent | null {
  const tell = (line: number, why: UnreadReason, words: string) => around.unread({ line, why, words });
  const refuse = (why: UnreadReason, line = component.line, words = wordsOf(component)) => {
    tell(line, why, words);
    return null;
  };
  const refuseLine = (why: UnreadReason, property: ContentLine) =>
    refuse(why, property.line, [wordsOf(component), property.params.slice(1), property.value].join(" "));
  const startLine = propertyOf(component, "DTSTART");
  if (startLine === undefined) return refuse("no-start");
  const start = firstMomentOf(startLine, around.book);
  if (typeof start === "string") return refuseLine(start, startLine);
  const first = placeHereOf(start);
  if (first === null) return refuseLine("outside-calendar", startLine);
  const replaced = replacedDay(component, around);
  if (typeof replaced === "object" && replaced !== null) return refuse(replaced.why, replaced.line, replaced.words);
  tellEnd(component, start, around);
  const rules = component.properties.filter(({ name }) => name === "RRULE");
  const [ruleLine, secondRule] = rules;
  if (secondRule) return refuseLine("several-rules", secondRule);
  const exrule = propertyOf(component, "EXRULE");
  if (exrule) return refuseLine("exrule", exrule);
  const rule = ruleLine && replaced === null ? readRule(ruleLine, start, around.book) : null;
  if (ruleLine && replaced === null && rule === null) return refuseLine("rule", ruleLine);
  const origin = dayOfMinutes(start.local) ?? first.date;
  const { days, ...others } =
    replaced === null
      ? daysOf(component, start, rule === null ? null : { rule: withStart(rule, origin), origin }, around)
      : { ...ONE_DAY, days: [{ ...first, id: replaced }] };
  const text = (name: string) => plainWords(propertyOf(component, name)?.value ?? "");
  return {
    ...first,
    uid: text("UID") || null,
    replaces: replaced,
    line: component.line,
    sequence: /^\d{1,9}$/.test(text("SEQUENCE")) ? Number(text("SEQUENCE")) : 0,
    stamp: text("LAST-MODIFIED") || text("DTSTAMP"),
    summary: text("SUMMARY"),
    description: text("DESCRIPTION").slice(0, LONGEST_DESCRIPTION),
    place: text("LOCATION"),
    isCancelled: text("STATUS").toUpperCase() === "CANCELLED",
    rule: rule === null ? null : { text: printRule(withStart(rule, origin)), start: origin },
    days,
    ...others,
  };
}

/** The day of the series that a component replaces; null for an event of its own. */
function replacedDay(component: Component, { book }: EventSurroundings): PlainDate | UnreadPart | null {
  const property = propertyOf(component, "RECURRENCE-ID");
  if (property === undefined) return null;
  const part = (why: UnreadReason): UnreadPart => ({ line: property.line, why, words: property.value });
  if (paramOf(property, "RANGE") !== null) return part("range");
  const moment = firstMomentOf(property, book);
  if (typeof moment === "string") return part(moment);
  return placeHereOf(moment)?.date ?? part("outside-calendar");
}

/** An end before the start is told; the event has its start all the same. */
function tellEnd(component: Component, start: Moment, { book, unread }: EventSurroundings): void {
  const property = propertyOf(component, "DTEND");
  if (property) {
    const end = firstMomentOf(property, book);
    const why =
      typeof end === "string"
        ? end
        : end.zone.toUtc(end.local) < start.zone.toUtc(start.local)
          ? "end-before-start"
          : null;
    if (why !== null) unread({ line: property.line, why, words: property.value });
  }
  const duration = propertyOf(component, "DURATION");
  if (duration && !/^\+?P(?:\d+W|(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/i.test(duration.value.trim()))
    unread({ line: duration.line, why: "bad-duration", words: duration.value });
}

interface Repetition {
  readonly rule: Parameters<typeof expandRule>[0];
  /** DTSTART's day in the event's own zone. */
  readonly origin: PlainDate;
}

/** What most events have beside their one day. */
const ONE_DAY = { excluded: [], added: [], exceptions: [], isCutShort: false };

/** The days of an event: of its rule or its start, with RDATE and without EXDATE. */
function daysOf(component: Component, start: Moment, repetition: Repetition | null, around: EventSurroundings) {
  const { window } = around;
  if (repetition === null && !component.properties.some(({ name }) => name === "RDATE" || name === "EXDATE")) {
    const first = placeHereOf(start);
    return { ...ONE_DAY, days: first === null ? [] : [{ ...first, id: first.date }] };
  }
  const excluded = datesOf(component, "EXDATE", start, around);
  const further = datesOf(component, "RDATE", start, around);
  const minute = minuteOfDay(start.local);
  const named =
    repetition === null
      ? [start]
      : // A day more on either side, because another zone's day may be the day before or after here.
        expandRule(repetition.rule, repetition.origin, {
          from: addDaysWithin(window.from, -1),
          to: addDaysWithin(window.to, 1),
        })
          .slice(0, MOST_DAYS + 1)
          .map((date): Moment => ({ ...start, local: toDayNumber(date) * 1_440 + minute }));
  const days = new Map<PlainDate, EventDay>();
  for (const moment of [...named, ...further.moments]) {
    const place = placeHereOf(moment);
    if (place && (repetition === null || (window.from <= place.date && place.date <= window.to)))
      days.set(place.date, { ...place, id: place.date });
  }
  const ruled = new Set(named.flatMap((moment) => placeHereOf(moment)?.date ?? []));
  const all = [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return {
    days: all.filter(({ date }) => !excluded.dates.has(date)).slice(0, MOST_DAYS),
    excluded: [...excluded.dates].filter((date) => ruled.has(date)).toSorted(),
    added: [...further.dates].filter((date) => !ruled.has(date)).toSorted(),
    exceptions: [...excluded.dates, ...further.dates],
    isCutShort: all.length > MOST_DAYS,
  };
}

/** The moments of every property of that name, as days here; a day without a time has the time of the start. */
function datesOf(component: Component, name: string, start: Moment, { book, unread }: EventSurroundings) {
  const moments: Moment[] = [];
  for (const property of component.properties) {
    if (property.name !== name) continue;
    for (const [index, moment] of momentsOf(property, book).entries()) {
      if (typeof moment === "string")
        unread({ line: property.line, why: moment, words: property.value.split(",")[index] ?? "" });
      else
        moments.push(
          moment.isDay && !start.isDay ? { ...start, local: moment.local + minuteOfDay(start.local) } : moment,
        );
    }
  }
  return { moments, dates: new Set(moments.flatMap((moment) => placeHereOf(moment)?.date ?? [])) };
}
