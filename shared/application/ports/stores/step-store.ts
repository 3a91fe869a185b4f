import type { StepSubject } from "../../../contract/schemas/session-step.ts";
import type { StepHindrance } from "../../../domain/errors.ts";
import type { Request } from "../../../contract/reply.ts";
import type { Instant } from "../../../domain/date/clock.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";

/** A request of the contract that leads back, or a part of the way. */
export type InverseRequest = Pick<Request, "name" | "input">;

/** One write of a session, with the requests that undo it. */
export interface StoredStep {
  readonly id: string;
  readonly session: string;
  readonly at: Instant;
  readonly on: PlainDate;
  readonly procedure: string;
  readonly subject: StepSubject;
  /** The requests that undo the step, in order; null where it cannot be undone. */
  readonly inverse: readonly InverseRequest[] | null;
  readonly hindrance: StepHindrance | null;
  /** The names of the things that the step made or changed. */
  readonly changed: readonly string[];
  /** The names of the things that the step needs, including those that it changed. */
  readonly uses: readonly string[];
  readonly undoneAt: Instant | null;
}

export interface StepRepository {
  /** Adds a step; only the latest of all are kept. */
  append(step: StoredStep): Promise<void>;
  find(id: string): Promise<StoredStep | null>;
  /** At most `most` steps of one session, the latest first. */
  list(session: string, most: number): Promise<StoredStep[]>;
  /** The later steps of any session that are not undone, in their order. */
  laterInEffect(id: string): Promise<StoredStep[]>;
  markUndone(id: string, at: Instant): Promise<void>;
}

/** Steps that are kept, of all sessions together. */
export const MOST_STEPS = 1_000;
