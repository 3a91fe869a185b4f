import { DutyError, refusedInput } from "../errors.ts";
import { parseRule } from "../recurrence/rule.ts";
import { type Result, fail, ok } from "../result.ts";
import { isInThousandths } from "../thousandths.ts";
import type { Requirement } from "./requirement.ts";

/**
 * What a requirement's type cannot say: that its pattern is a rule that RFC 5545 allows and that occurs, that its span
 * does not end before it starts. To be asked before a requirement is stored.
 *
 * @returns `rule-forbidden`, `rule-never-occurs`, `period-reversed`, or `invalid-input` for a count below zero or with more than three decimals.
 */
export function checkRequirement(requirement: Requirement): Result<Requirement> {
  if (requirement.kind === "cadence" && requirement.pattern !== null) {
    const rule = parseRule(requirement.pattern);
    if (!rule.ok) return rule;
  }
  if (requirement.kind === "quota" && requirement.span && requirement.span.last < requirement.span.first)
    return fail(new DutyError("period-reversed", { from: requirement.span.first, to: requirement.span.last }));
  if ("count" in requirement && !(requirement.count > 0)) return fail(refusedInput("count", "below-zero"));
  if ("count" in requirement && !isInThousandths(requirement.count))
    return fail(refusedInput("count", "too-many-decimals"));
  return ok(requirement);
}
