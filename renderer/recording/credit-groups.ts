import type { CreditSuggestion } from "../../shared/contract/schemas/activity.ts";

/** Suggestions that stand together: one of its own, or a duty's period for each of its subjects. */
export interface CreditGroup {
  readonly key: string;
  /** At least one. */
  readonly members: readonly CreditSuggestion[];
}

/** From this many subjects on they are one line until somebody asks who they are. */
const LEAST = 3;

/**
 * A duty over a group is suggested once for each member; those that nobody ticked are put in one line, so that the other
 * duties stay in sight. What is ticked stands for itself, in the order given.
 */
export function creditGroups(
  list: readonly CreditSuggestion[],
  isTicked: (one: CreditSuggestion) => boolean,
): CreditGroup[] {
  const nameOf = (one: CreditSuggestion) => `${one.obligationId} ${one.recurrenceId}`;
  const open = Map.groupBy(
    list.filter((one) => !isTicked(one)),
    nameOf,
  );
  return list.flatMap((one) => {
    const alone = [{ key: `${nameOf(one)} ${one.subjectId}`, members: [one] }];
    const together = isTicked(one) ? [] : (open.get(nameOf(one)) ?? []);
    if (together.length < LEAST) return alone;
    return one === together[0] ? [{ key: nameOf(one), members: together }] : [];
  });
}
