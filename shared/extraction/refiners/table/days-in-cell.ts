import type { DueDate } from "../../../domain/obligation/requirement.ts";
import { parseDates } from "../../parsers/dates.ts";
import { festivalDay } from "../../parsers/festivals.ts";
import type { Span } from "../../text/span.ts";
import { dueDate } from "../sentence-view.ts";
import type { CellTime } from "./cell-times.ts";

interface PlanWords {
  readonly masked: string;
  readonly planYear: number | null;
}

/** 家长会（3月28日）: a day of its own within the month or the week of the row. */
export function dayIn(
  { masked, planYear }: PlanWords,
  { start, end }: Span,
  { due, period }: CellTime,
): DueDate | null {
  const [day, other] = parseDates(masked.slice(start, end).replace(SHORT_STRETCH, "（$1月$2日）"))
    .filter(({ sort }) => sort === "day")
    .map((date) => date.dayIn(planYear));
  if (day === undefined || day === null || other !== undefined || period !== null) return null;
  const [, year, month] = /^(?:(\d{4})-)?(\d{2})-\d{2}$/.exec(due ?? "") ?? [];
  if (due !== null && Number(month) !== day.month) return null;
  return dueDate(year === undefined ? planYear : Number(year), day.month, day.day);
}

/** A festival of the row's month gives its day. 春节 is a season: what is done for it is done around it. */
export function festivalIn(
  { masked, planYear }: PlanWords,
  { start, end }: Span,
  month: number | null,
): DueDate | null {
  if (month === null) return null;
  const festivals = parseDates(masked.slice(start, end)).filter(({ sort }) => sort === "festival");
  const date = festivals.length === 1 ? festivals[0] : undefined;
  const day = date?.dayIn(planYear) ?? null;
  const isSeason = day !== null && samePlace(day, festivalDay("春节", planYear));
  return day && day.month === month && !isSeason ? dueDate(planYear, day.month, day.day) : null;
}

/** 军训（8.24—8.28）: of a stretch in the short form its end. */
const SHORT_STRETCH = /（(?:\d{1,2}[.．]\d{1,2}[-—–~～至到]{1,2})?(\d{1,2})[.．](\d{1,2})）/g;

const samePlace = (a: { month: number; day: number }, b: { month: number; day: number } | null): boolean =>
  a.month === b?.month && a.day === b.day;
