import type { PeriodUnit } from "../date/period.ts";
import { yearOf } from "../date/plain-date.ts";
import { describeRule, parseRule } from "../recurrence/rule.ts";
import { isYearly } from "./due-date.ts";
import type { Cadence, Comparator, DueDate, EventClock, Quota, Requirement, Trigger } from "./requirement.ts";

const EACH: Readonly<Record<PeriodUnit, string>> = {
  year: "a year",
  "half-year": "each half-year",
  quarter: "each quarter",
  "two-months": "every two months",
  month: "a month",
  week: "a week",
};

const COMPARED: Readonly<Record<Comparator, string>> = { ">=": "at least ", "=": "", "<=": "at most " };

/** Measure words that English does without, and the two that are units. */
const UNITS: Readonly<Record<string, string>> = { 学时: " hours", 小时: " hours", 次: "×" };

/** See `describeRequirement`. */
export function describeRequirementInEnglish(requirement: Requirement, year: number | null): string {
  const sentence = sentenceOf(requirement, year);
  return requirement.hedge === null ? sentence : `${sentence} (${requirement.hedge})`;
}

function sentenceOf(requirement: Requirement, year: number | null): string {
  switch (requirement.kind) {
    case "cadence":
      return cadence(requirement);
    case "quota":
      return `${counted(requirement)} ${quotaPeriod(requirement)}`;
    case "quantity":
      return `${counted(requirement)} ${requirement.due === null ? "in the year" : dueDate(requirement.due, year)}`;
    case "hours":
      return `${counted(requirement)} ${EACH[requirement.period]}`;
    case "percent":
      return `${COMPARED[requirement.comparator]}${requirement.count}%${requirement.base === null ? "" : ` of ${requirement.base}`}${requirement.due === null ? "" : ` ${dueDate(requirement.due, year)}`}`;
    case "deadline":
      return dueDate(requirement.due, year);
    case "trigger":
      return trigger(requirement);
    case "standing":
      return "no figure";
  }
}

function cadence({ period, pattern, count, unit }: Cadence): string {
  const rule = pattern === null ? null : parseRule(pattern);
  return rule?.ok ? describeRule(rule.value, "en") : `${count}${unitName(unit)} ${EACH[period]}`;
}

const quotaPeriod = ({ period, span }: Quota): string => (span ? `from ${span.first} to ${span.last}` : EACH[period]);

const counted = ({ comparator, count, unit }: { comparator: Comparator; count: number; unit: string }): string =>
  `${COMPARED[comparator]}${count}${unitName(unit)}`;

const unitName = (unit: string): string => UNITS[unit] ?? ` ${unit}`;

const dueDate = (due: DueDate, year: number | null): string =>
  isYearly(due) ? `by ${due} each year` : `by ${yearOf(due) === year ? due.slice(5) : due}`;

function trigger({ event, within }: Trigger): string {
  if (within === null) return `upon ${event}`;
  return within.amount < 0 ? `${clock(within)} before ${event}` : `within ${clock(within)} of ${event}`;
}

function clock({ amount, unit }: EventClock): string {
  const size = Math.abs(amount);
  return `${size} ${unit.replace("-", " ")}${size === 1 ? "" : "s"}`;
}
