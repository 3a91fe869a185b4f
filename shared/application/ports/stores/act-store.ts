import type { Instant } from "../../../domain/date/clock.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";
import type { RecordedChange } from "../recorded-change.ts";

/** Acts that changed many things at once and can be taken back as one. */
export const ACT_KINDS = ["import-finished", "amendment-applied", "import-set-aside"] as const;
export type RuleActKind = (typeof ACT_KINDS)[number];

/** The time of an act and the person who did it. */
interface Done {
  readonly on: PlainDate;
  readonly at: Instant;
  readonly by: string;
}

/** An act with all its changes, in their order. */
export interface StoredAct extends Done {
  readonly id: string;
  readonly kind: RuleActKind;
  /** The plan that the act concerned. */
  readonly planId: string;
  readonly changes: readonly RecordedChange[];
}

/** An act taken back, or done again after that. */
export interface ActTurn extends Done {
  readonly actId: string;
  readonly turn: "undone" | "redone";
}

export interface ActWithTurns extends StoredAct {
  readonly turns: readonly ActTurn[];
}

/** The acts and their turns. Rows are only ever added. */
export interface ActRepository {
  add(act: StoredAct): Promise<void>;
  addTurn(turn: ActTurn): Promise<void>;
  /** The acts in the order in which they were done. */
  list(): Promise<ActWithTurns[]>;
}

/** Whether the act is in effect: it was not taken back, or done again since. */
export const isInEffect = ({ turns }: ActWithTurns): boolean => turns.at(-1)?.turn !== "undone";
