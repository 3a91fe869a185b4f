import { type PlainDate, addDaysWithin } from "../../../domain/date/plain-date.ts";
import { type Occurrence, isQuota, keyOfId, occurrenceId } from "../../../domain/obligation/occurrence.ts";
import type { EntryDay } from "../../../icalendar/read/read-calendar.ts";
import { recorded } from "../../ports/recorded.ts";
import type { MadeOfDay } from "../../ports/stores/calendar-import-store.ts";
import type { Snapshot } from "../../view/snapshot.ts";
import type { CalendarWork, ChosenEntry } from "./calendar-work.ts";
import type { OwnMove } from "./entry-standing.ts";
import { fittingOccurrence } from "./fitting-occurrence.ts";
import { daysAhead } from "./propose-entry.ts";

interface PlannedDays {
  readonly planned: number;
  readonly moved: number;
  readonly cleared: number;
  readonly made: readonly MadeOfDay[];
  /** Days that no occurrence holds, or whose occurrence has a day already. */
  readonly unfitting: readonly PlainDate[];
}

/**
 * Plans the days of an entry that are still to come: a session each where the duty is a quota, else one day for each period. Days that
 * were planned of an earlier version of it move with it, and those that it no longer has are cleared.
 */
export async function planDays(work: CalendarWork, chosen: ChosenEntry): Promise<PlannedDays> {
  const snapshot = await work.core.derived.snapshot();
  const { today } = snapshot.facts;
  const ahead = daysAhead(chosen.entry, today);
  if (chosen.standing.move) return moveOwn(work, chosen.standing.move, ahead, snapshot);
  const before = (chosen.standing.before?.made ?? []).filter(({ date }) => date >= today);
  const byDay = new Map(ahead.map((day) => [day.id, day]));
  const made: MadeOfDay[] = [];
  const unfitting: PlainDate[] = [];
  const counts = { planned: 0, moved: 0, cleared: 0 };
  const follows = new Set<PlainDate>();
  // An event of one day is the same event on whichever day it is now.
  const only = chosen.entry.rule === null && before.length === 1 && ahead.length === 1 ? ahead[0] : undefined;
  for (const item of before) {
    const day = byDay.get(item.day) ?? only;
    if (day !== undefined && day.date === item.date && day.time === item.time) made.push(item);
    else if (day !== undefined && (await moveDay(work, item, day, snapshot))) {
      made.push({ ...item, day: day.id, date: day.date, time: day.time });
      counts.moved += 1;
    } else {
      await clearDay(work, item);
      counts.cleared += 1;
      continue;
    }
    follows.add(day.id);
  }
  const busy = new Set(made.flatMap((item) => (item.made.what === "plan" ? [keyOfId(item.made.key)] : [])));
  for (const day of ahead) {
    if (follows.has(day.id)) continue;
    const occurrence = chosen.target === null ? null : fittingOccurrence(snapshot, chosen.target, day.date);
    const planned = occurrence && (await planDay(work, occurrence, day, busy, snapshot));
    if (planned) {
      made.push({ day: day.id, date: day.date, time: day.time, made: planned });
      counts.planned += 1;
    } else unfitting.push(day.date);
  }
  return { ...counts, made, unfitting };
}

/** Plans a day; null where its occurrence has a planned day already, of this file or chosen before. */
async function planDay(
  { core, repositories, fileName }: CalendarWork,
  occurrence: Occurrence,
  { date, time }: EntryDay,
  busy: Set<string>,
  { facts }: Snapshot,
): Promise<MadeOfDay["made"] | null> {
  const key = occurrenceId(occurrence);
  if (isQuota(occurrence)) {
    const isThere = (facts.sessions.get(keyOfId(key)) ?? []).some((session) => session.date === date);
    if (isThere) return null;
    const id = core.ports.ids.next();
    await repositories.sessions.insert([{ id, key, date, time, note: fileName, plannedAt: core.ports.clock.now() }]);
    return { what: "session", id };
  }
  if (busy.has(keyOfId(key)) || facts.states.get(keyOfId(key))?.plannedDate) return null;
  busy.add(keyOfId(key));
  await repositories.history.append({ ...recorded(core.ports, key), type: "planned", date, time });
  return { what: "plan", key };
}

/** Moves what was planned of a day; false where its occurrence does not hold the new day. */
async function moveDay(
  { core, repositories }: CalendarWork,
  { made }: MadeOfDay,
  { date, time }: EntryDay,
  snapshot: Snapshot,
): Promise<boolean> {
  if (made.what === "activity" || made.what === "duty") return false;
  const session = made.what === "session" ? await repositories.sessions.find(made.id) : null;
  const key = made.what === "plan" ? made.key : session?.key;
  const occurrence = key === undefined ? null : snapshot.find(key);
  if (occurrence === null || !holds(occurrence, date)) return false;
  if (made.what === "session") await repositories.sessions.move(made.id, date, time);
  else await repositories.history.append({ ...recorded(core.ports, made.key), type: "planned", date, time });
  return true;
}

/** A month before its period a meeting may be planned, and a month after it. */
const DAYS_AROUND = 31;

const holds = (occurrence: Occurrence, date: PlainDate): boolean => {
  const { period } = occurrence;
  if (period === null) return true;
  if (isQuota(occurrence)) return period.first <= date && date <= period.last;
  return addDaysWithin(period.first, -DAYS_AROUND) <= date && date <= addDaysWithin(period.last, DAYS_AROUND);
};

async function clearDay({ core, repositories }: CalendarWork, { made }: MadeOfDay): Promise<void> {
  if (made.what === "session") await repositories.sessions.drop(made.id, core.ports.clock.now());
  if (made.what === "plan")
    await repositories.history.append({ ...recorded(core.ports, made.key), type: "plan-cleared" });
}

/** A meeting of our own export that somebody moved in another calendar. */
async function moveOwn(
  work: CalendarWork,
  move: OwnMove,
  [day]: readonly EntryDay[],
  snapshot: Snapshot,
): Promise<PlannedDays> {
  const none = { planned: 0, moved: 0, cleared: 0, made: [], unfitting: [] };
  if (day === undefined) return none;
  const made: MadeOfDay["made"] =
    move.what === "session" ? { what: "session", id: move.id } : { what: "plan", key: move.key };
  const item = { day: day.id, date: day.date, time: day.time, made };
  return (await moveDay(work, item, day, snapshot))
    ? { ...none, moved: 1, made: [item] }
    : { ...none, unfitting: [day.date] };
}
