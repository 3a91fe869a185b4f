import type { PlainDate } from "../date/plain-date.ts";

/** Where an anchor's date came from, for the trace. */
export type AnchorSource = "plan-year" | "period" | "rule" | "event";

/** The date that a due date is computed from; unknown is a visible state and nothing is guessed (design.md section 3). */
export type Anchor =
  | { readonly known: true; readonly date: PlainDate; readonly source: AnchorSource }
  | { readonly known: false };

/** Something that happened, or is announced, and starts the clocks of the duties it triggers. */
export interface LoggedEvent {
  readonly id: string;
  /** 岗位变动, 换届, 重大事项 … as the clerk logged it. */
  readonly event: string;
  /** Null while announced without a date. */
  readonly happenedOn: PlainDate | null;
  /** The duties it triggers, as the clerk confirmed them. */
  readonly obligationIds: readonly string[];
  /** Whom it concerns; null: the duty's own subjects. */
  readonly subject: { readonly id: string; readonly name: string } | null;
  /** Of the duty's own subjects those for whom a date of their own holds; left out where there are none. */
  readonly exceptSubjectIds?: readonly string[];
}
