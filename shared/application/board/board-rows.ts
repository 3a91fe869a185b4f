import type { Board } from "../../contract/schemas/board.ts";
import type { RowFigure } from "../../contract/row-figures.ts";
import type { DatedRow, DueRow, OpenRow, UnannouncedRow } from "../../contract/schemas/due-row.ts";
import { isDatedRow, isOpenRow, isUnannouncedRow } from "../../contract/row-kinds.ts";
import { yearOf } from "../../domain/date/plain-date.ts";
import { keyOfId } from "../../domain/obligation/occurrence.ts";
import { liveStanding } from "../view/live-standing.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { isBehind, isRowSettled, lacksEvidence, longestOverdueFirst } from "../view/rows/due-row-filters.ts";
import { waitingRows } from "./waiting-rows.ts";

/** The rows of the board by list. Each figure of the board is the length of its list. */
export interface BoardRows {
  /** What each figure of the board counts, in the order of the rows. */
  readonly figures: Readonly<Record<RowFigure, readonly DueRow[]>>;
  /** The longest overdue first. */
  readonly overdue: DatedRow[];
  /** The rows that are neither settled nor overdue nor quotas, by effective date. */
  readonly ahead: DatedRow[];
  readonly open: OpenRow[];
  /** 待公布: rows without announced days, of this year and of earlier years. */
  readonly unannounced: UnannouncedRow[];
  /** The quotas whose period contains today. */
  readonly quotas: DatedRow[];
  readonly waiting: Board["waiting"];
}

/**
 * Sorts the current rows into the lists in one pass, because years of rows lie behind every board.
 *
 * @param lead  The lead unit whose rows are wanted; null for all.
 */
export function boardRows(snapshot: Snapshot, lead: string | null): BoardRows {
  const { facts } = snapshot;
  const rows = snapshot.currentRows().filter((row) => lead === null || row.lead === lead);
  const dated = rows.filter(isDatedRow);
  const overdue = longestOverdueFirst(dated);
  const open = rows.filter(isOpenRow).filter(isIn("open"));
  const unannounced = rows
    .filter(isUnannouncedRow)
    .filter(isIn("unannounced"))
    .filter((row) => row.unannounced.year <= yearOf(facts.today));
  const quotas = dated.filter(
    ({ quota }) => quota !== null && quota.periodFirst <= facts.today && facts.today <= quota.periodLast,
  );
  const standing = liveStanding(snapshot, yearOf(facts.today))
    .map((occurrence) => snapshot.rowOf(occurrence))
    .filter((row) => lead === null || row.lead === lead);
  const waiting = waitingRows(
    [...rows, ...standing].filter(({ handling }) => handling === "waiting"),
    facts,
  );
  const given = plannedRows(snapshot, lead);
  return {
    overdue,
    open,
    unannounced,
    quotas,
    waiting,
    ahead: dated.filter((row) => row.quota === null && row.timeState !== "overdue" && !isRowSettled(row)),
    figures: {
      overdue,
      near: rows.filter(isIn("near")),
      behind: rows.filter(isBehind),
      open,
      unannounced,
      waiting,
      missingEvidence: [...rows, ...standing].filter(lacksEvidence),
      awaitsOpening: rows.filter(({ awaitsOpening }) => awaitsOpening !== undefined),
      planned: given.map(({ row }) => row),
      moved: given.filter(({ isMoved }) => isMoved).map(({ row }) => row),
    },
  };
}

const isIn =
  (state: DueRow["timeState"]) =>
  ({ timeState }: DueRow): boolean =>
    timeState === state;

/** Rows that a person gave a day, and whether the day was changed after that. */
function plannedRows(snapshot: Snapshot, lead: string | null): { row: DueRow; isMoved: boolean }[] {
  const { states } = snapshot.facts;
  const given = new Map([...states].filter(([, { plannedDate, overrides }]) => plannedDate !== null || overrides > 0));
  if (given.size === 0) return [];
  return snapshot
    .allRows()
    .filter((row) => lead === null || row.lead === lead)
    .flatMap((row) => {
      const state = given.get(keyOfId(row));
      return state ? [{ row, isMoved: state.overrides > 0 }] : [];
    });
}
