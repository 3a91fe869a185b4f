import { z } from "zod";
import { id, periodUnit } from "./values.ts";

/** One result of comparing the duties with the statutory floors. It is advice: no duty is added by itself. */
export const statuteAdvice = z.object({
  /**
   * `silent`: no duty asks the bodies meant by the regulation for that many times; `laxer`: the nearest duty asks for
   * less.
   */
  finding: z.enum(["silent", "laxer"]),
  floorId: z.string(),
  duty: z.string(),
  who: z.string(),
  count: z.number(),
  unit: z.string(),
  period: periodUnit,
  hedge: z.string().nullable(),
  source: z.string(),
  article: z.string(),
  /** The duty with too low a number: its number in a year and that of the floor. */
  obligation: z.object({ id, title: z.string(), perYear: z.number(), floorPerYear: z.number() }).nullable(),
  /** The duties that speak of the matter without such a number; empty where a duty's number is too low. */
  mentions: z.array(z.object({ id, title: z.string() })),
});
export type StatuteAdviceView = z.infer<typeof statuteAdvice>;
