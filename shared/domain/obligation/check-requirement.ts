import { type PlainDate, isPlainDate } from "../date/plain-date.ts";
import { DutyError, refusedInput } from "../errors.ts";
import { whyNever } from "../recurrence/ever-occurs.ts";
import { readOutsideRule } from "../recurrence/outside-rule.ts";
import { type Result, fail, ok } from "../result.ts";
import { isInThousandths } from "../thousandths.ts";
import { trimmed } from "../trimmed.ts";
import { isCountable } from "./amount-bounds.ts";
import { patternStart } from "./pattern-start.ts";
import { isYearly } from "./due-date.ts";
import type { Cadence, DueDate, Requirement } from "./requirement.ts";

/**
 * What a requirement's type cannot say: that its pattern is a rule that RFC 5545 allows and that occurs, that its span
 * does not end before it starts. To be asked before a requirement is stored.
 *
 * @param from First day on which it holds: an interval is counted from there, and an end may lie before it.
 * @returns `rule-forbidden`, `rule-never-occurs`, `period-reversed`, or `invalid-input` for a count below zero with more than three
 * decimals, or with any where things are counted by ones, for a yearly date that no year has (06-31), and for an event whose name
 * is blank.
 */
export function checkRequirement(requirement: Requirement, from: PlainDate): Result<Requirement> {
  const fault = requirement.kind === "cadence" ? patternFault(requirement, from) : null;
  if (fault) return fail(fault);
  if (requirement.kind === "quota" && requirement.span && requirement.span.last < requirement.span.first)
    return fail(new DutyError("period-reversed", { from: requirement.span.first, to: requirement.span.last }));
  if ("count" in requirement && !(requirement.count > 0)) return fail(refusedInput("count", "below-zero"));
  if ("count" in requirement && !isInThousandths(requirement.count))
    return fail(refusedInput("count", "too-many-decimals"));
  if ("count" in requirement && !isCountable(requirement, requirement.count))
    return fail(refusedInput("count", "not-whole"));
  if ("due" in requirement && typeof requirement.due === "string" && !isDayOfSomeYear(requirement.due))
    return fail(refusedInput("due", "no-such-day"));
  if (requirement.kind === "trigger" && trimmed(requirement.event) === "") return fail(refusedInput("event", "empty"));
  return ok(requirement);
}

/** 29 February is a day of leap years, and the month's last in the others. */
const isDayOfSomeYear = (due: DueDate): boolean => isPlainDate(isYearly(due) ? `${LEAP_YEAR}-${due}` : due);
const LEAP_YEAR = 2024;

function patternFault(cadence: Cadence, from: PlainDate): DutyError | null {
  if (cadence.pattern === null) return null;
  const rule = readOutsideRule(cadence.pattern);
  if (!rule.ok) return rule.error;
  const start = patternStart(cadence, from);
  const reason = whyNever(rule.value, start, from);
  return reason && new DutyError("rule-never-occurs", { rule: cadence.pattern, reason, start: from });
}
