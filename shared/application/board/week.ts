import type { Board } from "../../contract/schemas/board.ts";
import { periodOf } from "../../domain/date/period.ts";
import { activityViews } from "../activities/activity-view.ts";
import type { Core } from "../core/core.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { dayViews } from "../view/day-view.ts";
import { eventViews } from "../events/event-view.ts";
import { sessionsBetween } from "../occurrences/planned-sessions.ts";

/**
 * The days of this week with all that the calendar shows on them: what is due, planned or expected, the sessions of numbers that are
 * planned, and what happened on them and is on record.
 */
export async function weekOf(core: Core, snapshot: Snapshot): Promise<Board["week"]> {
  const { today, calendar, activities } = snapshot.facts;
  const { first, last } = periodOf("week", today);
  const rows = snapshot.currentRows();
  const sessions = Map.groupBy(await sessionsBetween(core, first, last), ({ date }) => date);
  const happened = [...activities.values()].filter(({ happenedOn }) => first <= happenedOn && happenedOn <= last);
  const recorded = Map.groupBy(await activityViews(core, happened), ({ happenedOn }) => happenedOn);
  const events = Map.groupBy(await eventViews(core), (event) => (event.withdrawn ? null : event.happenedOn));
  return dayViews(first, last, calendar).map((day) => ({
    ...day,
    rows: rows.filter(
      (row) => row.shownDate === day.date || row.plannedDate === day.date || row.quota?.nextPaceDate === day.date,
    ),
    sessions: sessions.get(day.date) ?? [],
    activities: recorded.get(day.date) ?? [],
    events: events.get(day.date) ?? [],
  }));
}
