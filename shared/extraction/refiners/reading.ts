import type { CandidateRequirement, RequirementPart, StatuteCadence } from "../extracted-plan.ts";
import type { Block } from "../structure/outline.ts";
import type { Span } from "../text/span.ts";

/** A duty as the rules have read it so far; offsets are those of the repaired text. */
export interface Reading extends Span {
  readonly block: Block;
  /** The words that name the duty where its own do not: the task beside a number of the row. */
  readonly name?: Span;
  /** The phrases of the reading: number, period, date, event. No other reading may use them. */
  readonly parts: readonly Span[];
  readonly requirement: CandidateRequirement;
  /** The responsible units beside the duty in its row of a table. */
  readonly units?: readonly Span[];
  /** The subject, where the text names it: in the clause, in one before it, or in a heading. */
  readonly subject?: Span;
  readonly suggestion?: StatuteCadence | null;
  readonly stated: readonly RequirementPart[];
  readonly implied: readonly RequirementPart[];
  readonly rules: readonly string[];
}

/** A requirement with the named parts; all others null. */
export const requirement = (
  parts: Pick<CandidateRequirement, "kind"> & Partial<CandidateRequirement>,
): CandidateRequirement => ({
  count: parts.count ?? null,
  comparator: parts.comparator ?? null,
  unit: parts.unit ?? null,
  period: parts.period ?? null,
  due: parts.due ?? null,
  observance: parts.observance ?? null,
  hedge: parts.hedge ?? null,
  pattern: parts.pattern ?? null,
  event: parts.event ?? null,
  within: parts.within ?? null,
  base: parts.base ?? null,
  provisional: parts.provisional ?? false,
  kind: parts.kind,
});

/** The rule name of a duty whose date does not exist (6月31日前): it stays open. */
export const NO_SUCH_DAY = "no-such-day";
