import { z } from "zod";
import { timeState } from "./due-row.ts";
import { basis, id, plainDate } from "./values.ts";

/** How an occurrence stands under one of two rules. */
const effectSide = z.object({
  recurrenceId: z.string(),
  /** Both null where it is open without a day to be done by. */
  nominalDate: plainDate.nullable(),
  effectiveDate: plainDate.nullable(),
  basis,
  requirementText: z.string(),
  timeState,
  ruleVersion: z.int(),
});

/** What a change does to one occurrence: `before` is null where it appears, `after` where it goes. */
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

/** A version of a rule whose place another takes from its own first day on. */
export const replacedRule = z.object({
  obligationId: id,
  title: z.string(),
  version: z.int(),
  effectiveFrom: plainDate,
  /** The requirement as a sentence. */
  text: z.string(),
});

/** What a change of rules would do, told before anything of it is stored. Lists ascend by day. */
export const changeEffects = z.object({
  /** First and last day of what was compared. */
  from: plainDate,
  to: plainDate,
  /** On another day, or asking for something else on the same one. */
  moved: z.array(effectRow),
  appears: z.array(effectRow),
  gone: z.array(effectRow),
  /** Missed from the moment of the change on; looked for everywhere, whatever `from` and `to` are. */
  overdueAtOnce: z.array(effectRow),
  /** Rules that began on the same day as the new ones: they would hold on no day any more, and stay on record. */
  replaced: z.array(replacedRule),
  /** How many stay as they are. */
  same: z.int(),
});
export type ChangeEffects = z.infer<typeof changeEffects>;
