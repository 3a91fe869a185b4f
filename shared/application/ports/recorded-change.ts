import { z } from "zod";
import { decision, heldAs, planStatus } from "../../contract/schemas/import-review.ts";
import { evidenceKind } from "../../contract/schemas/activity.ts";
import { id, occurrenceKey, plainDate } from "../../contract/schemas/values.ts";

/** What a duty is called, who answers for it, and whether it is in force; the parts that a change left alone are left out. */
const dutyWords = z
  .object({
    item: z.string().nullable(),
    title: z.string(),
    shortTitle: z.string(),
    category: z.string(),
    lead: z.string().nullable(),
    supporting: z.array(z.string()),
    actor: z.string().nullable(),
    evidenceKinds: z.array(evidenceKind),
    status: z.enum(["active", "set-aside"]),
  })
  .partial();
export type DutyWords = z.infer<typeof dutyWords>;

const candidateTaken = z.object({ decision, obligationId: id.nullable() });

/** One thing that an act has changed in the store, such that it can be turned back and forth. */
export const recordedChange = z.discriminatedUnion("what", [
  z.object({ what: z.literal("duty-made"), dutyId: id }),
  z.object({ what: z.literal("duty-changed"), dutyId: id, before: dutyWords, after: dutyWords }),
  z.object({ what: z.literal("version-made"), dutyId: id, versionId: id }),
  /** Of acts stored before a version's place was derived: it held no more, because another replaced it or its plan was over. */
  z.object({ what: z.literal("version-replaced"), dutyId: id, versionId: id }),
  /** Its own last day. */
  z.object({
    what: z.literal("version-ended"),
    dutyId: id,
    versionId: id,
    before: plainDate.nullable(),
    after: plainDate.nullable(),
  }),
  z.object({ what: z.literal("event"), key: occurrenceKey, eventId: id }),
  z.object({
    what: z.literal("candidate"),
    planId: id,
    candidateId: id,
    before: candidateTaken,
    after: candidateTaken,
  }),
  z.object({ what: z.literal("plan-status"), planId: id, before: planStatus, after: planStatus }),
  z.object({ what: z.literal("plan-held-as"), planId: id, before: heldAs, after: heldAs }),
  z.object({ what: z.literal("unit-name"), before: z.string(), after: z.string() }),
  z.object({ what: z.literal("subject-made"), subjectId: id }),
]);
export type RecordedChange = z.infer<typeof recordedChange>;

/** Of the duty that a change is about; null for one that is about none. */
export const dutyOf = (change: RecordedChange): string | null => ("dutyId" in change ? change.dutyId : null);
