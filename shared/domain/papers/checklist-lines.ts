import type { ChecklistRow } from "./checklist-row.ts";

/** One printed line: a duty with all its subjects and their occurrences. */
export interface ChecklistLine<Entry> {
  readonly first: Entry;
  /** The subjects of the line; several for a duty that every member of a group has. */
  readonly members: readonly LineMember<Entry>[];
}

/**
 * One subject of a line with its occurrences in the order given: at least one, several for a duty that comes back
 * within the month.
 */
export interface LineMember<Entry> {
  readonly subject: string;
  readonly first: Entry;
  readonly entries: readonly Entry[];
}

/**
 * Folds the rows of one duty and one rule into one line, in the order of first appearance: a duty of five branches takes one line with
 * five small boxes, and a weekly one a box for each of its days (screens.md section 5).
 */
export function foldLines<Entry>(
  entries: readonly Entry[],
  rowOf: (entry: Entry) => ChecklistRow,
): ChecklistLine<Entry>[] {
  return groupsOf(entries, (entry) => identityOf(rowOf(entry))).map((own) => ({
    first: own[0],
    members: groupsOf(own, (entry) => rowOf(entry).subject).map((ofSubject) => ({
      subject: rowOf(ofSubject[0]).subject,
      first: ofSubject[0],
      entries: ofSubject,
    })),
  }));
}

/** Every instance of a line, member by member. */
export const entriesOf = <Entry>({ members }: ChecklistLine<Entry>): Entry[] =>
  members.flatMap(({ entries }) => entries);

const groupsOf = <T>(items: readonly T[], sameness: (item: T) => string): [T, ...T[]][] =>
  [...Map.groupBy(items, sameness).values()] as unknown as [T, ...T[]][];

/**
 * The key of a line. The rule's words tell the second rule of a duty (a floor beside a cadence) from the first, and an
 * amended one from the one before. Each event has a line of its own, because its occurrence has no period.
 */
const identityOf = (row: ChecklistRow): string =>
  JSON.stringify([
    row.obligationId,
    row.requirementText,
    row.amendment?.since ?? null,
    row.kind === "trigger" ? [row.recurrenceId, row.shownDate] : null,
  ]);
