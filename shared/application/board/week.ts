import { ENTRIES_OF_DAY } from "../../contract/board-lines/board-lists.ts";
import type { Board } from "../../contract/schemas/board.ts";
import type { DueRow } from "../../contract/schemas/due-row.ts";
import { weekEntries } from "../../contract/week-entries.ts";
import { keyOfId } from "../../domain/obligation/occurrence.ts";
import { periodOf } from "../../domain/date/period.ts";
import { activityViews } from "../activities/activity-view.ts";
import type { Core } from "../core/core.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { dayViews } from "../view/day-view.ts";
import { eventViews } from "../events/event-view.ts";
import { sessionsBetween } from "../occurrences/planned-sessions.ts";

/** The subject and the extent of a week that is requested. */
export interface WeekRequest {
  /** The unit whose led duties are wanted; null for all. */
  readonly lead: string | null;
  /** The quotas of the board, of which the planned sessions are. */
  readonly quotas: readonly DueRow[];
  /** Every row, and not only those that the days of the board show. */
  readonly isWhole: boolean;
}

/**
 * The days of this week with the calendar entries of each: occurrences due, planned or expected, planned sessions of
 * quotas, and recorded activities.
 */
export async function weekOf(core: Core, snapshot: Snapshot, request: WeekRequest): Promise<Board["week"]> {
  const { lead, quotas, isWhole } = request;
  const { today, calendar, activities, obligations } = snapshot.facts;
  const isLed = (obligationId: string) => lead === null || obligations.get(obligationId)?.lead === lead;
  const { first, last } = periodOf("week", today);
  const rows = snapshot.currentRows().filter(({ obligationId }) => isLed(obligationId));
  const planned = (await sessionsBetween(core, first, last)).filter(({ key }) => isLed(key.obligationId));
  const sessions = Map.groupBy(planned, ({ date }) => date);
  const happened = [...activities.values()].filter(({ happenedOn }) => first <= happenedOn && happenedOn <= last);
  const done = (await activityViews(core, happened)).filter(
    ({ credits }) => lead === null || credits.some(({ obligationId }) => isLed(obligationId)),
  );
  const recorded = Map.groupBy(done, ({ happenedOn }) => happenedOn);
  const starting = new Map(snapshot.facts.events.map(({ id, obligationIds }) => [id, obligationIds]));
  const logged = (await eventViews(core)).filter(
    ({ id }) => lead === null || (starting.get(id) ?? []).some((obligationId) => isLed(obligationId)),
  );
  const events = Map.groupBy(logged, (event) => (event.withdrawn ? null : event.happenedOn));
  const days = dayViews(first, last, calendar).map((day) => ({
    ...day,
    rows: rows.filter(
      (row) => row.shownDate === day.date || row.plannedDate === day.date || row.quota?.nextPaceDate === day.date,
    ),
    sessions: sessions.get(day.date) ?? [],
    activities: recorded.get(day.date) ?? [],
    events: events.get(day.date) ?? [],
  }));
  const entries = weekEntries(days, quotas, today);
  const counted = days.map((day) => ({ ...day, entries: entries.get(day.date)?.length ?? 0 }));
  return isWhole ? counted : withShownRows(counted, quotas, entries);
}

/**
 * The days with the rows of the entries that are shown first, and the rows that a plan, a session or a record of the
 * week concerns. The first entries are the same as with all rows.
 */
function withShownRows(days: Board["week"], quotas: readonly DueRow[], entries: WeekEntries): Board["week"] {
  const shown = [...entries.values()].flatMap((ofDay) =>
    ofDay.slice(0, ENTRIES_OF_DAY).flatMap(({ row }) => row ?? []),
  );
  const about = new Set(
    days.flatMap(({ sessions, activities }) => [
      ...sessions.map(({ key }) => keyOfId(key)),
      ...activities.flatMap(({ credits }) => credits.map(keyOfId)),
    ]),
  );
  const isAbout = (row: DueRow) => about.has(keyOfId(row)) || row.plannedDate !== null;
  const all = days.flatMap(({ rows }) => rows);
  // The subjects of one period are one entry, so their rows stay together.
  const periods = new Set([...shown, ...all.filter(isAbout)].map(periodKey));
  const inWeek = new Set(all.map(keyOfId));
  const counted = quotas.filter((row) => about.has(keyOfId(row)) && !inWeek.has(keyOfId(row)));
  return days.map((day, index) => {
    const rows = day.rows.filter((row) => periods.has(periodKey(row)));
    return { ...day, rows: index === 0 ? [...rows, ...counted] : rows };
  });
}

type WeekEntries = ReturnType<typeof weekEntries>;

const periodKey = ({ obligationId, recurrenceId }: DueRow): string => JSON.stringify([obligationId, recurrenceId]);
