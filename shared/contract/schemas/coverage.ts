import { z } from "zod";
import { freeText, id, occurrenceKey, plainDate, year } from "./values.ts";

/** The group that a duty is to reach, and the share of it in percent. Null for no list: it is taken away with its marks. */
export const coverageRequest = z.object({
  key: occurrenceKey,
  groupId: id.nullable(),
  /** Null: the share that a percentage asks for, else 100. */
  target: z.number().multipleOf(0.1).gt(0).max(100).nullable().default(null),
});

/** Members who were reached, each with a day and a proof: an activity, or words; and marks that were wrong. */
export const coverageMarks = z.object({
  key: occurrenceKey,
  marks: z
    .array(
      z.object({
        memberId: id,
        on: plainDate,
        activityId: id.nullable().default(null),
        words: freeText(500).default(""),
      }),
    )
    .max(20_000)
    .default([]),
  clear: z.array(id).max(20_000).default([]),
});

/** The lists of a year (null: this one), or that of one occurrence, of whatever year, or none. */
export const coverageListing = z.object({
  year: year.nullable().default(null),
  key: occurrenceKey.nullable().default(null),
});

export const coverageView = z.object({
  key: occurrenceKey,
  title: z.string(),
  /** The day as of which the members and the marks are. */
  on: plainDate,
  group: z.object({ id, name: z.string() }),
  target: z.number(),
  base: z.int(),
  covered: z.int(),
  /** One decimal; null for a group without members on that day: nothing is a share of nobody. */
  percent: z.number().nullable(),
  /** How many more are needed for the target. */
  lacking: z.int(),
  members: z.array(
    z.object({
      memberId: id,
      name: z.string(),
      /** Null for a member who was not reached. `activityId` is that of an activity that counts for the duty, or that was named. */
      covered: z
        .object({
          on: plainDate,
          activityId: id.nullable(),
          proof: z.string(),
          /** Marked by hand, so that it can be taken back; else attended. */
          isMarked: z.boolean(),
        })
        .nullable(),
    }),
  ),
});
export type CoverageView = z.infer<typeof coverageView>;
