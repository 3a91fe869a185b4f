import type { ReplyError } from "../shared/contract/reply.ts";
import { DutyError } from "../shared/domain/errors.ts";

/** The typed trouble inside what a query or mutation threw, or null when the connection itself failed. */
export function asReplyError(error: unknown): ReplyError | null {
  return error instanceof DutyError ? { code: error.code, details: error.details } : null;
}
