/** The faults that a use case finds in a part of a request. */
const USE_CASE_FAULTS = [
  "below-zero",
  "negative",
  "no-such-day",
  "empty-base",
  "too-many-decimals",
  "counts-for-itself",
  "not-a-number",
  "same-periods",
  "not-a-group",
  "group-in-group",
  "already-a-member",
  "group-has-members",
  "name-taken",
  "short-title-taken",
  "no-event-starts-it",
  "not-a-quota",
  "filled-by-activities",
  "not-standing",
  "nothing-to-plan",
  "goal-twice",
  "no-opening-balance",
  "counted-by-list",
  "not-a-percentage",
  "not-in-base",
  "named-twice",
  "credited-twice",
  "activity-withdrawn",
  "event-withdrawn",
  "only-version",
  "no-hours-asked",
  "outside-period",
  "before-today",
  "whole-period-member",
  "merged-already",
  "place-merged",
  "place-is-duty",
  "year-not-over",
  "year-has-begun",
  "answered-twice",
  "no-new-duty",
  "far-off",
  "person-twice",
  "body-above-itself",
  "not-a-class",
  "not-on-roster",
  "full-before-joined",
  "members-by-condition",
  "shared-name",
  "body-needed",
  "empty-condition",
] as const;

/** The faults that the contract's schema finds in a request, before a use case sees it. */
const SCHEMA_FAULTS = [
  "missing",
  "not-text",
  "broken-character",
  "not-numeric",
  "not-whole",
  "not-yes-or-no",
  "not-a-list",
  "not-fields",
  "empty",
  "too-short",
  "too-long",
  "below-least",
  "not-above",
  "above-most",
  "not-below",
  "too-few",
  "too-many",
  "not-a-multiple",
  "unknown-field",
  "not-a-choice",
  "not-a-day",
  "not-a-month",
  "not-a-time",
  "not-a-file-content",
  "format-unfit",
  "wrong-form",
  "in-quiet-hours",
  "empty-span",
  "longer-than-a-year",
] as const;

/** The `message` of an issue of `invalid-input`: a code, put into words by the sentences. */
export const INPUT_FAULTS = [...USE_CASE_FAULTS, ...SCHEMA_FAULTS] as const;
export type InputFault = (typeof INPUT_FAULTS)[number];

/** One fault of a request, and the path of the field. */
export interface InputIssue {
  /** Names and, from 0, places in lists, joined by dots: `credits.0.amount`. Empty for the whole request. */
  readonly path: string;
  readonly message: InputFault;
  /** The bound that the value broke, where there is one: characters, entries, or the number itself. */
  readonly limit?: number;
}
