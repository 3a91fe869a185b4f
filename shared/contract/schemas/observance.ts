import { z } from "zod";
import { ANNOUNCED_OBSERVANCES } from "../../domain/observance/observances.ts";
import { requirement } from "./requirement.ts";
import { freeText, id, instant, plainDate, words, year } from "./values.ts";

export const announcedObservance = z.enum(ANNOUNCED_OBSERVANCES);

/** First and last day, both included. */
const daySpan = z.object({ first: plainDate, last: plainDate });

/** The announced days of an observance in a year. `note` has the source, or the reason of a correction. */
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

/** An observance in a year: its announced days, the entries behind them, and the duties that depend on them. */
export const observanceView = z.object({
  observance: announcedObservance,
  year,
  name: z.string(),
  /** The usual time in words: 5月中下旬. */
  usual: z.string(),
  /** Null while the days are not announced (待公布). */
  announced: daySpan.nullable(),
  /** Every act, the first one first; `days` null: taken back. */
  history: z.array(
    z.object({ days: daySpan.nullable(), note: z.string(), on: plainDate, at: instant, by: z.string() }),
  ),
  /** The active duties that depend on the days of that year. */
  duties: z.array(z.object({ obligationId: id, title: z.string() })),
  /**
   * Active duties that name the observance and have a counted date, because they were imported before the program knew
   * announced days. `requirement` is the rule on announced days: `obligations.amend` with it, from today on, adopts
   * it.
   */
  counted: z.array(z.object({ obligationId: id, title: z.string(), due: z.string(), requirement })),
});
export type ObservanceView = z.infer<typeof observanceView>;
