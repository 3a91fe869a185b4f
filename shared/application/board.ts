import type { Board } from "../contract/schemas/board.ts";
import type { DueRow } from "../contract/schemas/due-row.ts";
import { lunarDay } from "../domain/date/lunar.ts";
import { periodOf } from "../domain/date/period.ts";
import { dateOf, endOfMonth, yearOf } from "../domain/date/plain-date.ts";
import type { Core } from "./core.ts";
import type { Snapshot } from "./derived/snapshot.ts";
import { dayViews } from "./day-view.ts";
import { isSettled, lacksEvidence } from "./due-row-filters.ts";
import { waitingRows } from "./board/waiting-rows.ts";
import { os } from "./procedure-builder.ts";
import { unknownAnchors } from "./unknown-anchors.ts";

/** What the clerk sees first. */
export const board = os.board.router({ get: os.board.get.handler(({ context }) => boardOf(context.core)) });

async function boardOf({ derived }: Core): Promise<Board> {
  const snapshot = await derived.snapshot();
  const { facts } = snapshot;
  const { today, calendar } = facts;
  const rows = snapshot.allRows();
  const quotas = quotasOf(rows, snapshot);
  const waiting = waitingRows(rows, facts);
  const anchorsUnknown = unknownAnchors(facts);
  const count = (state: DueRow["timeState"]) => rows.filter(({ timeState }) => timeState === state).length;
  const newYear = dateOf(yearOf(today), 1, 1);
  return {
    today,
    lunarToday: lunarDay(today).label,
    isoWeek: Number(periodOf("week", today).key.slice(6)),
    yearWorkingDays: calendar.countWorkingDays(newYear, dateOf(yearOf(today), 12, 31)),
    elapsedWorkingDays: calendar.countWorkingDays(newYear, today),
    summary: {
      overdue: count("overdue"),
      near: count("near"),
      behind: quotas.filter(({ timeState }) => timeState === "behind-pace").length,
      waiting: waiting.length,
      anchorUnknown: anchorsUnknown.length,
      missingEvidence: rows.filter(lacksEvidence).length,
    },
    overrides: overridesOf(facts),
    overdue: rows.filter(({ timeState }) => timeState === "overdue"),
    upcoming: upcomingOf(rows, snapshot),
    quotas,
    waiting,
    anchorsUnknown: anchorsUnknown.map(({ obligationId, title, requirementText, missing }) => ({
      obligationId,
      title,
      requirementText,
      missing,
    })),
    week: weekOf(snapshot),
  };
}

/** Rows with a planned date, and those of them that were moved after that. */
function overridesOf({ states }: Snapshot["facts"]): Board["overrides"] {
  const planned = [...states.values()].filter(({ plannedDate, overrides }) => plannedDate !== null || overrides > 0);
  return { planned: planned.length, moved: planned.filter(({ overrides }) => overrides > 0).length };
}

/** At least so many of what comes next, however far ahead. */
const LEAST_UPCOMING = 8;

function upcomingOf(rows: readonly DueRow[], { facts: { today } }: Snapshot): DueRow[] {
  const open = rows.filter((row) => row.quota === null && !isSettled(row) && row.timeState !== "overdue");
  const monthEnd = endOfMonth(today);
  return open.filter(({ effectiveDate }, index) => effectiveDate <= monthEnd || index < LEAST_UPCOMING);
}

/** Quotas whose period holds today: those behind first, the furthest behind before the rest. */
function quotasOf(rows: readonly DueRow[], { facts: { today } }: Snapshot): DueRow[] {
  const current = rows.filter(({ quota }) => quota !== null && quota.periodFirst <= today && today <= quota.periodLast);
  const behindBy = ({ timeState, quota }: DueRow) => (timeState === "behind-pace" ? (quota?.behindBy ?? 0) : 0);
  return current.toSorted((a, b) => behindBy(b) - behindBy(a));
}

/** Monday to Sunday around today, with what is due or planned on each day. */
function weekOf(snapshot: Snapshot): Board["week"] {
  const { today, calendar } = snapshot.facts;
  const { first, last } = periodOf("week", today);
  const rows = snapshot.allRows();
  return dayViews(first, last, calendar).map((day) => ({
    ...day,
    rows: rows.filter((row) => row.effectiveDate === day.date || row.plannedDate === day.date),
  }));
}
