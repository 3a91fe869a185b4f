import { asReplyError } from "../../../reply-error.ts";

/** The trouble of storing a rule, unless it is the rule itself: the preview beside the editor says that already. */
export function beyondRule(error: unknown): unknown {
  const code = asReplyError(error)?.code;
  return code === "rule-forbidden" || code === "rule-never-occurs" ? null : error;
}
