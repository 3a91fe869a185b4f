import { ORPCError, ValidationError } from "@orpc/server";
import { inputIssues } from "../../contract/input-issues.ts";
import type { ReplyError } from "../../contract/reply.ts";
import { DutyError } from "../../domain/errors.ts";
import type { InputIssue } from "../../domain/input-fault.ts";

/**
 * The reply for whatever a use case threw: expected trouble keeps its code, refused input names every path, and all else is a
 * fault of the program.
 */
export function replyErrorOf(thrown: unknown): ReplyError {
  if (thrown instanceof DutyError) return { code: thrown.code, details: thrown.details };
  const issues = issuesOf(thrown);
  if (issues) return { code: "invalid-input", details: { issues } };
  return { code: "unexpected", details: { message: messageOf(thrown) } };
}

/** What is wrong with a refused input, or null when `thrown` is something else. */
function issuesOf(thrown: unknown): InputIssue[] | null {
  if (!(thrown instanceof ORPCError) || thrown.code !== "BAD_REQUEST" || !(thrown.cause instanceof ValidationError))
    return null;
  return inputIssues(thrown.cause.issues, thrown.cause.data);
}

function messageOf(thrown: unknown): string {
  if (thrown instanceof ORPCError && thrown.cause instanceof ValidationError)
    return `${thrown.message}: ${thrown.cause.issues.map((issue) => issue.message).join("; ")}`;
  return thrown instanceof Error ? thrown.message : String(thrown);
}
