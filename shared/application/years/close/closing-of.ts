import type { YearClosing } from "../../../contract/schemas/year-closing.ts";
import type { DueRow } from "../../../contract/schemas/due-row.ts";
import { yearOf } from "../../../domain/date/plain-date.ts";
import { type Occurrence, fileYearOf, isDated, limitOf } from "../../../domain/obligation/occurrence.ts";
import { YEAR_PILES, type YearPile, closingsInEffect } from "../../../domain/compliance/year-closing.ts";
import { shortByMonth, yearPaceOf } from "../../../domain/papers/year-pace.ts";
import type { LedgerEntry } from "../../../domain/papers/ledger.ts";
import { figuresOf, isMissed, isUnproven } from "../../../domain/papers/year-report.ts";
import type { Core } from "../../core/core.ts";
import { ledgerEntriesOf } from "../../papers/ledger-of.ts";
import { liveStanding } from "../../view/live-standing.ts";
import { isRowSettled } from "../../view/rows/due-row-filters.ts";
import type { Snapshot } from "../../view/snapshot.ts";

/** What is open of a year and what its figures are, as they would be closed today or were. */
export async function yearClosingOf(core: Core, year: number): Promise<YearClosing> {
  const snapshot = await core.derived.snapshot();
  const { today } = snapshot.facts;
  const acts = (await core.ports.store.yearActs.list()).filter((act) => act.year === year);
  const closing = closingsInEffect(acts).get(year);
  const entries = await ledgerEntriesOf(core, { year, obligationIds: [] });
  const piles = pilesOf(snapshot, year, entries);
  const total = figuresOf(entries);
  const count = (pile: YearPile) => piles.find((other) => other.pile === pile)?.rows.length ?? 0;
  return {
    year,
    isOver: yearOf(today) > year,
    closed: closing
      ? { on: closing.on, at: closing.at, by: closing.by, words: closing.words, figures: closing.figures }
      : null,
    history: acts.map((act) => ({
      kind: act.kind,
      on: act.on,
      by: act.by,
      reason: act.kind === "reopened" ? act.reason : null,
    })),
    piles,
    figures: {
      planned: total.planned,
      onTime: total.onTime,
      late: count("late"),
      missed: count("missed"),
      unproven: count("unproven"),
      unclosed: count("unclosed"),
    },
    pace: withArrays(yearPaceOf(entries, year)),
    units: [...Map.groupBy(entries, ({ lead }) => lead)].map(([lead, own]) => ({
      lead,
      figures: figuresOf(own),
      short: shortByMonth(yearPaceOf(own, year)),
    })),
    records: total.records,
    files: total.files,
    goesOn: ofYear(snapshot, year).filter((occurrence) => goesOn(occurrence, snapshot)).length,
  };
}

const ofYear = (snapshot: Snapshot, year: number): Occurrence[] =>
  snapshot.allOccurrences().filter((occurrence) => fileYearOf(occurrence) === year);

/** Whether the occurrence stays open after the closing: it has no limit, or one that is not past. */
function goesOn(occurrence: Occurrence, snapshot: Snapshot): boolean {
  const row = snapshot.rowOf(occurrence);
  if (isRowSettled(row) || row.isRecord) return false;
  return isDated(occurrence) ? limitOf(occurrence) >= snapshot.facts.today : occurrence.openedOn !== null;
}

/**
 * The rows of each pile, in the order of the plan; a row lies in one, and the piles are counted as the year's report counts. What is past
 * its limit for lack of proof alone is not missed; what is short of its number is missed, whatever it lacks besides.
 */
function pilesOf(snapshot: Snapshot, year: number, entries: readonly LedgerEntry[]): YearClosing["piles"] {
  const standing = new Set(liveStanding(snapshot, year).map(({ obligationId }) => obligationId));
  const isOf: Readonly<Record<YearPile, (row: DueRow, entry: LedgerEntry) => boolean>> = {
    missed: (_, entry) => isMissed(entry),
    late: ({ timeState }) => timeState === "made-up-late",
    unproven: (_, entry) => isUnproven(entry),
    unclosed: (row) => row.standing !== undefined && standing.has(row.obligationId) && !isRowSettled(row),
  };
  const rows = entries.flatMap((entry) => {
    const occurrence = snapshot.find(entry.key);
    return occurrence ? [{ entry, row: snapshot.rowOf(occurrence) }] : [];
  });
  return YEAR_PILES.map((pile) => ({
    pile,
    rows: rows.filter(({ entry, row }) => isOf[pile](row, entry)).map(({ row }) => row),
  }));
}

const withArrays = ({ due, done }: ReturnType<typeof yearPaceOf>) => ({ due: [...due], done: [...done] });
