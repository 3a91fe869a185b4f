import type { RecurrenceRule } from "../../domain/recurrence/recurrence-rule.ts";
import { daysOfEachMonth } from "../../domain/recurrence/short-months.ts";
import { type WeekdayNum, isWeekdayRun } from "../../domain/recurrence/weekday.ts";
import { CALENDAR } from "./calendar.ts";

const UNIT = { DAILY: "day", WEEKLY: "week", MONTHLY: "month", YEARLY: "year" } as const;
const ORDINALS = ["", "first", "second", "third", "fourth", "fifth"];

/** `the last Friday of each month`, `Monday and Thursday of each week`, `30 June of each year`. */
export function describeRuleInEnglish(rule: RecurrenceRule): string {
  const named = daysOfEachMonth(rule);
  if (named)
    return `${join(named.map(numberedDay))} of ${every(rule)}${within(rule)} (its last day where there is none)${end(rule)}`;
  const days = daysOf(rule);
  const chosen = rule.bySetPos.length > 0 ? `the ${join(rule.bySetPos.map(ordinal))} of ${days}` : days;
  return `${chosen ? `${chosen} of ` : ""}${every(rule)}${within(rule)}${end(rule)}`;
}

function daysOf({ byDay, byMonthDay, byYearDay }: RecurrenceRule): string {
  const numbered = join([...byMonthDay, ...byYearDay].map(numberedDay));
  if (numbered === "") return isWeekdayRun(byDay) ? weekdayRun(byDay) : join(byDay.map(weekday));
  return byDay.length === 0 ? numbered : `${numbered} when a ${byDay.map(weekday).join(" or ")}`;
}

const weekdayRun = (byDay: readonly WeekdayNum[]): string =>
  `${dayName(byDay[0]?.weekday ?? 1)} to ${dayName(byDay.at(-1)?.weekday ?? 1)}`;

const dayName = (weekday: number): string => CALENDAR.longWeekdays[weekday - 1] ?? "";

const every = ({ freq, interval }: RecurrenceRule): string =>
  interval === 1 ? `each ${UNIT[freq]}` : `every ${interval} ${UNIT[freq]}s`;

function within(rule: RecurrenceRule): string {
  const weeks = rule.byWeekNo.length > 0 ? ` in week ${join(rule.byWeekNo.map(String))}` : "";
  const months = rule.byMonth.length > 0 ? ` in ${join(rule.byMonth.map(CALENDAR.longMonth))}` : "";
  return weeks + months;
}

const weekday = ({ ordinal: at, weekday: day }: WeekdayNum): string =>
  `${at === null ? "" : `the ${ordinal(at)} `}${dayName(day)}`;

const numberedDay = (day: number): string => (day < 0 ? `the ${ordinal(day)} day` : `day ${day}`);

function ordinal(value: number): string {
  if (value === -1) return "last";
  const name = ORDINALS[Math.abs(value)] ?? `${Math.abs(value)}th`;
  return value < 0 ? `${name} to last` : name;
}

function end({ count, until }: RecurrenceRule): string {
  if (count !== null) return `, ${count} times`;
  return until === null ? "" : `, until ${until}`;
}

const join = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
