import type { PlainDate } from "../date/plain-date.ts";

/** Where an anchor's date came from, for the trace. */
export type AnchorSource = "plan-year" | "period" | "rule" | "event";

/** The date that a due date is computed from; unknown is a visible state and nothing is guessed (design.md section 3). */
export type Anchor =
  | { readonly known: true; readonly date: PlainDate; readonly source: AnchorSource }
  | { readonly known: false; readonly missing: MissingAnchor };

/**
 * What has to be entered first: `event`: nothing was logged yet; `event-date`: the event is announced but has no
 * date, so nothing can be counted from it; `clock`: the event happened and the rule says nothing about how long.
 */
export type MissingAnchor = "event" | "event-date" | "clock";

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
}

export const eventAnchor = (event: LoggedEvent): Anchor =>
  event.happenedOn === null
    ? { known: false, missing: "event-date" }
    : { known: true, date: event.happenedOn, source: "event" };
