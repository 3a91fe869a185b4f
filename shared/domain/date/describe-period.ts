import { periodFromKey } from "./period.ts";
import { dayOf, isPlainDate, monthOf } from "./plain-date.ts";

const CHINESE = ["一", "二", "三", "四"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * A recurrence id for people: 全年, 上半年, 三季度, 3–4月, 9月, 第7周, 3月28日. The year is left to the heading. An id
 * that is neither a period nor a day (an event's) comes back empty.
 */
export function describePeriod(recurrenceId: string, locale: "zh-CN" | "en"): string {
  if (isPlainDate(recurrenceId))
    return locale === "zh-CN"
      ? `${monthOf(recurrenceId)}月${dayOf(recurrenceId)}日`
      : `${dayOf(recurrenceId)} ${monthName(monthOf(recurrenceId))}`;
  const period = periodFromKey(recurrenceId);
  if (!period) return "";
  const ordinal = Number(recurrenceId.replace(/^\d{4}-?\D?/, ""));
  const describe = locale === "zh-CN" ? inChinese : inEnglish;
  return describe(period.unit, ordinal);
}

type Unit = NonNullable<ReturnType<typeof periodFromKey>>["unit"];

function inChinese(unit: Unit, ordinal: number): string {
  switch (unit) {
    case "year":
      return "全年";
    case "half-year":
      return ordinal === 1 ? "上半年" : "下半年";
    case "quarter":
      return `${CHINESE[ordinal - 1] ?? ""}季度`;
    case "two-months":
      return `${ordinal * 2 - 1}–${ordinal * 2}月`;
    case "month":
      return `${ordinal}月`;
    case "week":
      return `第${ordinal}周`;
  }
}

function inEnglish(unit: Unit, ordinal: number): string {
  switch (unit) {
    case "year":
      return "year";
    case "half-year":
      return `H${ordinal}`;
    case "quarter":
      return `Q${ordinal}`;
    case "two-months":
      return `${monthName(ordinal * 2 - 1)}–${monthName(ordinal * 2)}`;
    case "month":
      return monthName(ordinal);
    case "week":
      return `week ${ordinal}`;
  }
}

const monthName = (month: number): string => MONTHS[month - 1] ?? "";
