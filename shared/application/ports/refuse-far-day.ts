import type { PlainDate } from "../../domain/date/plain-date.ts";
import { yearOf } from "../../domain/date/plain-date.ts";
import { refusedInput } from "../../domain/errors.ts";

/** How many years back and ahead a day of a certain sort may lie. */
interface Reach {
  readonly back: number;
  readonly ahead: number;
}

/** The reach of the day of an event that starts a clock, or of an activity. */
export const HAPPENED: Reach = { back: 30, ahead: 10 };
/** The first or last day of a rule. */
export const RULE: Reach = { back: 10, ahead: 10 };
/** When somebody joined or left: a member may have joined a lifetime ago. */
export const STAY: Reach = { back: 100, ahead: 10 };

/**
 * A day so far from today is a slip of the pen in its year.
 * @throws {DutyError} `invalid-input` with `far-off` at `path`
 */
export function refuseFarDay(path: string, date: PlainDate | null, today: PlainDate, { back, ahead }: Reach): void {
  if (date === null) return;
  const away = yearOf(date) - yearOf(today);
  if (away < -back || away > ahead) throw refusedInput(path, "far-off");
}
