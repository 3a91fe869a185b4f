import type { PlainDate } from "../date/plain-date.ts";
import { foldText } from "../search/fold-text.ts";

/** The facts that tell one activity from another of the same day. */
export interface Happening {
  readonly title: string;
  readonly happenedOn: PlainDate;
  readonly startTime: string | null;
  readonly place: string | null;
}

/**
 * Whether two records may be of one activity: the same day, the same name but for its spelling, and no different hour
 * or place. Recorded twice, it would count twice.
 */
export const mayBeTheSame = (a: Happening, b: Happening): boolean =>
  a.happenedOn === b.happenedOn &&
  foldText(a.title) !== "" &&
  foldText(a.title) === foldText(b.title) &&
  agree(a.startTime, b.startTime) &&
  agree(a.place && foldText(a.place), b.place && foldText(b.place));

const agree = (a: string | null, b: string | null): boolean => !a || !b || a === b;
