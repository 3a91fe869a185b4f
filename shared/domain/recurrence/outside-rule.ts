import { RRule } from "rrule";
import { DutyError, type RuleFault } from "../errors.ts";
import { type Result, fail, ok } from "../result.ts";
import { parseRule } from "./parse-rule.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";
import { ruleOfOptions } from "./rrule-options.ts";

/** Characters of a rule's text; the longest that a person would write has some 60. */
export const LONGEST_TEXT = 500;
/** The largest INTERVAL and the largest COUNT that is taken. */
export const LARGEST_NUMBER = 9_999;

/**
 * Reads RRULE text that comes from outside: typed into the rule editor, handed to a procedure, copied from another calendar. Bounded
 * before anything is parsed, checked against RFC 5545 by `parseRule`, and read once more by rrule, which other programs use: where
 * the two readings are not the same rule, the text means something else elsewhere and is refused. The dates are our own engine's.
 *
 * @returns `rule-forbidden` with its reason, `rule-never-occurs` as `parseRule`.
 */
export function readOutsideRule(text: string): Result<RecurrenceRule> {
  const fault = boundFault(text);
  if (fault) return forbidden(text, fault);
  const own = parseRule(text);
  if (!own.ok) return own;
  const { interval, count } = own.value;
  if (interval > LARGEST_NUMBER || (count ?? 0) > LARGEST_NUMBER) return forbidden(text, "too-large");
  const other = readByRRule(text);
  return other !== null && isSame(own.value, other) ? ok(own.value) : forbidden(text, "not-held");
}

function boundFault(text: string): RuleFault | null {
  if (text.length > LONGEST_TEXT) return "too-long";
  return /[\r\n]|^(?:DTSTART|EXDATE|RDATE|EXRULE)\b/i.test(text.trim()) ? "other-lines" : null;
}

/** The rule as rrule reads it; null where rrule refuses the text. */
function readByRRule(text: string): RecurrenceRule | null {
  try {
    return ruleOfOptions(RRule.parseString(text.trim().toUpperCase()));
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

const isSame = (a: RecurrenceRule, b: RecurrenceRule): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The error of a forbidden rule; a text that is too long is cut to its beginning. */
const forbidden = (text: string, reason: RuleFault): Result<never> =>
  fail(new DutyError("rule-forbidden", { rule: text.slice(0, LONGEST_TEXT), reason }));
