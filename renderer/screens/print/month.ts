import { addMonths, plainDate } from "../../../shared/domain/date/plain-date.ts";
import type { Locale } from "../../text/catalogue.ts";

/** `2026-12` and 1 → `2027-01`. */
export const addMonthsTo = (month: string, months: number): string =>
  addMonths(plainDate(`${month}-01`), months).slice(0, 7);

/** 2026年9月, September 2026. */
export function monthName(month: string, locale: Locale): string {
  const [year = "", number = ""] = month.split("-");
  if (locale === "zh-CN") return `${year}年${Number(number)}月`;
  return new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}
