import type { z } from "zod";
import type { Board, BoardLists, wholeOrPart } from "../../contract/schemas/board.ts";
import type { DatedRow, DueRow } from "../../contract/schemas/due-row.ts";
import { lunarDateName } from "../../domain/date/lunar.ts";
import { periodOf } from "../../domain/date/period.ts";
import { dateOf, yearOf } from "../../domain/date/plain-date.ts";
import { type BoardLines, countLines, firstLines, linesOf, someLines } from "./board-lines.ts";
import { type BoardRows, boardRows } from "./board-rows.ts";
import { countdownOf, followingRows } from "./countdown.ts";
import { statuteAdvice } from "./statute-advice.ts";
import { weekOf } from "./week.ts";
import type { Core } from "../core/core.ts";
import { liveDuties } from "../view/live-duties.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { isBehind } from "../view/rows/due-row-filters.ts";
import { os } from "../core/procedure-builder.ts";
import { triggeredDutyRows, unknownAnchors } from "../view/unknown-anchors.ts";

/** The board, which is the clerk's first screen. */
export const board = os.board.router({
  get: os.board.get.handler(({ context, input }) => boardOf(context.core, input)),
  lines: os.board.lines.handler(async ({ context, input: { lead, list, from, most } }) => {
    const { lines } = wholeBoard(await context.core.derived.prepared(), lead);
    return someLines(lines, list, from, most);
  }),
  following: os.board.following.handler(async ({ context, input: { obligationId, recurrenceId, lead } }) => {
    const { rows } = wholeBoard(await context.core.derived.prepared(), lead);
    const ofDuty = rows.ahead.filter((row) => row.obligationId === obligationId);
    return followingRows(ofDuty, recurrenceId);
  }),
  rows: os.board.rows.handler(async ({ context, input: { figure, lead } }) => {
    const { rows } = wholeBoard(await context.core.derived.prepared(), lead);
    return [...rows.figures[figure]];
  }),
});

/** The statutory floors that are compared with the duties. */
export const statute = os.statute.router({
  advice: os.statute.advice.handler(({ context }) => statuteAdvice(context.core)),
});

async function boardOf(core: Core, { lead, lines: most }: z.output<typeof wholeOrPart>): Promise<Board> {
  const snapshot = await core.derived.prepared();
  const { today, calendar } = snapshot.facts;
  const { rows, lists, lines } = wholeBoard(snapshot, lead);
  const { figures } = rows;
  const newYear = dateOf(yearOf(today), 1, 1);
  return {
    today,
    lunarToday: lunarDateName(today),
    isoWeek: Number(periodOf("week", today).key.slice(6)),
    yearWorkingDays: calendar.countWorkingDays(newYear, dateOf(yearOf(today), 12, 31)),
    elapsedWorkingDays: calendar.countWorkingDays(newYear, today),
    leads: leadsOf(snapshot),
    summary: {
      overdue: figures.overdue.length,
      near: figures.near.length,
      behind: figures.behind.length,
      open: figures.open.length,
      unannounced: figures.unannounced.length,
      waiting: figures.waiting.length,
      anchorUnknown: lists.anchorsUnknown.length,
      missingEvidence: figures.missingEvidence.length,
      awaitsOpening: figures.awaitsOpening.length,
    },
    openingUntil: figures.awaitsOpening.flatMap((row) => row.awaitsOpening?.until ?? []).toSorted()[0] ?? null,
    overrides: { planned: figures.planned.length, moved: figures.moved.length },
    lineCounts: countLines(lines),
    ...(most === null ? lists : firstLines(lines, most)),
    week: await weekOf(core, snapshot, { lead, quotas: lists.quotas, isWhole: most === null }),
  };
}

/** The whole board for one moment of the store and one lead unit. */
interface WholeBoard {
  readonly rows: BoardRows;
  readonly lists: BoardLists;
  readonly lines: BoardLines;
}

/** Boards by snapshot: a snapshot never changes, and the pages of one board are requested one after the other. */
const boardsOf = new WeakMap<Snapshot, Map<string | null, WholeBoard>>();

function wholeBoard(snapshot: Snapshot, lead: string | null): WholeBoard {
  const boards = boardsOf.get(snapshot) ?? new Map<string | null, WholeBoard>();
  boardsOf.set(snapshot, boards);
  const known = boards.get(lead);
  if (known) return known;
  const rows = boardRows(snapshot, lead);
  const lists = listsOf(snapshot, rows, lead);
  const made = { rows, lists, lines: linesOf(lists) };
  boards.set(lead, made);
  return made;
}

function listsOf(snapshot: Snapshot, rows: BoardRows, lead: string | null): BoardLists {
  const isWanted = (duty: { readonly lead: string | null }) => lead === null || duty.lead === lead;
  return {
    overdue: rows.overdue,
    ...countdownOf(rows.ahead, snapshot.facts.today),
    open: rows.open,
    unannounced: rows.unannounced,
    quotas: furthestBehindFirst(rows.quotas),
    waiting: rows.waiting,
    anchorsUnknown: unknownAnchors(snapshot.facts).filter(isWanted),
    eventBorn: triggeredDutyRows(snapshot).filter(isWanted),
  };
}

/** The lead units of active duties, each once. */
const leadsOf = ({ facts }: Snapshot): string[] => [
  ...new Set(liveDuties(facts).flatMap(({ status, lead }) => (status === "active" && lead ? [lead] : []))),
];

/** Sorts the quotas that are behind before the rest, the furthest behind first. */
function furthestBehindFirst(quotas: readonly DatedRow[]): DatedRow[] {
  const behindBy = (row: DueRow) => (isBehind(row) ? (row.quota?.behindBy ?? 0) : 0);
  return quotas.toSorted((a, b) => behindBy(b) - behindBy(a));
}
