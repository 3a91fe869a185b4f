import { z } from "zod";
import { decision, heldAs, planStatus } from "../../contract/schemas/import-review.ts";
import { evidenceKind } from "../../contract/schemas/activity.ts";
import { id, occurrenceKey, plainDate } from "../../contract/schemas/values.ts";

/** The words, units and state of a duty; parts that the change left alone are left out. */
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

/** One change that an act made in the store, with what is needed to take it back or do it again. */
export const recordedChange = z.discriminatedUnion("what", [
  z.object({ what: z.literal("duty-made"), dutyId: id }),
  z.object({ what: z.literal("duty-changed"), dutyId: id, before: dutyWords, after: dutyWords }),
  z.object({ what: z.literal("version-made"), dutyId: id, versionId: id }),
  /**
   * A change in acts stored before the place of a version was derived: the version went out of force, because another
   * replaced it or its plan was over.
   */
  z.object({ what: z.literal("version-replaced"), dutyId: id, versionId: id }),
  /** The last day of the version itself. */
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

/** The id of the duty that a change concerns; null for a change that concerns none. */
export const dutyOf = (change: RecordedChange): string | null => ("dutyId" in change ? change.dutyId : null);
