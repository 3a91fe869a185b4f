import type { ChecklistRow } from "./checklist-row.ts";

/** One printed line: a duty's instance with everyone who has to satisfy it. */
export interface ChecklistLine<Entry> {
  readonly first: Entry;
  /** At least one; more for a duty that every member of a group has. */
  readonly members: readonly Entry[];
}

/**
 * Folds the rows that differ only in their subject into one line, in the order of first appearance, so that a duty
 * of five branches takes one line with five small boxes (screens.md section 5).
 */
export function foldMembers<Entry>(
  entries: readonly Entry[],
  rowOf: (entry: Entry) => ChecklistRow,
): ChecklistLine<Entry>[] {
  const groups = Map.groupBy(entries, (entry) => identityWithoutSubject(rowOf(entry)));
  return [...groups.values()].flatMap((members) => (members[0] === undefined ? [] : [{ first: members[0], members }]));
}

/** The requirement tells the second rule of a duty (a floor beside a cadence) from the first. */
const identityWithoutSubject = (row: ChecklistRow): string =>
  JSON.stringify([row.obligationId, row.recurrenceId, row.nominalDate, row.effectiveDate, row.requirementText]);
