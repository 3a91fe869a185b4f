import type { PlainDate } from "../date/plain-date.ts";
import type { EvidenceKind } from "../obligation/evidence-kind.ts";
import type { OccurrenceId } from "../obligation/occurrence.ts";
import type { Comparator } from "../obligation/requirement.ts";
import type { Basis } from "../workday/shift-direction.ts";

/** 提示单 for rows that come up, are behind or are open without a date; 督办单 for overdue or refused rows. */
export const SLIP_KINDS = ["reminder", "supervision"] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

/** The causes for which a duty is on a slip. */
export const SLIP_CAUSES = ["near", "behind-pace", "open", "overdue", "refused"] as const;
export type SlipCause = (typeof SLIP_CAUSES)[number];

/** 〔2026〕第3号: counted for each year and kind, by release. */
export interface SlipNumber {
  readonly year: number;
  /** 1 or more. */
  readonly number: number;
}

/** The content of a slip for one responsible unit; it has the shape of the contract's `slipDocument`. */
export interface Slip {
  readonly kind: SlipKind;
  readonly unitName: string;
  /** The contact of the office; each part may be empty. */
  readonly contact: { readonly name: string; readonly phone: string };
  /** The lead unit; empty where the duties name none. */
  readonly lead: string;
  /** Null while the slip is a draft. */
  readonly number: SlipNumber | null;
  readonly issuedOn: PlainDate;
  readonly replyBy: PlainDate;
  /** The day of the reply is a weekend day that the notice makes a working day. */
  readonly replyIsMakeup: boolean;
  /** The reply is due on that working day after the issue; null where a person chose the date. */
  readonly replyWithin: number | null;
  /** Whether the working days up to the reply rest on a published notice. */
  readonly replyBasis: Basis;
  readonly lines: SlipLine[];
}

/** One duty of the unit, with the subjects and periods that have the same cause. */
export interface SlipLine {
  /** The occurrences of the line. */
  readonly keys: OccurrenceId[];
  readonly subjects: string[];
  readonly title: string;
  /** The plan's number of the item. */
  readonly item: string | null;
  /** The plan and the quoted words; null for a duty written by hand. */
  readonly source: { readonly plan: string | null; readonly quote: string } | null;
  /** The rule that the unit gave itself in the place of the plan's; null where the source says all. */
  readonly ownRule: { readonly since: PlainDate; readonly rule: string; readonly reason: string | null } | null;
  /** Ascending; more than one where a duty was missed again and again. */
  readonly dates: SlipDate[];
  readonly cause: SlipCause;
  readonly refusal: { readonly on: PlainDate; readonly by: string; readonly words: string } | null;
  readonly quota: SlipQuota | null;
  /** Whether an activity that counts for the line is on record. */
  readonly isRecorded: boolean;
  /** Kinds of evidence required and not there. */
  readonly missing: EvidenceKind[];
  /** The latest slip of this kind in effect that names the duty. */
  readonly sentBefore: { readonly number: SlipNumber; readonly on: PlainDate } | null;
}

/** The date on which an occurrence of the line is due, or since which it is open. */
export interface SlipDate {
  /** 三季度, 9月 …; empty where there is none. */
  readonly periodLabel: string;
  /** Null where there is no due date. */
  readonly nominalOn: PlainDate | null;
  readonly effectiveOn: PlainDate | null;
  /** The date to print: the effective date, or the limit once it is past (`shownDateOf`). */
  readonly dueOn: PlainDate | null;
  /** The day of the event that opened the row; null where it has a date. */
  readonly openedOn: PlainDate | null;
  readonly basis: Basis;
  /** Working days from the day of issue to the printed date, negative once that is past; without a date, working days since it was opened. */
  readonly workingDays: number;
}

export interface SlipQuota {
  readonly comparator: Comparator;
  readonly needed: number;
  readonly done: number;
  readonly expectedByToday: number;
  readonly behindBy: number;
  readonly unit: string;
}
