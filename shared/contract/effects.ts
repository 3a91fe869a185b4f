import { oc } from "@orpc/contract";
import type { TakenAwayBy } from "../domain/obligation/taken-away-by.ts";

/**
 * The derived data that a write makes stale: none; the records that the write names while it runs; or everything,
 * because rules changed.
 */
export type Staleness = "nothing" | "touched" | "everything";

/**
 * The effects of a write besides its reply. A write of the contract that does not state them does not compile.
 *
 * - A write that leaves the derived data alone takes no occurrence away. `takesOwnTurn`: the write works for long
 *   before it stores anything, so it enters the queue of writes itself (`Core.inTurn`) and others need not wait.
 * - Any other write either `onlyAdds`, so that no occurrence can vanish by it, or it can take occurrences away. Then
 *   missed ones are preserved, and `takesAway` is the cause that the explanation of their date gives.
 */
export type Effects =
  | { readonly stale: "nothing"; readonly takesOwnTurn?: true; readonly onlyAdds?: never; readonly takesAway?: never }
  | (Stales & { readonly onlyAdds: true; readonly takesAway?: never })
  | (Stales & { readonly takesAway: TakenAwayBy; readonly onlyAdds?: never });

interface Stales {
  readonly stale: "touched" | "everything";
  readonly takesOwnTurn?: never;
}

export interface ReadMeta {
  readonly kind: "read";
}

export interface WriteMeta<E extends Effects = Effects> {
  readonly kind: "write";
  readonly effects: E;
}

/** The facts of a procedure besides its schemas. */
export type ProcedureMeta = ReadMeta | WriteMeta;

/** A procedure that changes nothing. */
export const read = oc.$meta<ReadMeta>({ kind: "read" });

/** A procedure that changes stored data, with its effects. */
export const write = <const E extends Effects>(effects: E) => oc.$meta<WriteMeta<E>>({ kind: "write", effects });

/** A write whose every occurrence lost is preserved under that cause: rules changed. */
export const rulesWrite = <const C extends TakenAwayBy>(takesAway: C) => write({ stale: "everything", takesAway });

/** A write on what is on record of some duties. Where a duty was amended, its records decide which version governs a period. */
export const recordWrite = write({ stale: "touched", takesAway: "record-changed" });

/** A write that no date, state or figure rests on. */
export const plainWrite = write({ stale: "nothing" });
