import { ORPCError, ValidationError } from "@orpc/server";
import type { ReplyError } from "../contract/reply.ts";
import { DutyError } from "../domain/errors.ts";

/**
 * The reply for whatever a use case threw: expected trouble keeps its code, refused input names every path, and all else is a
 * fault of the program.
 */
export function replyErrorOf(thrown: unknown): ReplyError {
  if (thrown instanceof DutyError) return { code: thrown.code, details: thrown.details };
  const issues = inputIssues(thrown);
  if (issues) return { code: "invalid-input", details: { issues } };
  return { code: "unexpected", details: { message: messageOf(thrown) } };
}

/** Paths and words of a refused input, or null when `thrown` is something else. */
function inputIssues(thrown: unknown): { path: string; message: string }[] | null {
  if (!(thrown instanceof ORPCError) || thrown.code !== "BAD_REQUEST" || !(thrown.cause instanceof ValidationError))
    return null;
  return thrown.cause.issues.map(({ path = [], message }) => ({
    path: path.map((part) => String(typeof part === "object" ? part.key : part)).join("."),
    message,
  }));
}

function messageOf(thrown: unknown): string {
  if (thrown instanceof ORPCError && thrown.cause instanceof ValidationError)
    return `${thrown.message}: ${thrown.cause.issues.map((issue) => issue.message).join("; ")}`;
  return thrown instanceof Error ? thrown.message : String(thrown);
}
