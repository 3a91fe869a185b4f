import type { PlainDate } from "../date/plain-date.ts";

/** The source of an anchor's date, for the explanation of a date. */
export type AnchorSource = "plan-year" | "period" | "rule" | "event";

/** The date that a due date is computed from; unknown is a visible state and nothing is guessed (design.md section 3). */
export type Anchor =
  | { readonly known: true; readonly date: PlainDate; readonly source: AnchorSource }
  | { readonly known: false };

/** Something that happened, or is announced, and starts the clocks of the duties it triggers. */
export interface LoggedEvent {
  readonly id: string;
  /** The kind of event as the clerk logged it: 岗位变动, 换届, 重大事项 …. */
  readonly event: string;
  /** Null while the event is announced without a date. */
  readonly happenedOn: PlainDate | null;
  /** The duties that the event triggers, as the clerk confirmed them. */
  readonly obligationIds: readonly string[];
  /** The subject that the event concerns; null for the duty's own subjects. */
  readonly subject: { readonly id: string; readonly name: string } | null;
  /** Those of the duty's own subjects that have an event date of their own. Left out where there are none. */
  readonly exceptSubjectIds?: readonly string[];
}
