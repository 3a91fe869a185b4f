import type { Instant } from "../date/clock.ts";
import type { PlainDate } from "../date/plain-date.ts";

/** The piles of a year that ends: missed, made up late, done without proof, and work without numbers that nobody closed. */
export const YEAR_PILES = ["missed", "late", "unproven", "unclosed"] as const;
export type YearPile = (typeof YEAR_PILES)[number];

/** What a person wrote of each pile; a pile without words is left out. */
export type PileWords = Readonly<Partial<Record<YearPile, string>>>;

/** The figures of a year as they were when it was closed: occurrences. */
export interface ClosedFigures {
  readonly planned: number;
  readonly onTime: number;
  readonly late: number;
  readonly missed: number;
  readonly unproven: number;
  readonly unclosed: number;
}

interface Done {
  readonly id: string;
  readonly year: number;
  readonly on: PlainDate;
  readonly at: Instant;
  /** The person who acted. */
  readonly by: string;
}

/** The closing of a year (结账), or its reopening (重新开账) with the reason. They are only ever added. */
export type YearAct =
  | (Done & { readonly kind: "closed"; readonly words: PileWords; readonly figures: ClosedFigures })
  | (Done & { readonly kind: "reopened"; readonly reason: string });

export type Closing = Extract<YearAct, { kind: "closed" }>;

/** The closings in effect by year: those that no reopening followed. */
export function closingsInEffect(acts: readonly YearAct[]): ReadonlyMap<number, Closing> {
  const closings = new Map<number, Closing>();
  for (const act of acts)
    if (act.kind === "closed") closings.set(act.year, act);
    else closings.delete(act.year);
  return closings;
}
