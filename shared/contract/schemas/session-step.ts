import { z } from "zod";
import { STEP_HINDRANCES } from "../../domain/errors.ts";
import { id, instant, plainDate } from "./values.ts";

/** The subject of a step for its sentence: the thing, and a second thing that belongs to it. */
export const stepSubject = z.object({
  /** The name of the thing: an activity's title, a duty's, a person's. */
  name: z.string(),
  /**
   * The second thing, where there is one: the duty that an activity was counted for, or the group that somebody
   * joined.
   */
  other: z.string().nullable(),
  date: plainDate.nullable(),
});
export type StepSubject = z.infer<typeof stepSubject>;

export const stepHindrance = z.enum(STEP_HINDRANCES);

/** One write of a session. */
export const sessionStep = z.object({
  id,
  /** The procedure of the step: `activities.record`. */
  procedure: z.string(),
  subject: stepSubject,
  at: instant,
  isUndone: z.boolean(),
  /** Why the step cannot be undone; null where it can, as far as known now. */
  hindrance: stepHindrance.nullable(),
  /** A later step that rests on this one and has to be undone first. */
  restsUnder: z.object({ procedure: z.string(), subject: stepSubject }).nullable(),
});
export type SessionStep = z.infer<typeof sessionStep>;
