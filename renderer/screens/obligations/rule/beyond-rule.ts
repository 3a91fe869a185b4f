import { asReplyError } from "../../../reply-error.ts";

/**
 * The failure of storing a rule, unless the rule itself is invalid: the preview beside the editor reports that
 * already.
 */
export function beyondRule(error: unknown): unknown {
  const code = asReplyError(error)?.code;
  return code === "rule-forbidden" || code === "rule-never-occurs" ? null : error;
}
