import type { Instant } from "../date/clock.ts";
import type { PlainDate } from "../date/plain-date.ts";
import type { OccurrenceId } from "../obligation/occurrence.ts";

interface Recorded {
  readonly id: string;
  readonly key: OccurrenceId;
  readonly at: Instant;
  /** The day of the act, in the product's zone. */
  readonly on: PlainDate;
  /** The person who acted. */
  readonly by: string;
}

/** An act on an occurrence. Events are only ever appended; an undo is an event too. */
export type HistoryEvent = Recorded &
  (
    | { readonly type: "planned"; readonly date: PlainDate; readonly time: string | null }
    | { readonly type: "plan-cleared" }
    | { readonly type: "prepared" }
    | { readonly type: "waiting"; readonly waitingOn: string }
    /** Evidence lies with the activity; `reason` is why there is none. */
    | { readonly type: "closed"; readonly reason: string | null }
    /** 期初：said to be done before this calendar was kept; declared, not evidenced. */
    | { readonly type: "declared"; readonly reason: string }
    | { readonly type: "reopened" }
    /** Dated words of someone who will not do it. The duty stays live. */
    | { readonly type: "refused"; readonly words: string }
    | { readonly type: "waived"; readonly reason: string }
    | { readonly type: "not-applicable"; readonly reason: string }
    /** The clerk's decision whether a period counts for a member who joined or left within it. */
    | { readonly type: "member-counted"; readonly reason: string }
    | { readonly type: "member-not-counted"; readonly reason: string }
    /** 期初已完成: how much of a quota was done before this calendar was kept. The latest one counts; 0 means none. */
    | { readonly type: "opening-set"; readonly amount: number; readonly note: string }
    /** Undoes the event with that id; undoing an `undone` event restores the one that it undid. */
    | { readonly type: "undone"; readonly eventId: string }
  );
export type HistoryEventType = HistoryEvent["type"];

/** Recorded handling: the second axis beside the derived time state. */
export const HANDLINGS = ["planned", "prepared", "waiting", "done", "refused", "waived", "not-applicable"] as const;
export type Handling = (typeof HANDLINGS)[number];

/** The amount of a quota that was done before this calendar was kept, and the person who vouches for it. */
export interface OpeningBalance {
  /** The amount in the unit of the requirement; 0 or more. */
  readonly amount: number;
  readonly note: string;
  /** The day on which the balance was entered. */
  readonly setOn: PlainDate;
}

/** Whether a period counts for a member who joined or left within it. */
export interface MemberDecision {
  readonly counts: boolean;
  readonly reason: string;
}

/** The present state that follows from the history of one occurrence. */
export interface OccurrenceState {
  readonly plannedDate: PlainDate | null;
  /** `HH:MM` in the product's zone. */
  readonly plannedTime: string | null;
  readonly handling: Handling | null;
  /** Who is waited on, the words of a refusal, or the reason of a waiver. */
  readonly handlingNote: string | null;
  /** The day of the event that set `handling`. */
  readonly handledOn: PlainDate | null;
  readonly waivedReason: string | null;
  /** Stays after a later closing: that it was refused once is part of the record. */
  readonly refusedOn: PlainDate | null;
  readonly refusedBy: string | null;
  readonly closedOn: PlainDate | null;
  /** Why the occurrence was closed without evidence; null where it has evidence. */
  readonly closedReason: string | null;
  /** Closed by a declaration at the beginning (期初), which no evidence backs. */
  readonly isDeclared: boolean;
  /** Null when nobody has decided yet, or when there is nothing to decide. */
  readonly member: MemberDecision | null;
  /** 期初已完成, with where the figure comes from; null where none was entered. */
  readonly opening: OpeningBalance | null;
  /** How many times a person moved a planned date that was already set. */
  readonly overrides: number;
}
