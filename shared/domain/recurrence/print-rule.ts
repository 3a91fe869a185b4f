import { RRule } from "rrule";
import type { RecurrenceRule } from "./recurrence-rule.ts";
import { optionsOf } from "./rrule-options.ts";

/**
 * The RRULE value for calendars elsewhere, written by rrule: parts in the order of RFC 5545 3.3.10, defaults left out. UNTIL is a
 * day, as DTSTART is (3.3.10), where rrule writes a moment, and numbers have no plus sign. Reading it gives the same rule.
 */
export const printRule = (rule: RecurrenceRule): string =>
  RRule.optionsToString(optionsOf(rule))
    .replace(/^RRULE:/, "")
    .replace(/(UNTIL=\d{8})T\d{6}Z/, "$1")
    .replaceAll(/\+(?=\d)/g, "");
