import { PERIODS } from "../domain/date/period-units.ts";
import { type PlainDate, isPlainDate, yearOf } from "../domain/date/plain-date.ts";
import {
  type DatedOccurrence,
  type DuePeriod,
  type OpenOccurrence,
  type StandingOccurrence,
  type UnannouncedOccurrence,
  fileYearOf,
} from "../domain/obligation/occurrence.ts";
import { shortDay } from "./days.ts";
import { PERIODS as ENGLISH } from "./en/periods.ts";
import { PERIODS as CHINESE, type PeriodWords } from "./zh-cn/periods.ts";
import type { Locale } from "./locale.ts";

export const periodWords: Readonly<Record<Locale, PeriodWords>> = { "zh-CN": CHINESE, en: ENGLISH };

type LabelledOccurrence =
  | Pick<DatedOccurrence, "recurrenceId" | "nominalDate" | "period">
  | Pick<OpenOccurrence, "nominalDate" | "openedOn" | "period">
  | Pick<UnannouncedOccurrence, "nominalDate" | "openedOn" | "recurrenceId" | "period" | "usual">
  | Pick<StandingOccurrence, "nominalDate" | "openedOn" | "recurrenceId" | "period">;

/**
 * The period of an occurrence in people's words: 2026年, 上半年, 三季度, 7–8月, 9月, 第37周, 9月30日; 9月10日起 without a date.
 *
 * @param today Where it is given, a period of another year names that year: 2025年三季度.
 */
export function periodLabel(occurrence: LabelledOccurrence, locale: Locale, today: PlainDate | null = null): string {
  const label = labelWithoutYear(occurrence, locale);
  const year = fileYearOf(occurrence);
  if (today === null || year === yearOf(today) || isWholeYear(occurrence)) return label;
  return periodWords[locale].ofYear(year, label);
}

/** Whether the occurrence's label is the year itself. */
const isWholeYear = (occurrence: LabelledOccurrence): boolean =>
  (occurrence.nominalDate !== null || occurrence.openedOn === null) &&
  occurrence.period?.unit === "year" &&
  !isNamedByDay(occurrence.recurrenceId, occurrence.period.unit);

function labelWithoutYear(occurrence: LabelledOccurrence, locale: Locale): string {
  const words = periodWords[locale];
  const day = (date: PlainDate) => shortDay(date, locale);
  if (occurrence.nominalDate === null && occurrence.openedOn !== null) return words.since(day(occurrence.openedOn));
  if (occurrence.nominalDate === null) return words.label.year({ ...occurrence.period, ordinal: 1 });
  const { period, recurrenceId, nominalDate } = occurrence;
  if (period === null || isNamedByDay(recurrenceId, period.unit)) return day(nominalDate);
  const { unit, key, first, last } = period;
  if (unit === null) return `${day(first)}–${day(last)}`;
  return words.label[unit]({ key, ordinal: Number(key.slice(6)), first, last });
}

/** A meeting of a week and a yearly day are known by their day; the day of a monthly or longer rule by its period. */
const isNamedByDay = (recurrenceId: string, unit: DuePeriod["unit"]): boolean =>
  unit !== null && PERIODS[unit].dayIsKnownBy === "day" && isPlainDate(recurrenceId);
