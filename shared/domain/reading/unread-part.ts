/**
 * Why a part of a calendar file was not read.
 *
 * - `no-property`: a line without a name or a colon, as where a long line was broken without a blank.
 * - `unclosed`, `stray-end`, `too-deep`: components that do not close, were not opened, or nest too deep.
 * - `other-component`: a task, a journal, a free-busy list.
 * - `no-start`, `bad-date`, `outside-calendar`: no day, no date, or one before 1900 or after 2199.
 * - `end-before-start`, `bad-duration`: an end that cannot be; the event is read, and its end is not.
 * - `unknown-zone`: a time in a zone that neither the file nor the program knows.
 * - `rule`: a rule that RFC 5545 forbids, that never occurs, or that repeats within a day. `exrule`, `several-rules`, `range`: old or
 *   rare ways to repeat.
 * - `duplicate`: another event of the same identity is newer, or came first.
 * - `too-many-days`: a series has more days than are looked at. `too-many-events`: the file has more events than are read.
 */
export const UNREAD_REASONS = [
  "no-property",
  "unclosed",
  "stray-end",
  "too-deep",
  "other-component",
  "no-start",
  "bad-date",
  "outside-calendar",
  "end-before-start",
  "bad-duration",
  "unknown-zone",
  "rule",
  "exrule",
  "several-rules",
  "range",
  "duplicate",
  "too-many-days",
  "too-many-events",
] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];

/** A part of a calendar file that was not read. */
export interface UnreadPart {
  /** The line of the file, from 1. */
  readonly line: number;
  readonly why: UnreadReason;
  /** The words that were not read. */
  readonly words: string;
}
