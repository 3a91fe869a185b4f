import { type PlainDate, dayOf, isPlainDate, monthOf, yearOf } from "../../../domain/date/plain-date.ts";
import {
  type DatedOccurrence,
  type DuePeriod,
  type OpenOccurrence,
  type UnannouncedOccurrence,
  fileYearOf,
} from "../../../domain/obligation/occurrence.ts";
import type { Settings } from "../../../contract/schemas/settings.ts";

type Locale = Settings["locale"];
type LabelledOccurrence =
  | Pick<DatedOccurrence, "recurrenceId" | "nominalDate" | "period">
  | Pick<OpenOccurrence, "nominalDate" | "openedOn">
  | Pick<UnannouncedOccurrence, "nominalDate" | "openedOn" | "recurrenceId" | "period" | "usual">;

/**
 * The period of an occurrence in people's words: 2026年, 上半年, 三季度, 7–8月, 9月, 第37周, 9月30日; 9月10日起 without a date.
 *
 * @param today Where it is given, a period of another year names that year: 2025年三季度.
 */
export function periodLabel(occurrence: LabelledOccurrence, locale: Locale, today: PlainDate | null = null): string {
  const label = labelWithoutYear(occurrence, locale);
  const year = fileYearOf(occurrence);
  if (today === null || year === yearOf(today) || isWholeYear(occurrence)) return label;
  return WORDS[locale].ofYear(year, label);
}

/** Its label is the year itself. */
const isWholeYear = (occurrence: LabelledOccurrence): boolean =>
  (occurrence.nominalDate !== null || occurrence.openedOn === null) &&
  occurrence.period?.unit === "year" &&
  !isNamedByDay(occurrence.recurrenceId, occurrence.period.unit);

function labelWithoutYear(occurrence: LabelledOccurrence, locale: Locale): string {
  const words = WORDS[locale];
  if (occurrence.nominalDate === null)
    return occurrence.openedOn === null ? words.year(occurrence.recurrenceId) : words.since(occurrence.openedOn);
  const { period, recurrenceId, nominalDate } = occurrence;
  if (period === null || isNamedByDay(recurrenceId, period.unit)) return words.day(nominalDate);
  const ordinal = Number(period.key.slice(6));
  switch (period.unit) {
    case "year":
      return words.year(period.key);
    case "half-year":
      return words.halfYear(ordinal);
    case "quarter":
      return words.quarter(ordinal);
    case "two-months":
      return words.months(monthOf(period.first), monthOf(period.last));
    case "month":
      return words.month(monthOf(period.first));
    case "week":
      return words.week(ordinal);
    case null:
      return `${words.day(period.first)}–${words.day(period.last)}`;
  }
}

/** A meeting of a week and a yearly day are known by their day; the day of a monthly or longer rule by its period. */
const isNamedByDay = (recurrenceId: string, unit: DuePeriod["unit"]): boolean =>
  (unit === "week" || unit === "year") && isPlainDate(recurrenceId);

interface PeriodWords {
  readonly year: (key: string) => string;
  readonly halfYear: (ordinal: number) => string;
  readonly quarter: (ordinal: number) => string;
  readonly months: (first: number, last: number) => string;
  readonly month: (month: number) => string;
  readonly week: (ordinal: number) => string;
  readonly day: (date: PlainDate) => string;
  readonly since: (date: PlainDate) => string;
  readonly ofYear: (year: number, label: string) => string;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const monthName = (month: number): string => MONTHS[month - 1] ?? "";

const WORDS: Readonly<Record<Locale, PeriodWords>> = {
  "zh-CN": {
    year: (key) => `${key}年`,
    halfYear: (ordinal) => (ordinal === 1 ? "上半年" : "下半年"),
    quarter: (ordinal) => `${"一二三四".charAt(ordinal - 1)}季度`,
    months: (first, last) => `${first}–${last}月`,
    month: (month) => `${month}月`,
    week: (ordinal) => `第${ordinal}周`,
    day: (date) => `${monthOf(date)}月${dayOf(date)}日`,
    since: (date) => `${monthOf(date)}月${dayOf(date)}日起`,
    ofYear: (year, label) => `${year}年${label}`,
  },
  en: {
    year: (key) => key,
    halfYear: (ordinal) => `H${ordinal}`,
    quarter: (ordinal) => `Q${ordinal}`,
    months: (first, last) => `${monthName(first)}–${monthName(last)}`,
    month: monthName,
    week: (ordinal) => `week ${ordinal}`,
    day: (date) => `${dayOf(date)} ${monthName(monthOf(date))}`,
    since: (date) => `since ${dayOf(date)} ${monthName(monthOf(date))}`,
    ofYear: (year, label) => `${label} ${year}`,
  },
};
