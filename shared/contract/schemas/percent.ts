import { z } from "zod";
import type { InputFault } from "../../domain/input-fault.ts";
import { occurrenceKey, plainDate, words } from "./values.ts";

const names = z.array(words(100)).max(20_000);

/** The people counted, and the people they are counted out of, on a day. The share is computed and never typed. */
export const percentRequest = z.object({
  key: occurrenceKey,
  date: plainDate,
  /** Nobody at all is no base to count among. */
  base: names.min(1, { error: "empty-base" satisfies InputFault }),
  numerator: names,
});

export const percentView = z.object({
  date: plainDate,
  base: z.array(z.string()),
  numerator: z.array(z.string()),
  /** A percentage from 0 to 100, with one decimal. */
  percent: z.number(),
});
export type PercentView = z.infer<typeof percentView>;
