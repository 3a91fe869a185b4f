import { type PlainDate, dateOf, endOfMonth } from "../../../../shared/domain/date/plain-date.ts";

/** A part of a year that a kit can be of: `year`, a half, `quarter-1` … `quarter-4`, `month-1` … `month-12`. */
export type KitSpanName = "year" | "first-half" | "second-half" | `quarter-${number}` | `month-${number}`;

export const KIT_SPANS: readonly KitSpanName[] = [
  "year",
  "first-half",
  "second-half",
  ...Array.from({ length: 4 }, (_, index) => `quarter-${index + 1}` as const),
  ...Array.from({ length: 12 }, (_, index) => `month-${index + 1}` as const),
];

/** The first and last day of a part; both null for the whole year, which also has what lies outside of it and counts for it. */
export function daysOfSpan(span: KitSpanName, year: number): { from: PlainDate | null; until: PlainDate | null } {
  if (span === "year") return { from: null, until: null };
  const [first, last] = monthsOf(span);
  return { from: dateOf(year, first, 1), until: endOfMonth(dateOf(year, last, 1)) };
}

function monthsOf(span: Exclude<KitSpanName, "year">): readonly [number, number] {
  if (span === "first-half") return [1, 6];
  if (span === "second-half") return [7, 12];
  const number = numberOf(span);
  return span.startsWith("quarter") ? [number * 3 - 2, number * 3] : [number, number];
}

/** The number of a quarter or month. */
export const numberOf = (span: KitSpanName): number => Number(span.split("-")[1]);
