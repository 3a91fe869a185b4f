import { DutyError } from "../errors.ts";
import { parseRule } from "../recurrence/rule.ts";
import { type Result, fail, ok } from "../result.ts";
import type { Requirement } from "./requirement.ts";

/**
 * What a requirement's type cannot say: that its pattern is a rule that RFC 5545 allows and that occurs, that its span
 * does not end before it starts. To be asked before a requirement is stored.
 *
 * @returns `rule-forbidden`, `rule-never-occurs`, `period-reversed`, or `invalid-input` for a count below one.
 */
export function checkRequirement(requirement: Requirement): Result<Requirement> {
  if (requirement.kind === "cadence" && requirement.pattern !== null) {
    const rule = parseRule(requirement.pattern);
    if (!rule.ok) return rule;
  }
  if (requirement.kind === "quota" && requirement.span && requirement.span.last < requirement.span.first)
    return fail(new DutyError("period-reversed", { from: requirement.span.first, to: requirement.span.last }));
  if ("count" in requirement && !(requirement.count > 0))
    return fail(new DutyError("invalid-input", { issues: [{ path: "count", message: "must be above 0" }] }));
  return ok(requirement);
}
