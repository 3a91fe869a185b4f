import { LAST_YEAR, toDayNumber, weekdayOfNumber } from "../../domain/date/day-number.ts";
import { type PlainDate, addDaysWithin, dayOf, monthOf } from "../../domain/date/plain-date.ts";
import { readOutsideRule } from "../../domain/recurrence/outside-rule.ts";
import type { RecurrenceRule } from "../../domain/recurrence/recurrence-rule.ts";
import type { ContentLine } from "./content-lines.ts";
import { type Moment, type ZoneBook, dayOfMinutes, firstMomentOf, minuteOfDay } from "./moments.ts";
import { PRODUCT } from "./zones.ts";

/**
 * Reads the rule of an event. Our rules are over days, so the parts about the time of day are taken out where they only repeat the time
 * of DTSTART, and an UNTIL with a time becomes the last day on which the event may begin (RFC 5545 3.3.10). Everything else is read by
 * `readOutsideRule`, which holds the reading to that of rrule.
 *
 * @returns null where the rule is forbidden, never occurs, or repeats within a day.
 */
export function readRule(property: ContentLine, start: Moment, book: ZoneBook): RecurrenceRule | null {
  const parts: string[] = [];
  for (const part of property.value.trim().toUpperCase().split(";")) {
    const [name = "", value = ""] = part.split("=");
    if (part === "" || repeatsTime(name, value, start)) continue;
    if (name !== "UNTIL" || /^\d{8}$/.test(value)) {
      // The calendar ends before such an end (99991231).
      if (name !== "UNTIL" || Number(value.slice(0, 4)) <= LAST_YEAR) parts.push(part);
      continue;
    }
    if (Number(value.slice(0, 4)) > LAST_YEAR) continue;
    const last = lastDay({ ...property, value }, start, book);
    if (last === null) return null;
    parts.push(`UNTIL=${last.replaceAll("-", "")}`);
  }
  const rule = readOutsideRule(parts.join(";"));
  return rule.ok ? rule.value : null;
}

/** Whether a part only says the time of DTSTART again. */
function repeatsTime(name: string, value: string, { local }: Moment): boolean {
  const minute = minuteOfDay(local);
  if (name === "BYHOUR") return Number(value) === Math.floor(minute / 60);
  if (name === "BYMINUTE") return Number(value) === minute % 60;
  return name === "BYSECOND" && Number(value) === 0;
}

/** The last day on which the event may begin. */
function lastDay(until: ContentLine, start: Moment, book: ZoneBook): PlainDate | null {
  const moment = firstMomentOf({ ...until, params: "" }, { ...book, floating: start.zone });
  if (typeof moment === "string") return null;
  // Of an all-day event 00:00 UTC stands for the day, and any other moment for the day that it falls on here.
  if (start.isDay)
    return dayOfMinutes(
      minuteOfDay(moment.local) === 0 ? moment.local : PRODUCT.toLocal(moment.zone.toUtc(moment.local)),
    );
  const local = start.zone.toLocal(moment.zone.toUtc(moment.local));
  const day = dayOfMinutes(local);
  return day !== null && minuteOfDay(local) < minuteOfDay(start.local) ? addDaysWithin(day, -1) : day;
}

/**
 * The rule with the parts that it takes from DTSTART written out (RFC 5545 3.3.10): each week on the weekday of the start, each month on
 * its day, each year on its month and day.
 */
export function withStart(rule: RecurrenceRule, start: PlainDate): RecurrenceRule {
  const { freq, byDay, byMonthDay, byYearDay, byWeekNo, byMonth } = rule;
  const weekday = { ordinal: null, weekday: weekdayOfNumber(toDayNumber(start)) };
  const namesDay = byDay.length + byMonthDay.length + byYearDay.length > 0;
  if (namesDay || freq === "DAILY") return rule;
  if (freq === "WEEKLY" || byWeekNo.length > 0) return { ...rule, byDay: [weekday] };
  if (freq === "MONTHLY") return { ...rule, byMonthDay: [dayOf(start)] };
  return { ...rule, byMonth: byMonth.length > 0 ? byMonth : [monthOf(start)], byMonthDay: [dayOf(start)] };
}
