/** The recurrence rule: its value, and what can be done with it besides expanding. */
export { FREQUENCIES, type Frequency, type RecurrenceRule } from "./recurrence-rule.ts";
export { parseRule } from "./parse-rule.ts";
