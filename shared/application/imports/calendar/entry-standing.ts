import type { CalendarEntryState } from "../../../contract/schemas/calendar-import.ts";
import type { OccurrenceKey } from "../../../contract/schemas/values.ts";
import { keyOfId } from "../../../domain/obligation/occurrence.ts";
import { calendarText } from "../../../icalendar/calendar-text.ts";
import type { ExportedEvent } from "../../../icalendar/calendar-export-plan.ts";
import { ownThingOf } from "../../../icalendar/own-uid.ts";
import { type CalendarEntry, readCalendar } from "../../../icalendar/read/read-calendar.ts";
import type { DateWindow } from "../../../domain/date/date-window.ts";
import type { Repositories } from "../../ports/ports.ts";
import type { MadeOfDay, TakenEntry } from "../../ports/stores/calendar-import-store.ts";
import type { Snapshot } from "../../view/snapshot.ts";

/** What a moved event of our own export asks for: another day of the meeting. */
export type OwnMove =
  | { readonly what: "plan"; readonly key: OccurrenceKey }
  | { readonly what: "session"; readonly id: string };

/** How an entry stands to what is on record. */
export interface EntryStanding {
  readonly state: CalendarEntryState;
  /** What it became, as far as that is still there; null where nothing is. */
  readonly before: TakenEntry | null;
  /** Set for a moved event of our own. */
  readonly move: OwnMove | null;
}

/** Finds how each entry stands to earlier files and to our own exports. */
export async function entryStandings(
  { calendarImports, calendarExports }: Pick<Repositories, "calendarImports" | "calendarExports">,
  snapshot: Snapshot,
  entries: readonly CalendarEntry[],
  window: DateWindow,
): Promise<ReadonlyMap<CalendarEntry, EntryStanding>> {
  const uids = entries.map(({ uid }) => uid);
  const taken = new Map((await calendarImports.find(uids)).map((entry) => [entry.uid, entry]));
  const ownUids = uids.filter((uid) => ownThingOf(uid) !== null);
  // No file is without a name, so that these are the events of every file.
  const exported = latest(await calendarExports.elsewhere("", ownUids));
  const written = new Map(
    readCalendar(
      calendarText(
        "",
        [...exported.values()].map((event) => ({ exported: event, draft: null })),
      ),
      window,
    ).entries.map((entry) => [entry.uid, entry]),
  );
  return new Map(
    entries.map((entry) => {
      const own = ownStanding(entry, exported.get(entry.uid), written.get(entry.uid), snapshot);
      return [entry, own ?? foreignStanding(entry, taken.get(entry.uid), snapshot)];
    }),
  );
}

function latest(events: readonly ExportedEvent[]): ReadonlyMap<string, ExportedEvent> {
  const found = new Map<string, ExportedEvent>();
  for (const event of events) if (event.sequence >= (found.get(event.uid)?.sequence ?? -1)) found.set(event.uid, event);
  return found;
}

/** An event of our own export; null for one that this data folder has not exported and whose duty it does not have. */
function ownStanding(
  entry: CalendarEntry,
  exported: ExportedEvent | undefined,
  written: CalendarEntry | undefined,
  snapshot: Snapshot,
): EntryStanding | null {
  const thing = ownThingOf(entry.uid);
  if (thing === null) return null;
  const own = { before: null, move: null };
  if (exported === undefined || written === undefined) {
    const occurrence = "key" in thing ? snapshot.find(thing.key) : null;
    return occurrence === null ? null : { ...own, state: "own" };
  }
  const sequence = Math.max(...entry.parts.map((part) => part.sequence));
  if (sequence < exported.sequence || whenOf(entry) === whenOf(written)) return { ...own, state: "own" };
  const move = moveOf(thing, snapshot);
  return move !== null && isMovedAlready(move, entry, snapshot)
    ? { ...own, state: "own" }
    : { ...own, state: "own-changed", move };
}

function moveOf(thing: NonNullable<ReturnType<typeof ownThingOf>>, snapshot: Snapshot): OwnMove | null {
  if (thing.what === "series") return null;
  if (thing.what === "session") {
    const isThere = [...snapshot.facts.sessions.values()].flat().some(({ id }) => id === thing.id);
    return isThere ? { what: "session", id: thing.id } : null;
  }
  return snapshot.find(thing.key) === null ? null : { what: "plan", key: thing.key };
}

/** Whether the meeting stands on the day of the entry by now. */
function isMovedAlready(move: OwnMove, { first: { date, time } }: CalendarEntry, { facts }: Snapshot): boolean {
  if (move.what === "session")
    return [...facts.sessions.values()]
      .flat()
      .some((session) => session.id === move.id && session.date === date && session.time === time);
  const state = facts.states.get(keyOfId(move.key));
  return state?.plannedDate === date && state.plannedTime === time;
}

/** When an entry is, as a text; the words of a calendar may be written by anybody who shows it. */
const whenOf = ({ isCancelled, rule, first, days }: CalendarEntry): string =>
  JSON.stringify([
    isCancelled,
    rule,
    first,
    days.map(({ id, date, time, isCancelled: isOff }) => [id, date, time, isOff]),
  ]);

function foreignStanding(entry: CalendarEntry, taken: TakenEntry | undefined, snapshot: Snapshot): EntryStanding {
  const fresh: EntryStanding = { state: "new", before: null, move: null };
  if (taken === undefined) return fresh;
  const made = taken.made.filter((item) => isThere(item, snapshot));
  const isDuty = taken.obligationId !== null && snapshot.facts.obligations.get(taken.obligationId)?.status === "active";
  // What was made of it is gone: it was undone or taken back, and the event waits for a decision again.
  if (taken.takenAs !== "none" && made.length === 0 && !isDuty) return fresh;
  const before = { ...taken, made };
  const seen = new Map(taken.parts.map((part) => [part.recurrenceId, part]));
  const isSame =
    seen.size === entry.parts.length &&
    entry.parts.every(({ recurrenceId, content }) => seen.get(recurrenceId)?.hash === content);
  if (isSame) return { state: "unchanged", before, move: null };
  const isOlder = entry.parts.every(({ recurrenceId, sequence }) => sequence < (seen.get(recurrenceId)?.sequence ?? 0));
  return { state: isOlder ? "older" : "changed", before, move: null };
}

/** Whether what was made of a day is still as it was made. */
function isThere({ date, made }: MadeOfDay, { facts }: Snapshot): boolean {
  if (made.what === "plan") return facts.states.get(keyOfId(made.key))?.plannedDate === date;
  if (made.what === "session") return [...facts.sessions.values()].flat().some(({ id }) => id === made.id);
  if (made.what === "duty") return facts.obligations.get(made.id)?.status === "active";
  return facts.activities.get(made.id)?.withdrawn === false;
}
