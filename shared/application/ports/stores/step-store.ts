import type { StepSubject } from "../../../contract/schemas/session-step.ts";
import type { StepHindrance } from "../../../domain/errors.ts";
import type { Request } from "../../../contract/reply.ts";
import type { Instant } from "../../../domain/date/clock.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";

/** A request of the contract that leads back, or a part of the way. */
export type InverseRequest = Pick<Request, "name" | "input">;

/** One write of a session, with what leads back from it. */
export interface StoredStep {
  readonly id: string;
  readonly session: string;
  readonly at: Instant;
  readonly on: PlainDate;
  readonly procedure: string;
  readonly subject: StepSubject;
  /** In the order in which they are asked; null where nothing leads back. */
  readonly inverse: readonly InverseRequest[] | null;
  readonly hindrance: StepHindrance | null;
  /** Names of things that it made or changed. */
  readonly changed: readonly string[];
  /** Names of things that it would not stand without, those it changed among them. */
  readonly uses: readonly string[];
  readonly undoneAt: Instant | null;
}

export interface StepRepository {
  /** Adds a step; only the latest of all are kept. */
  append(step: StoredStep): Promise<void>;
  find(id: string): Promise<StoredStep | null>;
  /** Of one session, the latest first; at most so many. */
  list(session: string, most: number): Promise<StoredStep[]>;
  /** Steps of any session that came after that one and stand, in their order. */
  laterInEffect(id: string): Promise<StoredStep[]>;
  markUndone(id: string, at: Instant): Promise<void>;
}

/** Steps that are kept, of all sessions together. */
export const MOST_STEPS = 1_000;
