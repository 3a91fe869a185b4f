import type { EventClock } from "../../domain/obligation/requirement.ts";
import { NUMBER, parseNumber } from "../numerals.ts";
import { signOf } from "../text/signs.ts";

const UNITS: Readonly<Record<string, EventClock["unit"]>> = {
  工作日: "working-day",
  日: "day",
  天: "day",
  周: "week",
  星期: "week",
  月: "month",
  年: "year",
};
const UNIT = ["个?小时", ...Object.keys(UNITS)].join("|");
/** 一个月内 · 5个工作日之内; for use inside a pattern, two groups. */
export const WITHIN = `(?:${NUMBER}[-—–~～至到])?(${NUMBER}|半)个?(${UNIT})(?:之|以)?内(?![外部容在地])`;
export const WITHIN_SIGN = signOf("时日天周期月年之以", "内");
const CLOCK = new RegExp(
  `(?:提前|前(?=[^，]{1,7}[日天周月]))(?:${NUMBER}[-—–~～至到])?(${NUMBER})个?(${UNIT})(?!内)|${WITHIN}|(${NUMBER})(个月|个?工作日|周|天)前|不(?:得)?超过(${NUMBER})个?(${UNIT})`,
);

/** 24小时 is a day; clocks of hours that make no whole day are kept in the words alone. */
const wholeDays = (hours: number): number | null => (hours % 24 === 0 ? hours / 24 : null);

/** The clock of an event: 提前2周 and 届满前2周 count back from it, 一个月内 forward. Null where the text names none. */
export function parseClock(text: string): EventClock | null {
  const [, ahead, aheadUnit, inside, insideUnit, prior, priorUnit, atMost, atMostUnit] = CLOCK.exec(text) ?? [];
  if (prior !== undefined) return parseClock(`提前${prior}${priorUnit}`);
  const amount = inside ?? atMost;
  const unit = insideUnit ?? atMostUnit;
  if (amount === "半") return unit === "年" ? { amount: 6, unit: "month" } : null;
  const written = parseNumber(ahead ?? amount ?? "");
  const hours = (aheadUnit ?? unit)?.endsWith("小时") ?? false;
  const value = hours && written !== null ? wholeDays(written) : written;
  const of = hours ? "day" : UNITS[aheadUnit ?? unit ?? ""];
  return value === null || of === undefined ? null : { amount: ahead === undefined ? value : -value, unit: of };
}
