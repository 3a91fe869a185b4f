import type { DueRow } from "../../contract/schemas/due-row.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import type { Occurrence } from "../../domain/obligation/occurrence.ts";
import { isRowSettled } from "./rows/due-row-filters.ts";

type RowOf = (occurrence: Occurrence) => DueRow;

/** Every row there is, by effective date, such that some can be made again without going through the years of the others. */
export class AllRows {
  readonly rows: readonly DueRow[];
  readonly #occurrences: readonly Occurrence[];
  /** Monday of this week. */
  readonly #week: PlainDate;
  /** The indexes of each obligation's rows. */
  readonly #positions: ReadonlyMap<string, readonly number[]>;
  /** The indexes of the rows that were current at the last pass; every row that is current now is among them. */
  readonly #current: readonly number[];

  private constructor(
    week: PlainDate,
    occurrences: readonly Occurrence[],
    rows: readonly DueRow[],
    kept?: { readonly positions: ReadonlyMap<string, readonly number[]>; readonly current: readonly number[] },
  ) {
    this.rows = rows;
    this.#week = week;
    this.#occurrences = occurrences;
    this.#positions = kept?.positions ?? positionsOf(rows);
    this.#current = kept?.current ?? currentOf(rows, week);
  }

  static of(occurrences: readonly Occurrence[], rowOf: RowOf, week: PlainDate): AllRows {
    return new AllRows(week, occurrences, occurrences.map(rowOf));
  }

  /**
   * The current rows: open rows, rows that lack a proof, rows whose date or period lies in this week or later, and a
   * few others. Rows of a plan kept as a record and of a closed year are left out.
   */
  current(): DueRow[] {
    return this.#current.flatMap((position) => this.rows[position] ?? []);
  }

  /** The same with the rows of these obligations made again. */
  with(obligationIds: Iterable<string>, rowOf: RowOf): AllRows {
    const rows = [...this.rows];
    let isWithin = true;
    for (const id of obligationIds)
      for (const position of this.#positions.get(id) ?? []) {
        const [old, occurrence] = [rows[position], this.#occurrences[position]];
        if (!old || !occurrence) continue;
        const row = rowOf(occurrence);
        rows[position] = row;
        if (isCurrent(row, this.#week) && !isCurrent(old, this.#week)) isWithin = false;
      }
    const kept = { positions: this.#positions, current: isWithin ? this.#current : currentOf(rows, this.#week) };
    return new AllRows(this.#week, this.#occurrences, rows, kept);
  }
}

function positionsOf(rows: readonly DueRow[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  for (const [position, { obligationId }] of rows.entries()) {
    const own = positions.get(obligationId);
    if (own) own.push(position);
    else positions.set(obligationId, [position]);
  }
  return positions;
}

const currentOf = (rows: readonly DueRow[], week: PlainDate): number[] =>
  rows.flatMap((row, position) => (isCurrent(row, week) ? position : []));

const isCurrent = (row: DueRow, week: PlainDate): boolean =>
  row.isRecord !== true &&
  row.yearClosed !== true &&
  ((row.effectiveDate ?? row.openSince?.date ?? week) >= week ||
    !isRowSettled(row) ||
    row.missingEvidence.length > 0 ||
    (row.plannedDate !== null && row.plannedDate >= week) ||
    (row.quota !== null && row.quota.periodLast >= week));
