import { z } from "zod";
import { attendance } from "./activity.ts";
import { id, instant, occurrenceKey, plainDate, timeOfDay } from "./values.ts";

/** The value of one field before and after a change; `before` is null in the entry that recorded the activity. */
const fieldChange = <F extends string, V extends z.ZodType>(field: F, value: V) =>
  z.object({ field: z.literal(field), before: value.nullable(), after: value });

const participants = z.array(z.object({ subjectId: id, name: z.string(), attendance, hours: z.number().nullable() }));

const creditTerms = z.object({ amount: z.number(), reason: z.string().nullable() });

/** The changes of one entry to an activity, its credits and its files. */
export const activityChanges = z.object({
  fields: z.array(
    z.discriminatedUnion("field", [
      fieldChange("title", z.string()),
      fieldChange("happenedOn", plainDate),
      fieldChange("startTime", timeOfDay.nullable()),
      fieldChange("place", z.string().nullable()),
      fieldChange("hours", z.number().nullable()),
      fieldChange("note", z.string()),
      fieldChange("noEvidenceReason", z.string().nullable()),
      fieldChange("participants", participants),
    ]),
  ),
  /** The value of one credit before and after a change; null on the side where the credit did not count. */
  credits: z.array(z.object({ id, key: occurrenceKey, before: creditTerms.nullable(), after: creditTerms.nullable() })),
  /** The files that were added or put back, and those that were taken out. */
  evidence: z.array(z.object({ id, name: z.string(), isThere: z.boolean() })),
});

/** One entry in the history of an activity: what changed, who changed it and when. */
export const activityHistoryEntry = activityChanges.extend({
  id,
  at: instant,
  on: plainDate,
  /** Empty where nobody is known: it was recorded before entries were kept. */
  by: z.string(),
  type: z.enum(["recorded", "changed", "withdrawn", "restored"]),
  reason: z.string().nullable(),
});
export type ActivityHistoryEntry = z.infer<typeof activityHistoryEntry>;
