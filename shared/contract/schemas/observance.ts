import { z } from "zod";
import { ANNOUNCED_OBSERVANCES } from "../../domain/observance/observances.ts";
import { requirement } from "./requirement.ts";
import { freeText, id, instant, plainDate, words, year } from "./values.ts";

export const announcedObservance = z.enum(ANNOUNCED_OBSERVANCES);

/** First and last day, both included. */
const daySpan = z.object({ first: plainDate, last: plainDate });

/** Days of an observance in a year, as they were announced. `note`: where, or why they are corrected. */
export const announcementRequest = z.object({
  observance: announcedObservance,
  year,
  ...daySpan.shape,
  note: freeText(500).default(""),
});

export const announcementWithdrawal = z.object({
  observance: announcedObservance,
  year,
  reason: words(500),
});

/** An observance in a year: its days where they are announced, what was entered of them, and the duties that stand on it. */
export const observanceView = z.object({
  observance: announcedObservance,
  year,
  name: z.string(),
  /** When it usually is, in words: 5月中下旬. */
  usual: z.string(),
  /** Null: 待公布. */
  announced: daySpan.nullable(),
  /** Every act, the first one first; `days` null: taken back. */
  history: z.array(
    z.object({ days: daySpan.nullable(), note: z.string(), on: plainDate, at: instant, by: z.string() }),
  ),
  /** Active duties that await its days, or have them, in that year. */
  duties: z.array(z.object({ obligationId: id, title: z.string() })),
  /**
   * Active duties whose words name it and whose rule stands on a day that was counted, because they were imported before such days were awaited.
   * `requirement` is the rule on announced days: `obligations.amend` with it, from today on, takes it over.
   */
  counted: z.array(z.object({ obligationId: id, title: z.string(), due: z.string(), requirement })),
});
export type ObservanceView = z.infer<typeof observanceView>;
