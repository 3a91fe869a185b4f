import type { ChangeEffects, EffectRow } from "../../../shared/contract/schemas/effects.ts";

type Overdue = Pick<ChangeEffects, "overdueAtOnce">;

/**
 * What a change would make overdue at once and the screen did not show when the change was asked for: it is not made
 * before somebody saw that.
 *
 * @param shown Undefined where nothing was shown yet.
 */
export function unseenOverdue(shown: Overdue | undefined, exact: Overdue): EffectRow[] {
  const seen = new Set((shown?.overdueAtOnce ?? []).map(occurrenceName));
  return exact.overdueAtOnce.filter((row) => !seen.has(occurrenceName(row)));
}

/** The occurrence as it will be, by name. */
export const occurrenceName = ({ obligationId, subjectId, after }: EffectRow): string =>
  JSON.stringify([obligationId, subjectId, after?.recurrenceId]);
