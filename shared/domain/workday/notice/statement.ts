import { type PlainDate, addDays, daysBetween } from "../../date/plain-date.ts";
import type { Place } from "./notice-tokens.ts";

/** Days in a row that a notice names, one or more. */
export interface Days extends Place {
  readonly first: PlainDate;
  readonly last: PlainDate;
  /** Whether 起 stands behind the days, so that they only begin a stretch. */
  readonly isOpen: boolean;
}

/** The meaning of one phrase of a notice about its days. */
export interface Statement extends Place {
  readonly says:
    | "off"
    | "work"
    /** A weekday on which work begins again: nothing is given or taken, it has to fit the days off. */
    | "resumed"
    /** A day that was to be worked no longer is; in notices of change only. */
    | "no-work"
    | "statutory"
    /** 公休日调至: the rest days `days` are taken on the days `target`. */
    | "moved"
    | "swapped"
    /** The holiday lasts until the day; in notices of change only. */
    | "extended";
  readonly days: readonly Days[];
  readonly target: readonly Days[];
  /** The number of 共N天, where it is stated. */
  readonly count: number | null;
  /** 与周末连休. */
  readonly withWeekend: boolean;
  /** 补休: the day is given for another day, so it has to be a weekday. */
  readonly inLieu: boolean;
}

export const isOneDay = ({ first, last }: Days): boolean => first === last;

export const lengthOf = (days: readonly Days[]): number =>
  days.reduce((sum, { first, last }) => sum + daysBetween(first, last) + 1, 0);

export const eachDay = (days: readonly Days[]): PlainDate[] =>
  days.flatMap(({ first, last }) =>
    Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index)),
  );
