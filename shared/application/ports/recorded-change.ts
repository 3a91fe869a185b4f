import { z } from "zod";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import { decision, heldAs, planStatus } from "../../contract/schemas/import-review.ts";
import { evidenceKind } from "../../contract/schemas/activity.ts";
import { id, occurrenceKey, plainDate } from "../../contract/schemas/values.ts";

/** The words of a duty up to a day. */
export const formerWords = z.object({
  until: plainDate,
  item: z.string().nullable(),
  title: z.string(),
  shortTitle: z.string(),
  category: z.string(),
  lead: z.string().nullable(),
  supporting: z.array(z.string()),
  actor: z.string().nullable(),
});

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
    /** Empty where the duty has none. */
    formerWords: z.array(formerWords),
    status: z.enum(["active", "set-aside"]),
  })
  .partial();
export type DutyWords = z.infer<typeof dutyWords>;

/** One part of a duty's words, as a change records it. */
export const wordOf = (duty: Obligation, name: keyof DutyWords): DutyWords[keyof DutyWords] | readonly unknown[] =>
  name === "formerWords" ? (duty.formerWords ?? []) : duty[name];

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
  /** The duties whose clock a logged event starts. */
  z.object({ what: z.literal("event-bound"), eventId: id, dutyIds: z.array(id) }),
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
