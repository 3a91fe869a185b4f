import type { Instant } from "../date/clock.ts";
import type { PlainDate } from "../date/plain-date.ts";
import type { LoggedEvent } from "./anchor.ts";

/** What is written down of a logged event and can be mended. */
export interface EventFields {
  readonly name: string;
  readonly happenedOn: PlainDate | null;
  /** The subject that the event concerns. */
  readonly subject: LoggedEvent["subject"];
  readonly note: string;
  /** The duties whose clock the event starts. */
  readonly obligationIds: readonly string[];
}
export const EVENT_FIELDS = [
  "name",
  "happenedOn",
  "subject",
  "note",
  "obligationIds",
] as const satisfies readonly (keyof EventFields)[];
export type EventField = (typeof EVENT_FIELDS)[number];

/** The value of one field before and after a change; `before` is null in the entry that logged the event. */
export type EventFieldChange = {
  [F in EventField]: { readonly field: F; readonly before: EventFields[F] | null; readonly after: EventFields[F] };
}[EventField];

/**
 * One entry in the history of a logged event: what changed, who changed it and when. Entries are only ever appended.
 */
export interface EventEntry {
  readonly id: string;
  readonly eventId: string;
  readonly at: Instant;
  readonly on: PlainDate;
  /** The person who acted. Empty for entries logged before the program kept names. */
  readonly by: string;
  readonly type: "logged" | "changed" | "withdrawn" | "restored";
  readonly fields: readonly EventFieldChange[];
  readonly reason: string | null;
}

/** The result of one event's entries. */
export interface EventRecord {
  readonly fields: EventFields;
  /** The time at which the event was logged. */
  readonly loggedAt: Instant;
  readonly withdrawal: { readonly at: Instant; readonly reason: string | null } | null;
}

/**
 * Replays the entries of an event, in the order of appending, into its record.
 *
 * @throws {RangeError} when there is no entry, or when the first one does not state every field.
 */
export function foldEvent(entries: readonly EventEntry[]): EventRecord {
  const [first, ...rest] = entries;
  if (!first) throw new RangeError("an event has at least the entry that logged it");
  const lacking = EVENT_FIELDS.find((field) => first.fields.every((change) => change.field !== field));
  if (lacking) throw new RangeError(`the first entry of ${first.eventId} does not say its ${lacking}`);
  const logged = { fields: partsOf(first) as EventFields, loggedAt: first.at, withdrawal: null };
  return rest.reduce(applyEntry, logged);
}

const partsOf = ({ fields }: EventEntry): Partial<EventFields> =>
  Object.fromEntries(fields.map(({ field, after }) => [field, after]));

function applyEntry(record: EventRecord, entry: EventEntry): EventRecord {
  const { type, at, reason } = entry;
  const withdrawal =
    type === "withdrawn" ? (record.withdrawal ?? { at, reason }) : type === "restored" ? null : record.withdrawal;
  return { ...record, fields: { ...record.fields, ...partsOf(entry) }, withdrawal };
}

/** What differs between two states of an event. */
export const eventChanges = (before: EventFields | null, after: EventFields): EventFieldChange[] =>
  EVENT_FIELDS.flatMap((field) => {
    const [was, is] = [before?.[field] ?? null, after[field]];
    if (before !== null && JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{ field, before: was, after: is } as EventFieldChange];
  });
