import type { z } from "zod";
import type { Board, boardRequest, figureRequest } from "../contract/schemas/board.ts";
import type { DatedRow, DueRow } from "../contract/schemas/due-row.ts";
import { lunarDateName } from "../domain/date/lunar.ts";
import { periodOf } from "../domain/date/period.ts";
import { type PlainDate, dateOf, endOfMonth, yearOf } from "../domain/date/plain-date.ts";
import { boardRows } from "./board/board-rows.ts";
import type { Core } from "./core.ts";
import type { Snapshot } from "./derived/snapshot.ts";
import { dayViews } from "./day-view.ts";
import { os } from "./procedure-builder.ts";
import { eventBornRows, unknownAnchors } from "./unknown-anchors.ts";

/** What the clerk sees first. */
export const board = os.board.router({
  get: os.board.get.handler(({ context, input }) => boardOf(context.core, input)),
  rows: os.board.rows.handler(({ context, input }) => rowsOf(context.core, input)),
});

async function boardOf({ derived }: Core, { lead }: z.output<typeof boardRequest>): Promise<Board> {
  const snapshot = await derived.snapshot();
  const { today, calendar } = snapshot.facts;
  const rows = boardRows(snapshot, lead);
  const { figures } = rows;
  const isWanted = (duty: { readonly lead: string | null }) => lead === null || duty.lead === lead;
  const anchorsUnknown = unknownAnchors(snapshot.facts).filter(isWanted);
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
      waiting: figures.waiting.length,
      anchorUnknown: anchorsUnknown.length,
      missingEvidence: figures.missingEvidence.length,
    },
    overrides: { planned: figures.planned.length, moved: figures.moved.length },
    overdue: rows.overdue,
    upcoming: upcomingOf(rows.ahead, today),
    open: rows.open,
    quotas: furthestBehindFirst(rows.quotas),
    waiting: rows.waiting,
    anchorsUnknown,
    eventBorn: eventBornRows(snapshot).filter(isWanted),
    week: weekOf(snapshot),
  };
}

async function rowsOf({ derived }: Core, { figure, lead }: z.output<typeof figureRequest>): Promise<DueRow[]> {
  return [...boardRows(await derived.snapshot(), lead).figures[figure]];
}

/** The lead units of active duties, each once. */
const leadsOf = ({ facts: { obligations } }: Snapshot): string[] => [
  ...new Set([...obligations.values()].flatMap(({ status, lead }) => (status === "active" && lead ? [lead] : []))),
];

/** At least so many of what comes next, however far ahead. */
const LEAST_UPCOMING = 8;

const upcomingOf = (ahead: readonly DatedRow[], today: PlainDate): DatedRow[] => {
  const monthEnd = endOfMonth(today);
  return ahead.filter(({ effectiveDate }, index) => effectiveDate <= monthEnd || index < LEAST_UPCOMING);
};

/** Those behind before the rest, the furthest behind first. */
function furthestBehindFirst(quotas: readonly DatedRow[]): DatedRow[] {
  const behindBy = ({ timeState, quota }: DueRow) => (timeState === "behind-pace" ? (quota?.behindBy ?? 0) : 0);
  return quotas.toSorted((a, b) => behindBy(b) - behindBy(a));
}

/** The days of this week with what is due or planned on them. */
function weekOf(snapshot: Snapshot): Board["week"] {
  const { today, calendar } = snapshot.facts;
  const { first, last } = periodOf("week", today);
  const rows = snapshot.currentRows();
  return dayViews(first, last, calendar).map((day) => ({
    ...day,
    rows: rows.filter((row) => row.shownDate === day.date || row.plannedDate === day.date),
  }));
}
