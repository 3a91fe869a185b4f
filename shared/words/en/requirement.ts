import { type PlainDate, yearOf } from "../../domain/date/plain-date.ts";
import { longDate, shortDay, shortMonth } from "../days.ts";
import { parseRule } from "../../domain/recurrence/parse-rule.ts";
import { describeRule } from "../rule.ts";
import { OBSERVANCES } from "./observances.ts";
import { PERIODS } from "./periods.ts";
import { isAnnouncedDue, isYearly } from "../../domain/obligation/due-date.ts";
import type {
  AnnouncedDue,
  Cadence,
  Comparator,
  DueDate,
  EventClock,
  MonthDay,
  Quota,
  Requirement,
  Trigger,
} from "../../domain/obligation/requirement.ts";

const COMPARED: Readonly<Record<Comparator, string>> = { ">=": "at least ", "=": "", "<=": "at most " };

/** Measure words and units; any other is printed as written. */
const UNITS: Readonly<Record<string, string>> = {
  学时: " hours",
  小时: " hours",
  次: "×",
  场: " sessions",
  期: " issues",
  篇: " papers",
  人: " people",
  名: " people",
};

/** The hedges of a number in a plan; other words are printed as written. */
const HEDGES: Readonly<Record<string, string>> = {
  一般: "as a rule",
  一般情况下: "as a rule",
  通常: "usually",
  原则上: "in principle",
  左右: "about",
  力争: "if at all possible",
  争取: "if possible",
};

/** See `describeRequirement`. */
export function describeRequirementInEnglish(requirement: Requirement, year: number | null): string {
  const sentence = sentenceOf(requirement, year);
  return requirement.hedge === null ? sentence : `${sentence} (${HEDGES[requirement.hedge] ?? requirement.hedge})`;
}

function sentenceOf(requirement: Requirement, year: number | null): string {
  switch (requirement.kind) {
    case "cadence":
      return cadence(requirement);
    case "quota":
      return `${counted(requirement)} ${quotaPeriod(requirement, year)}`;
    case "quantity":
      return `${counted(requirement)} ${requirement.due === null ? "in the year" : dueDate(requirement.due, year)}`;
    case "hours":
      return `${counted(requirement)} ${PERIODS.each[requirement.period]}`;
    case "percent":
      return `${COMPARED[requirement.comparator]}${requirement.count}%${requirement.base === null ? "" : ` of ${requirement.base}`}${requirement.due === null ? "" : ` ${dueDate(requirement.due, year)}`}`;
    case "deadline":
      return isAnnouncedDue(requirement.due) ? announced(requirement.due, year) : dueDate(requirement.due, year);
    case "trigger":
      return trigger(requirement);
    case "standing":
      return "no figure";
  }
}

function cadence({ period, pattern, count, unit }: Cadence): string {
  const rule = pattern === null ? null : parseRule(pattern);
  if (!rule?.ok) return `${count}${unitName(unit)} ${PERIODS.each[period]}`;
  const days = describeRule(rule.value, "en");
  return count > 1 ? `${days}, ${count}${unitName(unit)}` : days;
}

const quotaPeriod = ({ period, span }: Quota, year: number | null): string =>
  span ? `from ${dayIn(span.first, year)} to ${dayIn(span.last, year)}` : PERIODS.each[period];

/** A day without its year, where that year is understood. */
const dayIn = (date: PlainDate, year: number | null): string =>
  yearOf(date) === year ? shortDay(date, "en") : longDate(date, "en");

const counted = ({ comparator, count, unit }: { comparator: Comparator; count: number; unit: string }): string =>
  `${COMPARED[comparator]}${count}${unitName(unit)}`;

const unitName = (unit: string): string => UNITS[unit] ?? ` ${unit}`;

const dueDate = (due: DueDate, year: number | null): string =>
  isYearly(due) ? `by ${yearlyDay(due)} each year` : `by ${dayIn(due, year)}`;

/** The day in the words of the rule. 30 Feb is possible and stands for the month's last day. */
function yearlyDay(due: MonthDay): string {
  const [month = 1, day = 1] = due.split("-").map(Number);
  return `${day} ${shortMonth(month, "en")}`;
}

/** The words for announced days; whether they are announced is said beside each date. */
function announced({ observance, year: only }: AnnouncedDue, year: number | null): string {
  const { name } = OBSERVANCES[observance];
  return only === null ? `${name}, each year` : only === year ? name : `${name} ${only}`;
}

function trigger({ event, within }: Trigger): string {
  if (within === null) return `upon ${event}`;
  return within.amount < 0 ? `${clock(within)} before ${event}` : `within ${clock(within)} of ${event}`;
}

function clock({ amount, unit }: EventClock): string {
  const size = Math.abs(amount);
  return `${size} ${unit.replace("-", " ")}${size === 1 ? "" : "s"}`;
}
