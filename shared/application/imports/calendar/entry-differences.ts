import type { CalendarEntryView } from "../../../contract/schemas/calendar-import.ts";
import { keyOfId } from "../../../domain/obligation/occurrence.ts";
import type { CalendarEntry, EntryDay } from "../../../icalendar/read/read-calendar.ts";
import type { Snapshot } from "../../view/snapshot.ts";
import type { DutyDays } from "./duty-days.ts";
import type { EntryStanding, OwnMove } from "./entry-standing.ts";

type Differences = CalendarEntryView["differences"];

/** The most differences of an event that are shown. */
const MOST_DIFFERENCES = 30;

/**
 * The days of a changed event that are other than what was made of it before, or than what was exported.
 *
 * @param ahead  Its days from today on that are not called off.
 * @param duty  Where the duty that was made of it has other days; null where its rule is another, or none was made.
 */
export function entryDifferences(
  entry: CalendarEntry,
  { state, before, move }: EntryStanding,
  ahead: readonly EntryDay[],
  { facts }: Snapshot,
  duty: DutyDays | null,
): Differences {
  if (state === "own-changed") {
    const [day] = ahead;
    return [
      { from: move && placeOfOwn(move, facts), to: day === undefined ? null : { date: day.date, time: day.time } },
    ];
  }
  if (duty !== null) return dutyDifferences(entry, duty);
  if (state !== "changed" || before === null || before.takenAs !== "planned") return [];
  const made = before.made.filter(({ date }) => date >= facts.today);
  const byDay = new Map(ahead.map((day) => [day.id, day]));
  const only = entry.rule === null && made.length === 1 && ahead.length === 1 ? ahead[0] : undefined;
  const known = new Set<EntryDay>();
  const moved = made.flatMap(({ day, date, time }): Differences => {
    const now = byDay.get(day) ?? only;
    if (now) known.add(now);
    if (now && now.date === date && now.time === time) return [];
    return [{ from: { date, time }, to: now ? { date: now.date, time: now.time } : null }];
  });
  const further = ahead.filter((day) => !known.has(day)).map(({ date, time }) => ({ from: null, to: { date, time } }));
  return [...moved, ...further].slice(0, MOST_DIFFERENCES);
}

/** The days of a duty that the series no longer has, each with the day that it moved to, and the further ones. */
function dutyDifferences({ days }: CalendarEntry, { off, back, further }: DutyDays): Differences {
  const at = (date: EntryDay["date"]) => ({ date, time: null });
  const moved = new Map(off.map(({ nominalDate }) => [nominalDate, further.find(({ id }) => id === nominalDate)]));
  const shown = new Set(moved.values());
  return [
    ...off.map(({ nominalDate, effectiveDate }) => {
      const to = moved.get(nominalDate);
      return { from: at(effectiveDate), to: to ? { date: to.date, time: to.time } : null };
    }),
    ...back.map(({ effectiveDate }) => ({
      from: null,
      to: { date: effectiveDate, time: days.find(({ date }) => date === effectiveDate)?.time ?? null },
    })),
    ...further.filter((day) => !shown.has(day)).map(({ date, time }) => ({ from: null, to: { date, time } })),
  ].slice(0, MOST_DIFFERENCES);
}

/** When a meeting of ours is planned; null where it has no day. */
function placeOfOwn(move: OwnMove, { sessions, states }: Snapshot["facts"]): Differences[number]["from"] {
  if (move.what === "session") {
    const session = [...sessions.values()].flat().find(({ id }) => id === move.id);
    return session ? { date: session.date, time: session.time } : null;
  }
  const state = states.get(keyOfId(move.key));
  return state?.plannedDate ? { date: state.plannedDate, time: state.plannedTime } : null;
}
