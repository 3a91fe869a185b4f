import { DutyError } from "../../domain/errors.ts";

/** Things that a request can name by id. */
export type Thing =
  | "version"
  | "step"
  | "plan"
  | "candidate"
  | "place"
  | "obligation"
  | "occurrence"
  | "activity"
  | "credit"
  | "evidence"
  | "event"
  | "subject"
  | "session"
  | "slip"
  | "act";

/** @throws {DutyError} `not-found` when `found` is null or undefined. */
export function foundOrFail<T>(found: T | null | undefined, what: Thing, id: string): T {
  if (found === null || found === undefined) throw new DutyError("not-found", { what, id });
  return found;
}
