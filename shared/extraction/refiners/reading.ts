import type { CandidateRequirement, RequirementPart, StatuteCadence } from "../extracted-plan.ts";
import type { Block } from "../structure/outline.ts";
import type { Span } from "../text/span.ts";

/** A duty as the rules have read it so far; offsets are those of the repaired text. */
export interface Reading extends Span {
  readonly block: Block;
  /** The phrases it was made of: number, period, date, event. No other reading is made of them again. */
  readonly parts: readonly Span[];
  readonly requirement: CandidateRequirement;
  /** Responsible units that stand beside it in its table's row. */
  readonly units?: readonly Span[];
  readonly suggestion?: StatuteCadence | null;
  readonly stated: readonly RequirementPart[];
  readonly implied: readonly RequirementPart[];
  readonly rules: readonly string[];
}

const NOTHING: Omit<CandidateRequirement, "kind"> = {
  count: null,
  comparator: null,
  unit: null,
  period: null,
  due: null,
  hedge: null,
  pattern: null,
  event: null,
  within: null,
  base: null,
  provisional: false,
};

/** A requirement with the named parts; all others null. */
export const requirement = (
  parts: Pick<CandidateRequirement, "kind"> & Partial<CandidateRequirement>,
): CandidateRequirement => ({
  ...NOTHING,
  ...parts,
});
