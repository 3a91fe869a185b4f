import type { PlainDate } from "../../date/plain-date.ts";

/** Why a pasted notice is refused, or what is strange about a notice that is read, with the facts for its sentence. */
export type NoticeFault =
  /** The text is neither a year's notice nor a notice of change: no line gives a holiday days off. */
  | { readonly kind: "not-a-notice" }
  | { readonly kind: "no-year" }
  /** The text has days of another year's notice, or a year beside a day that cannot be in that year. */
  | { readonly kind: "other-year"; readonly expected: number; readonly found: number }
  /** Words beside a date that no rule reads. */
  | { readonly kind: "wording"; readonly words: string }
  /** A date of which nothing is said, or a word such as 上班 without a date. */
  | { readonly kind: "nothing-said"; readonly words: string }
  /** Days off, or worked, outside every holiday of the notice. */
  | { readonly kind: "no-holiday" }
  | { readonly kind: "no-such-day"; readonly words: string }
  /** Weekdays as 1 (Monday) to 7. */
  | { readonly kind: "weekday"; readonly date: PlainDate; readonly stated: number; readonly actual: number }
  | { readonly kind: "lunar"; readonly date: PlainDate; readonly stated: string; readonly actual: string }
  | { readonly kind: "count"; readonly stated: number; readonly counted: number }
  | { readonly kind: "backwards" }
  /** A working day is declared a working day, or a rest day is to be made up on a rest day. */
  | { readonly kind: "no-change"; readonly date: PlainDate }
  | { readonly kind: "off-and-worked"; readonly date: PlainDate }
  /** A day is called statutory, and the law of that year does not make it so. */
  | { readonly kind: "not-statutory"; readonly date: PlainDate }
  | { readonly kind: "missing"; readonly year: number; readonly names: readonly string[] }
  | { readonly kind: "missing-day"; readonly name: string; readonly dates: readonly PlainDate[] }
  | { readonly kind: "twice"; readonly name: string }
  /** Weekdays off, less the days worked for them, are more than the law grants. */
  | {
      readonly kind: "too-many-off";
      readonly names: readonly string[];
      readonly off: number;
      readonly worked: number;
      readonly granted: number;
    }
  /** The same the other way round: fewer than the law grants. */
  | {
      readonly kind: "too-few-off";
      readonly names: readonly string[];
      readonly off: number;
      readonly worked: number;
      readonly granted: number;
    }
  /** The make-up day is weeks away from its holiday. */
  | { readonly kind: "far-away"; readonly date: PlainDate; readonly name: string }
  /** A span ends within a weekend whose other day, `date`, is neither off nor worked. */
  | { readonly kind: "half-weekend"; readonly date: PlainDate }
  | { readonly kind: "other-holiday"; readonly name: string }
  /** The notice of change names no holiday whose days it could change. */
  | { readonly kind: "changes-nothing" }
  /** A change of a year whose own notice is not there. */
  | { readonly kind: "no-year-notice"; readonly year: number }
  /** A holiday is extended to a day that is not after its last day. */
  | { readonly kind: "not-later"; readonly name: string; readonly date: PlainDate; readonly last: PlainDate }
  /** A make-up day that is taken away was none. */
  | { readonly kind: "not-worked"; readonly date: PlainDate };

/** Faults that are strange without a contradiction in the text. */
export type StrangeNotice = Extract<
  NoticeFault,
  { readonly kind: "too-many-off" | "too-few-off" | "far-away" | "half-weekend" | "other-holiday" }
>;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A strange statement, with the item that it concerns. */
export interface NoticeDoubt {
  readonly fault: StrangeNotice;
  readonly place: Place | null;
}

/** Ends the reading; `readHolidayNotice` turns it into a value. */
export class NoticeRefusal extends Error {
  readonly fault: NoticeFault;
  /** The place in the text without blanks; null where the fault concerns the whole text. */
  readonly place: Place | null;

  constructor(fault: NoticeFault, place?: Place | null) {
    super(fault.kind);
    this.fault = fault;
    this.place = place ?? null;
  }
}

const CONFIRMABLE: ReadonlySet<NoticeFault["kind"]> = new Set(["too-many-off", "far-away"]);

/**
 * Whether a person who has compared the text with the paper may have it stored all the same: what is said is plain, it only is
 * unlike any notice so far. A law that grants more days would make each later notice one of these.
 */
export const isConfirmable = ({ kind }: NoticeFault): boolean => CONFIRMABLE.has(kind);
