import type { PlainDate } from "../date/plain-date.ts";

/** An activity as its record sheet prints it. Every part may be empty: an empty sheet is filled in by hand. */
export interface ActivitySheet {
  readonly unitName: string;
  readonly title: string;
  readonly happenedOn: PlainDate | null;
  /** `HH:mm` */
  readonly startTime: string | null;
  readonly place: string | null;
  readonly hours: number | null;
  readonly note: string;
  /** Who recorded it; empty: a cell to fill in by hand. */
  readonly recorder: string;
  /** The names of those who came, and of those who did not. */
  readonly attended: readonly string[];
  readonly absent: readonly string[];
  /** The titles of the duties that the activity counts for. */
  readonly countsFor: readonly string[];
  /** The names of the files that prove the activity. */
  readonly evidence: readonly string[];
  readonly noEvidenceReason: string | null;
}

/** Who signs for a meeting: a group's members, or empty lines. */
export interface SignInSheet {
  readonly unitName: string;
  readonly title: string;
  readonly on: PlainDate | null;
  readonly place: string | null;
  /** The group; empty for a sheet without names. */
  readonly group: string;
  readonly names: readonly string[];
}

/** The number of empty lines on a sheet without names, and behind the names for further people. */
export const BLANK_LINES = { alone: 36, besides: 4 };

/** The names with empty lines behind them, so many that the two columns have one height. */
export function signInLines(names: readonly string[]): string[] {
  const lines = names.length === 0 ? BLANK_LINES.alone : names.length + BLANK_LINES.besides;
  return Array.from({ length: lines + (lines % 2) }, (_, index) => names[index] ?? "");
}
