import type { Instant } from "../date/clock.ts";
import type { PlainDate } from "../date/plain-date.ts";
import type { OccurrenceId } from "../obligation/occurrence.ts";
import type { Activity, Credit, EarlierAmount, EarlierDay } from "./credit.ts";

/** Who came to an activity, and for how long. */
export interface Participant {
  readonly subjectId: string;
  readonly name: string;
  readonly attendance: "attended" | "excused" | "absent";
  /** The hours of this person, where they differ from the hours of the activity. */
  readonly hours: number | null;
}

/** What is written down of an activity and can be mended. */
export interface ActivityFields {
  readonly title: string;
  readonly happenedOn: PlainDate;
  readonly startTime: string | null;
  readonly place: string | null;
  readonly hours: number | null;
  readonly note: string;
  readonly noEvidenceReason: string | null;
  readonly participants: readonly Participant[];
}
export const ACTIVITY_FIELDS = [
  "title",
  "happenedOn",
  "startTime",
  "place",
  "hours",
  "participants",
  "note",
  "noEvidenceReason",
] as const satisfies readonly (keyof ActivityFields)[];
export type ActivityField = (typeof ACTIVITY_FIELDS)[number];

/** The value of one field before and after a change; `before` is null in the entry that recorded the activity. */
export type FieldChange = {
  [F in ActivityField]: {
    readonly field: F;
    readonly before: ActivityFields[F] | null;
    readonly after: ActivityFields[F];
  };
}[ActivityField];

export interface CreditTerms {
  readonly amount: number;
  readonly reason: string | null;
}

/** The value of one credit before and after a change; null on the side where the credit did not count. */
export interface CreditChange {
  readonly id: string;
  readonly key: OccurrenceId;
  readonly before: CreditTerms | null;
  readonly after: CreditTerms | null;
}

/** A file that was added, taken out or put back. */
export interface EvidenceChange {
  readonly id: string;
  readonly name: string;
  readonly isThere: boolean;
}

/** One entry in the history of an activity: what changed, who changed it and when. Entries are only ever appended. */
export interface ActivityEntry {
  readonly id: string;
  readonly activityId: string;
  readonly at: Instant;
  /** The day of the change, in the product's zone. */
  readonly on: PlainDate;
  /** The person who made the change. Empty for entries recorded before the program kept names. */
  readonly by: string;
  readonly type: "recorded" | "changed" | "withdrawn" | "restored";
  readonly fields: readonly FieldChange[];
  readonly credits: readonly CreditChange[];
  readonly evidence: readonly EvidenceChange[];
  readonly reason: string | null;
  /** The events that the entry appended to the histories of occurrences: closings and reopenings. */
  readonly settled: readonly string[];
}

/** A mark that an activity or a credit was withdrawn. */
export interface Withdrawal {
  readonly at: Instant;
  readonly reason: string | null;
}

export interface RecordedCredit extends CreditTerms {
  readonly id: string;
  readonly key: OccurrenceId;
  /** Null when the credit was recorded together with the activity. */
  readonly recordedOn: PlainDate | null;
  readonly withdrawal: Withdrawal | null;
  readonly earlier: readonly EarlierAmount[];
}

/** The result of one activity's entries. */
export interface ActivityRecord {
  readonly fields: ActivityFields;
  readonly withdrawal: Withdrawal | null;
  readonly earlier: readonly EarlierDay[];
  /** The credits by key, in the order in which they were added. */
  readonly credits: ReadonlyMap<string, RecordedCredit>;
  /** Files by id; null: there. */
  readonly evidence: ReadonlyMap<string, Withdrawal | null>;
}

/**
 * Replays the entries of an activity, in the order of appending, into the record that they lead to.
 *
 * @throws {RangeError} when there is no entry, or when the first one does not record every field.
 */
export function foldActivity(entries: readonly ActivityEntry[]): ActivityRecord {
  const [first, ...rest] = entries;
  if (!first) throw new RangeError("an activity has at least the entry that recorded it");
  return rest.reduce(applyEntry, firstRecord(first));
}

function firstRecord(entry: ActivityEntry): ActivityRecord {
  const given = new Map<string, FieldChange["after"]>(entry.fields.map(({ field, after }) => [field, after]));
  const lacking = ACTIVITY_FIELDS.find((field) => !given.has(field));
  if (lacking) throw new RangeError(`the first entry of ${entry.activityId} does not say its ${lacking}`);
  return {
    fields: Object.fromEntries(given) as unknown as ActivityFields,
    withdrawal: null,
    earlier: [],
    credits: new Map(entry.credits.flatMap((change) => (change.after ? [[change.id, addedCredit(change, null)]] : []))),
    evidence: new Map(entry.evidence.map(({ id }) => [id, null])),
  };
}

function applyEntry(record: ActivityRecord, entry: ActivityEntry): ActivityRecord {
  const fields = { ...record.fields, ...Object.fromEntries(entry.fields.map(({ field, after }) => [field, after])) };
  const withdrawal = withdrawalAfter(record.withdrawal, entry);
  const isMoved =
    fields.happenedOn !== record.fields.happenedOn || (withdrawal === null) !== (record.withdrawal === null);
  const then = { until: entry.on, happenedOn: record.withdrawal ? null : record.fields.happenedOn };
  return {
    fields,
    withdrawal,
    earlier: isMoved ? withEarlier(record.earlier, then) : record.earlier,
    credits: creditsAfter(record.credits, entry),
    evidence: evidenceAfter(record.evidence, entry),
  };
}

function withdrawalAfter(before: Withdrawal | null, { type, at, reason }: ActivityEntry): Withdrawal | null {
  if (type === "withdrawn") return before ?? { at, reason };
  return type === "restored" ? null : before;
}

/** Only the state before the first change of a day is needed for the days before it. */
const withEarlier = <T extends { readonly until: PlainDate }>(list: readonly T[], then: T): readonly T[] =>
  list.at(-1)?.until === then.until ? list : [...list, then];

function creditsAfter(before: ActivityRecord["credits"], entry: ActivityEntry): ActivityRecord["credits"] {
  if (entry.credits.length === 0) return before;
  const credits = new Map(before);
  for (const change of entry.credits) {
    const known = credits.get(change.id);
    if (known) credits.set(change.id, changedCredit(known, change, entry));
    else if (change.after) credits.set(change.id, addedCredit(change, entry.on));
  }
  return credits;
}

const addedCredit = (change: CreditChange, recordedOn: PlainDate | null): RecordedCredit => ({
  id: change.id,
  key: change.key,
  amount: change.after?.amount ?? 0,
  reason: change.after?.reason ?? null,
  recordedOn,
  withdrawal: null,
  earlier: [],
});

/** A credit that is withdrawn keeps the amount that it had. */
function changedCredit(credit: RecordedCredit, { after }: CreditChange, entry: ActivityEntry): RecordedCredit {
  const then = { until: entry.on, amount: credit.withdrawal ? 0 : credit.amount };
  const earlier = then.amount === (after?.amount ?? 0) ? credit.earlier : withEarlier(credit.earlier, then);
  return {
    ...credit,
    ...after,
    earlier,
    withdrawal: after ? null : (credit.withdrawal ?? { at: entry.at, reason: entry.reason }),
  };
}

function evidenceAfter(before: ActivityRecord["evidence"], entry: ActivityEntry): ActivityRecord["evidence"] {
  if (entry.evidence.length === 0) return before;
  const evidence = new Map(before);
  for (const { id, isThere } of entry.evidence)
    evidence.set(id, isThere ? null : (evidence.get(id) ?? { at: entry.at, reason: entry.reason }));
  return evidence;
}

/** Builds the activity from its entries. */
export function activityFrom(entries: readonly ActivityEntry[], record = foldActivity(entries)): Activity {
  const { participants: _, ...fields } = record.fields;
  const [first] = entries;
  if (!first) throw new RangeError("an activity has at least the entry that recorded it");
  return {
    id: first.activityId,
    ...fields,
    recordedOn: first.on,
    recordedAt: first.at,
    withdrawn: record.withdrawal !== null,
    ...(record.earlier.length > 0 && { earlier: record.earlier }),
  };
}

/** Builds a credit of the activity from its present record. */
export const creditFrom = (activityId: string, credit: RecordedCredit): Credit => ({
  id: credit.id,
  activityId,
  ...credit.key,
  amount: credit.amount,
  reason: credit.reason,
  withdrawn: credit.withdrawal !== null,
  ...(credit.recordedOn !== null && { recordedOn: credit.recordedOn }),
  ...(credit.earlier.length > 0 && { earlier: credit.earlier }),
});
