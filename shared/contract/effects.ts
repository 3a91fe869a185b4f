import { oc } from "@orpc/contract";
import type { TakenAwayBy } from "../domain/obligation/taken-away-by.ts";

/**
 * What a write makes stale of that which was computed: nothing; what it says itself while it runs (records of some duties); or
 * everything, because rules changed.
 */
export type Staleness = "nothing" | "touched" | "everything";

/**
 * What a write does beside its reply. Each write of the contract says it, or it does not compile.
 *
 * - What leaves the derived data alone takes nothing away. `takesOwnTurn`: it works long before it writes, so that no other write
 *   waits for that; it enters the queue of writes itself (`Core.inTurn`).
 * - Any other write either `onlyAdds`, so that nothing which was due can vanish by it, or it can take occurrences away. Then what was
 *   missed is preserved, and `takesAway` is the cause that "why this date" gives for it.
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

/** What the contract says of a procedure beside its schemas. */
export type ProcedureMeta = ReadMeta | WriteMeta;

/** A procedure that changes nothing. */
export const read = oc.$meta<ReadMeta>({ kind: "read" });

/** A procedure that changes what is stored, with what follows from that. */
export const write = <const E extends Effects>(effects: E) => oc.$meta<WriteMeta<E>>({ kind: "write", effects });

/** A write whose every occurrence lost is preserved under that cause: rules changed. */
export const rulesWrite = <const C extends TakenAwayBy>(takesAway: C) => write({ stale: "everything", takesAway });

/** A write on what is on record of some duties. Where a duty was amended, its records decide which version governs a period. */
export const recordWrite = write({ stale: "touched", takesAway: "record-changed" });

/** A write that no date, state or figure rests on. */
export const plainWrite = write({ stale: "nothing" });
