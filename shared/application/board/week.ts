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
 *
 * @param lead Only what is about duties that this unit leads; null: everything.
 */
export async function weekOf(core: Core, snapshot: Snapshot, lead: string | null): Promise<Board["week"]> {
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
