import type { DateWindow } from "../../domain/date/date-window.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { type Component, allNamed, componentsOf, propertyOf, wordsOf } from "./components.ts";
import { definedZones } from "./defined-zones.ts";
import { plainWords } from "./plain-words.ts";
import { type EventDay, type ReadEvent, readEvent } from "./read-event.ts";
import type { UnreadPart } from "../../domain/reading/unread-part.ts";
import { PRODUCT, namedZone } from "./zones.ts";

/** A day of an entry, with the changes that the file makes to this day alone. */
export interface EntryDay extends EventDay {
  readonly isCancelled: boolean;
  /** The title of this day, where it is another. */
  readonly summary: string | null;
}

/** Everything under one UID: an event, or a series with its changed days. */
export interface CalendarEntry {
  /** A made-up one, of the title and the start, where the file gives none. */
  readonly uid: string;
  readonly line: number;
  readonly summary: string;
  readonly description: string;
  readonly place: string;
  readonly isCancelled: boolean;
  readonly rule: ReadEvent["rule"];
  readonly first: { readonly date: PlainDate; readonly time: string | null };
  readonly days: readonly EntryDay[];
  readonly excluded: readonly PlainDate[];
  readonly added: readonly PlainDate[];
  /** The parts by RECURRENCE-ID (null: the event itself), each with what it says as a text that changes with it. */
  readonly parts: readonly {
    readonly recurrenceId: PlainDate | null;
    readonly sequence: number;
    readonly content: string;
  }[];
}

/** A calendar file as it was read. */
export interface ReadCalendar {
  /** The calendar's name and the program that wrote it; empty where the file does not say. */
  readonly name: string;
  readonly program: string;
  /** In the order of the file. */
  readonly entries: readonly CalendarEntry[];
  /** By line. */
  readonly unread: readonly UnreadPart[];
  /** How many more parts were not read. */
  readonly unreadMore: number;
}

/** The most events of a file, days of all its series, and unread parts that are listed. */
const MOST_EVENTS = 20_000;
const MOST_DAYS = 200_000;
const MOST_UNREAD = 2_000;
const LONGEST_WORDS = 200;

/** Whether a text claims to be a calendar file. */
export const isCalendar = (text: string): boolean => /^\uFEFF?\s*BEGIN:VCALENDAR\s*$/im.test(text.slice(0, 4_096));

/**
 * Reads an .ics file of any program (RFC 5545). Nothing is dropped without a word: what cannot be read is listed with its line and
 * reason, and everything around it is read.
 *
 * @param window  The days for which series are looked at.
 */
export function readCalendar(text: string, window: DateWindow): ReadCalendar {
  const { root, unread } = componentsOf(text);
  const book = { defined: definedZones(root), floating: calendarZone(root) };
  const components = allNamed(root, "VEVENT");
  for (const name of ["VTODO", "VJOURNAL", "VFREEBUSY"])
    for (const component of allNamed(root, name))
      unread.push({ line: component.line, why: "other-component", words: wordsOf(component) });
  const first = components[MOST_EVENTS];
  if (first) unread.push({ line: first.line, why: "too-many-events", words: String(components.length - MOST_EVENTS) });
  const around = { book, window, unread: (part: UnreadPart) => void unread.push(part) };
  const events = components.slice(0, MOST_EVENTS).flatMap((component) => readEvent(component, around) ?? []);
  const isCancellation = allNamed(root, "VCALENDAR").some(
    (calendar) => propertyOf(calendar, "METHOD")?.value.trim().toUpperCase() === "CANCEL",
  );
  let left = MOST_DAYS;
  const entries = [...Map.groupBy(events, uidOf)].map(([uid, parts]) => {
    const entry = entryOf(uid, parts, isCancellation, around.unread);
    const days = entry.days.slice(0, Math.max(0, left));
    left -= days.length;
    if (days.length < entry.days.length || parts.some(({ isCutShort }) => isCutShort))
      unread.push({ line: entry.line, why: "too-many-days", words: entry.summary });
    return { ...entry, days };
  });
  const sorted = unread.toSorted((a, b) => a.line - b.line);
  const calendar = allNamed(root, "VCALENDAR")[0] ?? root;
  const wordsIn = (name: string) => plainWords(propertyOf(calendar, name)?.value ?? "").slice(0, LONGEST_WORDS);
  return {
    name: wordsIn("X-WR-CALNAME") || wordsIn("NAME"),
    program: productOf(wordsIn("PRODID")),
    entries,
    unread: sorted
      .slice(0, MOST_UNREAD)
      .map((part) => ({ ...part, words: plainWords(part.words.slice(0, 2 * LONGEST_WORDS)).slice(0, LONGEST_WORDS) })),
    unreadMore: Math.max(0, sorted.length - MOST_UNREAD),
  };
}

/** `-//Google Inc//Google Calendar 70.9054//EN` → `Google Calendar 70.9054`; what has another form stays as it is. */
const productOf = (identifier: string): string => identifier.split("//")[2]?.trim() || identifier;

/** The zone of times without one: as older programs name it for the whole calendar, else the reader's own. */
function calendarZone(root: Component) {
  const named = allNamed(root, "VCALENDAR").flatMap((calendar) => propertyOf(calendar, "X-WR-TIMEZONE")?.value ?? []);
  return (named[0] === undefined ? null : namedZone(named[0].trim())) ?? PRODUCT;
}

const uidOf = ({ uid, summary, date, time }: ReadEvent): string => uid ?? `?${date} ${time ?? ""} ${summary}`;

function entryOf(
  uid: string,
  all: readonly ReadEvent[],
  isCancellation: boolean,
  unread: (part: UnreadPart) => void,
): CalendarEntry {
  const parts =
    all.length === 1
      ? all
      : [...Map.groupBy(all, ({ replaces }) => replaces).values()].map((same) => latestOf(same, unread));
  const master = parts.find(({ replaces }) => replaces === null) ?? null;
  const changed = new Map(parts.flatMap((part) => (part.replaces === null ? [] : [[part.replaces, part]])));
  const head = master ?? parts[0];
  if (head === undefined) throw new RangeError("an entry without events");
  const isCancelled = isCancellation || (master !== null && master.isCancelled);
  const own = (master?.days ?? []).filter(({ id }) => !changed.has(id));
  const days = [
    ...own.map((day) => ({ ...day, isCancelled, summary: null })),
    ...[...changed].map(([id, part]) => ({
      id,
      date: part.date,
      time: part.time,
      isCancelled: isCancelled || part.isCancelled,
      summary: part.summary === head.summary || part.summary === "" ? null : part.summary,
    })),
  ];
  return {
    uid,
    line: head.line,
    summary: head.summary,
    description: head.description,
    place: head.place,
    isCancelled,
    rule: master?.rule ?? null,
    first: { date: head.date, time: head.time },
    days:
      changed.size === 0
        ? days
        : days.toSorted((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1)),
    excluded: master?.excluded ?? [],
    added: master?.added ?? [],
    parts: parts.map((part) => ({
      recurrenceId: part.replaces,
      sequence: part.sequence,
      content: contentOf(part, isCancellation),
    })),
  };
}

/** Of several with one identity the one with the highest SEQUENCE, then the latest stamp, then the first (RFC 5546 2.1.5). */
function latestOf(same: readonly ReadEvent[], unread: (part: UnreadPart) => void): ReadEvent {
  const latest = same.reduce((best, event) =>
    event.sequence > best.sequence || (event.sequence === best.sequence && event.stamp > best.stamp) ? event : best,
  );
  for (const event of same) if (event !== latest) unread({ line: event.line, why: "duplicate", words: event.summary });
  return latest;
}

/** What an event says, without when it was written: two files with the same content say the same. */
const contentOf = (event: ReadEvent, isCancellation: boolean): string =>
  JSON.stringify([
    event.summary,
    event.description,
    event.place,
    isCancellation || event.isCancelled,
    event.date,
    event.time,
    event.rule,
    event.exceptions,
  ]);
