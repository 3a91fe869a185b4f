import type { Instant } from "../../../domain/date/clock.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";
import type { RecordedChange } from "../recorded-change.ts";

/** Acts that changed many things at once and can be taken back as one. */
export const ACT_KINDS = ["import-finished", "amendment-applied", "import-set-aside"] as const;
export type RuleActKind = (typeof ACT_KINDS)[number];

/** When something was done, and by whom. */
interface Done {
  readonly on: PlainDate;
  readonly at: Instant;
  readonly by: string;
}

/** What was done in one go, with every change that it made, in their order. */
export interface StoredAct extends Done {
  readonly id: string;
  readonly kind: RuleActKind;
  /** The plan that it was about. */
  readonly planId: string;
  readonly changes: readonly RecordedChange[];
}

/** It was taken back, or done again after that. */
export interface ActTurn extends Done {
  readonly actId: string;
  readonly turn: "undone" | "redone";
}

export interface ActWithTurns extends StoredAct {
  readonly turns: readonly ActTurn[];
}

/** Acts and what became of them. Rows are only ever added. */
export interface ActRepository {
  add(act: StoredAct): Promise<void>;
  addTurn(turn: ActTurn): Promise<void>;
  /** In the order in which they were done. */
  list(): Promise<ActWithTurns[]>;
}

/** Whether it stands: it was done, and not taken back since. */
export const isInEffect = ({ turns }: ActWithTurns): boolean => turns.at(-1)?.turn !== "undone";
