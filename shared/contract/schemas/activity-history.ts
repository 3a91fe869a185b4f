import { z } from "zod";
import { attendance } from "./activity.ts";
import { id, instant, occurrenceKey, plainDate, timeOfDay } from "./values.ts";

/** One field before and after; `before` is null in the entry that recorded it. */
const fieldChange = <F extends string, V extends z.ZodType>(field: F, value: V) =>
  z.object({ field: z.literal(field), before: value.nullable(), after: value });

const participants = z.array(z.object({ subjectId: id, name: z.string(), attendance, hours: z.number().nullable() }));

const creditTerms = z.object({ amount: z.number(), reason: z.string().nullable() });

/** What one entry changed of an activity, its credits and its files. */
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
  /** One credit before and after; null where it did not count. */
  credits: z.array(z.object({ id, key: occurrenceKey, before: creditTerms.nullable(), after: creditTerms.nullable() })),
  /** Files that were added or put back, and those that were taken out. */
  evidence: z.array(z.object({ id, name: z.string(), isThere: z.boolean() })),
});

/** One act on the record of an activity: what it was, what it became, who did it and when. */
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
