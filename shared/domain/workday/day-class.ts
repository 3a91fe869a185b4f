import type { Basis } from "./shift-direction.ts";

/** `rest`: a declared day off, weekends within it included; `makeup`: a weekend day declared a working day. */
export const DAY_KINDS = ["working", "weekend", "rest", "makeup"] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** The class of a day in the working calendar. */
export interface DayClass {
  readonly kind: DayKind;
  /** The holiday that a rest or make-up day belongs to. */
  readonly name: string | null;
  readonly basis: Basis;
}
