import type { RecurrenceRule } from "./recurrence-rule.ts";
import { WEEKDAYS, type WeekdayNum } from "./weekday.ts";

/** The RRULE value, parts in the order of RFC 5545 3.3.10, defaults left out. Parsing it gives the same rule. */
export function printRule(rule: RecurrenceRule): string {
  const parts = [
    ["FREQ", rule.freq],
    ["UNTIL", rule.until?.replaceAll("-", "") ?? ""],
    ["COUNT", String(rule.count ?? "")],
    ["INTERVAL", rule.interval === 1 ? "" : String(rule.interval)],
    ["BYDAY", rule.byDay.map(printWeekdayNum).join(",")],
    ["BYMONTHDAY", rule.byMonthDay.join(",")],
    ["BYYEARDAY", rule.byYearDay.join(",")],
    ["BYWEEKNO", rule.byWeekNo.join(",")],
    ["BYMONTH", rule.byMonth.join(",")],
    ["BYSETPOS", rule.bySetPos.join(",")],
    ["WKST", rule.weekStart === 1 ? "" : (WEEKDAYS[rule.weekStart - 1] ?? "")],
  ];
  return parts
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${value}`)
    .join(";");
}

const printWeekdayNum = ({ ordinal, weekday }: WeekdayNum): string => `${ordinal ?? ""}${WEEKDAYS[weekday - 1] ?? ""}`;
