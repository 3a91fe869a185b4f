import { z } from "zod";
import { id, instant, plainDate } from "./values.ts";

/** The value of one field before and after a change; `before` is null in the entry that logged the event. */
const fieldChange = <F extends string, V extends z.ZodType>(field: F, value: V) =>
  z.object({ field: z.literal(field), before: value.nullable(), after: value });

/** The changes of one entry to a logged event. */
export const eventChanges = z.array(
  z.discriminatedUnion("field", [
    fieldChange("name", z.string()),
    fieldChange("happenedOn", plainDate.nullable()),
    fieldChange("subject", z.object({ id, name: z.string() }).nullable()),
    fieldChange("note", z.string()),
    fieldChange("obligationIds", z.array(id)),
  ]),
);

/** One entry in the history of a logged event: what changed, who changed it and when. */
export const eventHistoryEntry = z.object({
  id,
  at: instant,
  on: plainDate,
  /** Empty where nobody is known: it was logged before entries were kept. */
  by: z.string(),
  type: z.enum(["logged", "changed", "withdrawn", "restored"]),
  fields: eventChanges,
  reason: z.string().nullable(),
});
export type EventHistoryEntry = z.infer<typeof eventHistoryEntry>;
