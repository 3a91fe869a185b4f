import type { ActivityView } from "./schemas/activity.ts";
import type { DatedRow, DueRow, TimeStateName } from "./schemas/due-row.ts";
import { isDatedRow, shownState } from "./row-kinds.ts";
import type { EventView } from "./schemas/logged-event.ts";
import type { PlannedSession } from "./schemas/pace.ts";
import type { PlainDate } from "../domain/date/plain-date.ts";
import { keyOfId } from "../domain/obligation/occurrence.ts";

/**
 * What a calendar cell shows: a date that something is `due`, a meeting `planned` for a day, an `activity` or an `event` that
 * happened, or the day on which a quota's next session is expected (`pace`).
 */
export type EntryKind = "due" | "planned" | "activity" | "event" | "pace";

/**
 * The thing that a chosen entry opens: an occurrence, the list of a duty's subjects, an activity, or a logged event.
 */
export type OpenedByEntry =
  | { readonly kind: "occurrence"; readonly row: DueRow }
  | { readonly kind: "members"; readonly row: DueRow }
  | { readonly kind: "activity"; readonly id: string; readonly file: string | null }
  | { readonly kind: "event"; readonly id: string };

export interface CalendarEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly date: PlainDate;
  /** `HH:MM` of a plan or of a record. */
  readonly time: string | null;
  /** Null for an event, which is neither done nor due. */
  readonly state: TimeStateName | null;
  /** The duty's short title; the name of what belongs to no duty. */
  readonly title: string;
  /** The full name, for places with enough room. */
  readonly fullTitle: string;
  /** The thing that the entry opens when it is chosen; null where there is nothing beyond the day. */
  readonly opens: OpenedByEntry | null;
  /** The number of subjects that are done, and of all subjects; null for a single subject. */
  readonly share: { readonly done: number; readonly all: number } | null;
  /** The number of the session within its quota: an expected one (`pace`) or a planned one. */
  readonly ordinal: number | null;
  /**
   * The occurrence of the entry (of several subjects the first open one); null for an event and for an activity
   * without credit.
   */
  readonly row: DueRow | null;
  /** The session of a quota that is planned; the row is its quota. Null for the plan of a dated occurrence. */
  readonly session: PlannedSession | null;
  /** The date rests on a year whose notice is not published. */
  readonly isProvisional: boolean;
  readonly lead: string | null;
}

/** The most pressing first: a cell of several subjects shows the state of the worst. */
const BY_PRESSURE: readonly TimeStateName[] = [
  "overdue",
  "near",
  "behind-pace",
  "open",
  "scheduled",
  "unannounced",
  "standing",
  "anchor-unknown",
  "incomplete",
  "made-up-late",
  "done",
  "waived",
];
/** Smaller is more pressing. */
export const pressureOf = (state: TimeStateName | null): number =>
  state === null ? BY_PRESSURE.length : BY_PRESSURE.indexOf(state);
const isThrough = (row: DueRow) => ["done", "made-up-late", "waived"].includes(row.timeState);

/** The data from which the calendar is made. */
export interface CalendarSource {
  readonly rows: readonly DueRow[];
  readonly activities: readonly ActivityView[];
  readonly sessions: readonly PlannedSession[];
  readonly events: readonly EventView[];
}

const withLiveCredits = (activity: ActivityView): ActivityView => ({
  ...activity,
  credits: activity.credits.filter((credit) => !credit.withdrawn),
});

/** The entries of a stretch of time, by date, kind, time and title. */
export function calendarEntries(
  { rows, activities, sessions, events }: CalendarSource,
  today: PlainDate,
): CalendarEntry[] {
  const live = activities.filter((activity) => !activity.withdrawn).map(withLiveCredits);
  const held = new Set(
    live.flatMap(({ happenedOn, credits }) => credits.map((credit) => happenedOn + keyOfId(credit))),
  );
  const rowByKey = new Map(rows.map((row) => [keyOfId(row), row]));
  const entries = [
    ...dueEntries(rows.filter(isDatedRow).filter((row) => row.quota === null)),
    ...rows.flatMap(plannedEntry),
    ...sessionEntries(
      sessions.filter(({ key, date }) => date >= today && !held.has(date + keyOfId(key))),
      rowByKey,
    ),
    ...paceEntries(rows, today),
    ...live.map((activity) => activityEntry(activity, rowByKey)),
    ...events.flatMap(eventEntry),
  ];
  return entries.toSorted(
    (a, b) =>
      compare(a.date, b.date) ||
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      compare(a.time ?? "", b.time ?? "") ||
      compare(a.title, b.title),
  );
}

const ORDER: readonly EntryKind[] = ["due", "pace", "planned", "activity", "event"];
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * One entry for all subjects of a duty. A duty that is done is shown on the day of its activity and not on its due
 * date.
 */
function dueEntries(rows: readonly DatedRow[]): CalendarEntry[] {
  const groups = Map.groupBy(rows, (row) => JSON.stringify([row.obligationId, row.recurrenceId, row.shownDate]));
  return [...groups].flatMap(([id, members]): CalendarEntry[] => {
    const [worst] = members.toSorted((a, b) => pressureOf(shownState(a)) - pressureOf(shownState(b)));
    if (!worst || members.every((row) => isThrough(row) && row.recorded > 0)) return [];
    const share = members.length > 1 ? { done: members.filter(isThrough).length, all: members.length } : null;
    return [entryOf(worst, { id: `due ${id}`, kind: "due", date: worst.shownDate, share })];
  });
}

/** A meeting that is still to be held; once the duty is through, the activity takes its place. */
function plannedEntry(row: DueRow): CalendarEntry[] {
  if (row.plannedDate === null || isThrough(row)) return [];
  return [
    entryOf(row, { id: `planned ${keyOfId(row)}`, kind: "planned", date: row.plannedDate, time: row.plannedTime }),
  ];
}

/** The planned sessions that are still to be held, each numbered after those that its quota has on record. */
function sessionEntries(sessions: readonly PlannedSession[], rowByKey: ReadonlyMap<string, DueRow>): CalendarEntry[] {
  const groups = Map.groupBy(sessions, ({ key }) => keyOfId(key));
  return [...groups].flatMap(([key, members]) => {
    const row = rowByKey.get(key) ?? null;
    return members
      .toSorted((a, b) => compare(a.date, b.date) || compare(a.time ?? "", b.time ?? ""))
      .map((session, index) => sessionEntry(session, row, Math.floor(row?.quota?.done ?? 0) + index + 1));
  });
}

const sessionEntry = (session: PlannedSession, row: DueRow | null, ordinal: number): CalendarEntry => ({
  id: `session ${session.id}`,
  kind: "planned",
  date: session.date,
  time: session.time,
  // The quota may be behind; the session is not.
  state: "scheduled",
  title: session.shortTitle,
  fullTitle: row?.title ?? session.shortTitle,
  opens: row && { kind: "occurrence", row },
  share: null,
  ordinal,
  row,
  session,
  isProvisional: false,
  lead: row?.lead ?? null,
});

/** The first subject of each quota that a session is expected of from today on; what is behind stands on the board. */
function paceEntries(rows: readonly DueRow[], today: PlainDate): CalendarEntry[] {
  const groups = Map.groupBy(rows, (row) => JSON.stringify([row.obligationId, row.recurrenceId]));
  return [...groups].flatMap(([id, members]): CalendarEntry[] => {
    const [first] = members
      .filter((row) => row.quota?.nextPaceDate && row.quota.nextPaceDate >= today)
      .toSorted((a, b) => compare(a.quota?.nextPaceDate ?? "", b.quota?.nextPaceDate ?? ""));
    if (!first?.quota?.nextPaceDate) return [];
    const ordinal = first.quota.done + 1;
    return [entryOf(first, { id: `pace ${id}`, kind: "pace", date: first.quota.nextPaceDate, ordinal })];
  });
}

function activityEntry(activity: ActivityView, rowByKey: ReadonlyMap<string, DueRow>): CalendarEntry {
  const rows = activity.credits.flatMap((credit) => rowByKey.get(keyOfId(credit)) ?? []);
  return {
    id: `activity ${activity.id}`,
    kind: "activity",
    date: activity.happenedOn,
    time: activity.startTime,
    state: rows.some((row) => row.timeState === "made-up-late") ? "made-up-late" : "done",
    title: rows[0]?.shortTitle ?? activity.title,
    fullTitle: activity.title,
    opens: { kind: "activity", id: activity.id, file: null },
    share: null,
    ordinal: null,
    row: rows[0] ?? null,
    session: null,
    isProvisional: false,
    lead: rows[0]?.lead ?? null,
  };
}

/**
 * The entry of an event that starts the clocks of duties. An event that is only announced has no day, and so no entry.
 */
function eventEntry(event: EventView): CalendarEntry[] {
  if (event.happenedOn === null || event.withdrawn) return [];
  return [
    {
      id: `event ${event.id}`,
      kind: "event",
      date: event.happenedOn,
      time: null,
      state: null,
      title: event.name,
      fullTitle: event.subject ? `${event.name}　${event.subject.name}` : event.name,
      opens: { kind: "event", id: event.id },
      share: null,
      ordinal: null,
      row: null,
      session: null,
      isProvisional: false,
      lead: null,
    },
  ];
}

function entryOf(
  row: DueRow,
  part: Pick<CalendarEntry, "id" | "kind" | "date"> & Partial<CalendarEntry>,
): CalendarEntry {
  return {
    time: null,
    state: shownState(row),
    title: row.shortTitle,
    fullTitle: row.title,
    opens: { kind: part.share ? "members" : "occurrence", row },
    share: null,
    ordinal: null,
    row,
    session: null,
    isProvisional: (part.kind === "due" || part.kind === "pace") && row.basis === "provisional",
    lead: row.lead,
    ...part,
  };
}
