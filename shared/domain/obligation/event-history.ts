import type { Instant } from "../date/clock.ts";
import type { PlainDate } from "../date/plain-date.ts";
import type { LoggedEvent } from "./anchor.ts";

/** What is written down of a logged event and can be mended. */
export interface EventFields {
  readonly name: string;
  readonly happenedOn: PlainDate | null;
  /** Whom it concerns. */
  readonly subject: LoggedEvent["subject"];
  readonly note: string;
  /** The duties whose clock it starts. */
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

/** One field before and after; `before` is null in the entry that logged it. */
export type EventFieldChange = {
  [F in EventField]: { readonly field: F; readonly before: EventFields[F] | null; readonly after: EventFields[F] };
}[EventField];

/** One act on a logged event: what it was, what it became, who did it and when. Only ever appended. */
export interface EventEntry {
  readonly id: string;
  readonly eventId: string;
  readonly at: Instant;
  readonly on: PlainDate;
  /** Who did it; empty where nobody is known, for what was logged before entries were kept. */
  readonly by: string;
  readonly type: "logged" | "changed" | "withdrawn" | "restored";
  readonly fields: readonly EventFieldChange[];
  readonly reason: string | null;
}

/** What the entries of one event amount to. */
export interface EventRecord {
  readonly fields: EventFields;
  /** When it was logged. */
  readonly loggedAt: Instant;
  readonly withdrawal: { readonly at: Instant; readonly reason: string | null } | null;
}

/**
 * What the entries amount to, in the order of appending.
 * @throws {RangeError} when there is none, or the first one does not say every field.
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
