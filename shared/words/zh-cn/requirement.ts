import { type PlainDate, yearOf } from "../../domain/date/plain-date.ts";
import { longDate, shortDay } from "../days.ts";
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
  Percent,
  Quota,
  Requirement,
  Trigger,
} from "../../domain/obligation/requirement.ts";

const COMPARED: Readonly<Record<Comparator, string>> = { ">=": "不少于", "=": "", "<=": "不超过" };

const CLOCK_UNITS = { "working-day": "个工作日", day: "日", week: "周", month: "个月", year: "年" } as const;

/** See `describeRequirement`. */
export function describeRequirementInChinese(requirement: Requirement, year: number | null): string {
  const sentence = sentenceOf(requirement, year);
  return requirement.hedge === null ? sentence : `${sentence}（${requirement.hedge}）`;
}

function sentenceOf(requirement: Requirement, year: number | null): string {
  switch (requirement.kind) {
    case "cadence":
      return cadence(requirement);
    case "quota":
      return `${quotaPeriod(requirement, year)}${counted(requirement)}`;
    case "quantity":
      return `${requirement.due === null ? "全年" : dueDate(requirement.due, year)}${counted(requirement)}`;
    case "hours":
      return `${PERIODS.each[requirement.period]}${counted(requirement)}`;
    case "percent":
      return percent(requirement, year);
    case "deadline":
      return isAnnouncedDue(requirement.due) ? announced(requirement.due, year) : dueDate(requirement.due, year);
    case "trigger":
      return trigger(requirement);
    case "standing":
      return "无量化";
  }
}

function cadence({ period, pattern, count, unit }: Cadence): string {
  const rule = pattern === null ? null : parseRule(pattern);
  if (rule?.ok)
    return count > 1 ? `${describeRule(rule.value, "zh-CN")}，${count}${unit}` : describeRule(rule.value, "zh-CN");
  return `${PERIODS.each[period]}${count}${unit}`;
}

const quotaPeriod = ({ period, span }: Quota, year: number | null): string =>
  span ? `${dayIn(span.first, year)}至${dayIn(span.last, year)}` : period === "year" ? "全年" : PERIODS.each[period];

/** A day without its year, where that year is understood. */
const dayIn = (date: PlainDate, year: number | null): string =>
  yearOf(date) === year ? shortDay(date, "zh-CN") : longDate(date, "zh-CN");

const counted = ({ comparator, count, unit }: { comparator: Comparator; count: number; unit: string }): string =>
  `${COMPARED[comparator]}${count}${unit}`;

function percent({ comparator, count, base, due }: Percent, year: number | null): string {
  const share = { ">=": `${count}%以上`, "=": `${count}%`, "<=": `${count}%以下` }[comparator];
  return `${due === null ? "全年" : dueDate(due, year)}${base === null ? "" : `${base}的`}${share}`;
}

function dueDate(due: DueDate, year: number | null): string {
  if (isYearly(due)) {
    const [month, day] = due.split("-").map(Number);
    return `每年${month}月${day}日前`;
  }
  return `${dayIn(due, year)}前`;
}

/** 全国科技活动周, 每年全国科技活动周: whether its days are known stands beside each of its dates. */
function announced({ observance, year: only }: AnnouncedDue, year: number | null): string {
  const { name } = OBSERVANCES[observance];
  return only === null ? `每年${name}` : only === year ? name : `${only}年${name}`;
}

function trigger({ event, within }: Trigger): string {
  if (within === null) return `${event}时`;
  return within.amount < 0 ? `${event}前${clock(within)}` : `${event}后${clock(within)}内`;
}

const clock = ({ amount, unit }: EventClock): string => `${Math.abs(amount)}${CLOCK_UNITS[unit]}`;
