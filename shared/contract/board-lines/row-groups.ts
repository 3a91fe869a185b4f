import type { DueRow } from "../schemas/due-row.ts";

/** The rows of one duty that fall due together, one per subject, shown as a single line. */
export interface RowGroup<Row extends DueRow = DueRow> {
  readonly first: Row;
  readonly rows: readonly Row[];
}

/** Groups rows of the same duty, period, date and state, in the order in which each group first appears. */
export function groupRows<Row extends DueRow>(rows: readonly Row[]): RowGroup<Row>[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.obligationId, row.recurrenceId, row.shownDate, row.timeState]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].flatMap((members) => (members[0] ? [{ first: members[0], rows: members }] : []));
}
