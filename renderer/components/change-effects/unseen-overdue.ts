import type { ChangeEffects, EffectRow } from "../../../shared/contract/schemas/effects.ts";

type Overdue = Pick<ChangeEffects, "overdueAtOnce">;

/**
 * The rows that a change would make overdue at once and that the screen had not shown when the person asked for the
 * change. Such a change waits until the person has seen them.
 *
 * @param shown  Undefined where nothing was shown yet.
 */
export function unseenOverdue(shown: Overdue | undefined, exact: Overdue): EffectRow[] {
  const seen = new Set((shown?.overdueAtOnce ?? []).map(occurrenceName));
  return exact.overdueAtOnce.filter((row) => !seen.has(occurrenceName(row)));
}

/** The name of an occurrence as it will be after the change. */
export const occurrenceName = ({ obligationId, subjectId, after }: EffectRow): string =>
  JSON.stringify([obligationId, subjectId, after?.recurrenceId]);
