import { z } from "zod";
import { timeState } from "./due-row.ts";
import { basis, id, plainDate } from "./values.ts";

/** The state of an occurrence under one of two rules. */
const effectSide = z.object({
  recurrenceId: z.string(),
  /** Both null for an open occurrence without a due date. */
  nominalDate: plainDate.nullable(),
  effectiveDate: plainDate.nullable(),
  basis,
  requirementText: z.string(),
  timeState,
  ruleVersion: z.int(),
});

/**
 * The effect of a change on one occurrence: `before` is null where the change makes it, `after` where the change takes
 * it away.
 */
export const effectRow = z.object({
  obligationId: id,
  title: z.string(),
  subject: z.string(),
  subjectId: id,
  periodLabel: z.string(),
  before: effectSide.nullable(),
  after: effectSide.nullable(),
});
export type EffectRow = z.infer<typeof effectRow>;

/** A version of a rule that another version replaces from its own first day on. */
export const replacedRule = z.object({
  obligationId: id,
  title: z.string(),
  version: z.int(),
  effectiveFrom: plainDate,
  /** The requirement as a sentence. */
  text: z.string(),
});

/** The effects of a change of rules, computed before anything is stored. Lists ascend by day. */
export const changeEffects = z.object({
  /** First and last day of what was compared. */
  from: plainDate,
  to: plainDate,
  /** Occurrences that get another day, or another requirement on the same day. */
  moved: z.array(effectRow),
  appears: z.array(effectRow),
  gone: z.array(effectRow),
  /** Missed from the moment of the change on; looked for everywhere, whatever `from` and `to` are. */
  overdueAtOnce: z.array(effectRow),
  /**
   * Rules that began on the same day as the new ones: they would be in force on no day any more, and stay on record.
   */
  replaced: z.array(replacedRule),
  /** The number of occurrences that stay the same. */
  same: z.int(),
});
export type ChangeEffects = z.infer<typeof changeEffects>;
