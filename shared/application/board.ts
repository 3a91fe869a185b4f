import type { Board } from "../contract/schemas/board.ts";
import type { DueRow } from "../contract/schemas/due-row.ts";
import { lunarDateName } from "../domain/date/lunar.ts";
import { periodOf } from "../domain/date/period.ts";
import { type PlainDate, dateOf, endOfMonth, yearOf } from "../domain/date/plain-date.ts";
import type { Core } from "./core.ts";
import type { Snapshot } from "./derived/snapshot.ts";
import { dayViews } from "./day-view.ts";
import { sortRows } from "./board/sort-rows.ts";
import { waitingRows } from "./board/waiting-rows.ts";
import { os } from "./procedure-builder.ts";
import { unknownAnchors } from "./unknown-anchors.ts";

/** What the clerk sees first. */
export const board = os.board.router({ get: os.board.get.handler(({ context }) => boardOf(context.core)) });

async function boardOf({ derived }: Core): Promise<Board> {
  const snapshot = await derived.snapshot();
  const { facts } = snapshot;
  const { today, calendar } = facts;
  const week = periodOf("week", today);
  const sorted = sortRows(snapshot.currentRows(), today, week);
  const waiting = waitingRows(sorted.waiting, facts);
  const anchorsUnknown = unknownAnchors(facts);
  const newYear = dateOf(yearOf(today), 1, 1);
  return {
    today,
    lunarToday: lunarDateName(today),
    isoWeek: Number(week.key.slice(6)),
    yearWorkingDays: calendar.countWorkingDays(newYear, dateOf(yearOf(today), 12, 31)),
    elapsedWorkingDays: calendar.countWorkingDays(newYear, today),
    summary: {
      overdue: sorted.overdue.length,
      near: sorted.near,
      behind: sorted.quotas.filter(({ timeState }) => timeState === "behind-pace").length,
      waiting: waiting.length,
      anchorUnknown: anchorsUnknown.length,
      missingEvidence: sorted.missingEvidence,
    },
    overrides: overridesOf(facts),
    overdue: sorted.overdue,
    upcoming: upcomingOf(sorted.open, today),
    quotas: furthestBehindFirst(sorted.quotas),
    waiting,
    anchorsUnknown: anchorsUnknown.map(({ obligationId, title, requirementText, missing }) => ({
      obligationId,
      title,
      requirementText,
      missing,
    })),
    week: dayViews(week.first, week.last, calendar).map((day) => ({
      ...day,
      rows: sorted.week.filter((row) => row.effectiveDate === day.date || row.plannedDate === day.date),
    })),
  };
}

/** Rows with a planned date, and those of them that were moved after that. */
function overridesOf({ states }: Snapshot["facts"]): Board["overrides"] {
  const planned = [...states.values()].filter(({ plannedDate, overrides }) => plannedDate !== null || overrides > 0);
  return { planned: planned.length, moved: planned.filter(({ overrides }) => overrides > 0).length };
}

/** At least so many of what comes next, however far ahead. */
const LEAST_UPCOMING = 8;

const upcomingOf = (open: readonly DueRow[], today: PlainDate): DueRow[] => {
  const monthEnd = endOfMonth(today);
  return open.filter(({ effectiveDate }, index) => effectiveDate <= monthEnd || index < LEAST_UPCOMING);
};

/** Those behind before the rest, the furthest behind first. */
function furthestBehindFirst(quotas: readonly DueRow[]): DueRow[] {
  const behindBy = ({ timeState, quota }: DueRow) => (timeState === "behind-pace" ? (quota?.behindBy ?? 0) : 0);
  return quotas.toSorted((a, b) => behindBy(b) - behindBy(a));
}
