import type { CreditSuggestion } from "../../shared/contract/schemas/activity.ts";

/** Suggestions that are shown together: a single one, or one period of a duty for each of its subjects. */
export interface CreditGroup {
  readonly key: string;
  /** The suggestions of the group; at least one. */
  readonly members: readonly CreditSuggestion[];
}

/** From this many subjects on, a duty is one line until somebody opens it. */
const LEAST = 3;

/**
 * A duty over a group is suggested once for each member; those that nobody ticked are put in one line, so that the other
 * duties stay in sight. What is ticked stands for itself, in the order given.
 */
export function creditGroups(
  list: readonly CreditSuggestion[],
  isTicked: (suggestion: CreditSuggestion) => boolean,
): CreditGroup[] {
  const nameOf = (suggestion: CreditSuggestion) => `${suggestion.obligationId} ${suggestion.recurrenceId}`;
  const open = Map.groupBy(
    list.filter((suggestion) => !isTicked(suggestion)),
    nameOf,
  );
  return list.flatMap((suggestion) => {
    const alone = [{ key: `${nameOf(suggestion)} ${suggestion.subjectId}`, members: [suggestion] }];
    const together = isTicked(suggestion) ? [] : (open.get(nameOf(suggestion)) ?? []);
    if (together.length < LEAST) return alone;
    return suggestion === together[0] ? [{ key: nameOf(suggestion), members: together }] : [];
  });
}
