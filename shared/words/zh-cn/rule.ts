import type { RecurrenceRule } from "../../domain/recurrence/recurrence-rule.ts";
import { daysOfEachMonth } from "../../domain/recurrence/short-months.ts";
import { type WeekdayNum, isWeekdayRun } from "../../domain/recurrence/weekday.ts";
import { CALENDAR } from "./calendar.ts";

const { weekdayMarks: DAYS } = CALENDAR;
const NUMBERS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const UNIT = { DAILY: "天", WEEKLY: "周", MONTHLY: "个月", YEARLY: "年" } as const;

/** 每月最后一个周五, 双月第二个周一, 每周一、周四, 每年6月30日. Positions and week numbers follow in brackets. */
export function describeRuleInChinese(rule: RecurrenceRule): string {
  const named = daysOfEachMonth(rule);
  const chosen = named ? `${named.map(monthDay).join("、")}（无此日则月末）` : `${days(rule)}${positions(rule)}`;
  return `${frequency(rule)}${chosen}${end(rule)}`;
}

function frequency(rule: RecurrenceRule): string {
  const { freq, interval, byMonth } = rule;
  const months = byMonth.length > 0 ? monthNames(byMonth) : "";
  if (interval > 1) return `每${interval}${UNIT[freq]}${months ? `（${months}）` : ""}`;
  if (freq === "DAILY") return `${months && `${months}的`}每天`;
  if (freq === "WEEKLY") return `${months && `${months}的`}每周`;
  if (freq === "MONTHLY") return months === "双月" || months === "单月" ? months : months ? `每年${months}` : "每月";
  return `每年${months}`;
}

function days(rule: RecurrenceRule): string {
  const weekdays = isWeekdayRun(rule.byDay) ? weekdayRun(rule) : rule.byDay.map((day) => weekday(day, rule)).join("、");
  const monthDays = rule.byMonthDay.map(monthDay).join("、");
  const yearDays = rule.byYearDay.map((day) => (day > 0 ? `第${day}天` : `倒数第${-day}天`)).join("、");
  const weeks = rule.byWeekNo.map((week) => (week > 0 ? `第${week}周` : `倒数第${-week}周`)).join("、");
  const isFilter = weekdays !== "" && monthDays !== "";
  return `${weeks}${yearDays}${monthDays}${isFilter ? `且为${weekdays}` : weekdays}`;
}

/** 每周一至周五. */
function weekdayRun(rule: RecurrenceRule): string {
  const [first, last] = [rule.byDay[0], rule.byDay.at(-1)];
  return first && last ? `${weekday(first, rule)}至周${DAYS[last.weekday - 1]}` : "";
}

/** The words of a weekday: 每周一 needs no second 周; a numbered weekday names its number. */
function weekday({ ordinal, weekday: day }: WeekdayNum, rule: RecurrenceRule): string {
  const name = `周${DAYS[day - 1]}`;
  if (ordinal === null)
    return rule.freq === "WEEKLY" && rule.interval === 1 && rule.byDay[0]?.weekday === day ? `${DAYS[day - 1]}` : name;
  if (ordinal === -1) return `最后一个${name}`;
  return ordinal < 0 ? `倒数第${number(-ordinal)}个${name}` : `第${number(ordinal)}个${name}`;
}

const monthDay = (day: number): string => (day === -1 ? "最后一天" : day < 0 ? `倒数第${number(-day)}天` : `${day}日`);

function monthNames(months: readonly number[]): string {
  const sorted = months.toSorted((a, b) => a - b).join(",");
  if (sorted === "2,4,6,8,10,12") return "双月";
  if (sorted === "1,3,5,7,9,11") return "单月";
  return months.map((month) => `${month}月`).join("、");
}

function positions({ bySetPos }: RecurrenceRule): string {
  if (bySetPos.length === 0) return "";
  const names = bySetPos.map((at) =>
    at === -1 ? "最后一个" : at < 0 ? `倒数第${number(-at)}个` : `第${number(at)}个`,
  );
  return `中的${names.join("、")}`;
}

function end({ count, until }: RecurrenceRule): string {
  if (count !== null) return `，共${count}次`;
  return until === null ? "" : `，至${until}止`;
}

const number = (value: number): string => NUMBERS[value] ?? String(value);
