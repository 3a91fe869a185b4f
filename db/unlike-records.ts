import type { ActivityRepository } from "../shared/application/ports/stores/activity-store.ts";
import { FIRST_DAY, LAST_DAY } from "../shared/application/view/records.ts";
import type { EventRepository } from "../shared/application/ports/stores/event-store.ts";
import {
  type ActivityEntry,
  type Participant,
  activityFrom,
  creditFrom,
  foldActivity,
} from "../shared/domain/compliance/activity-history.ts";
import { type EventEntry, foldEvent } from "../shared/domain/obligation/event-history.ts";

/**
 * Ids of activities whose stored rows (participants, credits and files included) differ from the result of their
 * entries.
 */
export async function unlikeActivities(repository: ActivityRepository): Promise<string[]> {
  const activities = await repository.list(FIRST_DAY, LAST_DAY);
  const ids = activities.map(({ id }) => id);
  const credits = Map.groupBy(await repository.creditsOf(ids), ({ activityId }) => activityId);
  const evidence = Map.groupBy(await repository.evidenceOf(ids), ({ activityId }) => activityId);
  const participants = await repository.participantsOf(ids);
  const histories = await repository.histories();
  return activities.flatMap((activity) => {
    const { id } = activity;
    const stored = {
      activity,
      credits: credits.get(id) ?? [],
      participants: participants.get(id) ?? [],
      evidence: (evidence.get(id) ?? []).map((file) => [file.id, file.withdrawn]),
    };
    return wordsOf(stored) === wordsOf(rebuilt(id, histories.get(id) ?? [])) ? [] : [`activity ${id}`];
  });
}

function rebuilt(id: string, entries: readonly ActivityEntry[]) {
  const record = folded(() => foldActivity(entries));
  return (
    record && {
      activity: activityFrom(entries, record),
      credits: [...record.credits.values()].map((credit) => creditFrom(id, credit)),
      participants: record.fields.participants,
      evidence: [...record.evidence].map(([file, withdrawal]) => [file, withdrawal !== null]),
    }
  );
}

/** Ids of logged events whose stored rows differ from the result of their entries. */
export async function unlikeEvents(repository: EventRepository): Promise<string[]> {
  const histories = await repository.histories();
  return (await repository.list()).flatMap(({ id, event, recordedAt, withdrawnAt, withdrawnReason, ...rest }) => {
    const { happenedOn, subject, note, obligationIds } = rest;
    const fields = {
      name: event,
      happenedOn,
      subject: subject?.id ?? null,
      note,
      obligationIds: sorted(obligationIds),
    };
    const withdrawal = withdrawnAt && { at: withdrawnAt, reason: withdrawnReason };
    const stored = wordsOf({ fields, loggedAt: recordedAt, withdrawal });
    return stored === wordsOf(rebuiltEvent(histories.get(id) ?? [])) ? [] : [`event ${id}`];
  });
}

function rebuiltEvent(entries: readonly EventEntry[]) {
  const record = folded(() => foldEvent(entries));
  return (
    record && {
      ...record,
      fields: {
        ...record.fields,
        subject: record.fields.subject?.id ?? null,
        obligationIds: sorted(record.fields.obligationIds),
      },
    }
  );
}

const sorted = (ids: readonly string[]): readonly string[] => ids.toSorted();

/** Null where entries are missing, which is the fault that is looked for. */
function folded<T>(fold: () => T): T | null {
  try {
    return fold();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Plain data in one order of keys and of what has an id; people without their names, which may be others by now. */
const wordsOf = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) => {
    if (Array.isArray(value)) return value.map(withoutName).toSorted(byId);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });

function withoutName(item: unknown): unknown {
  if (typeof item !== "object" || item === null || !("attendance" in item)) return item;
  const { name: _, ...rest } = item as Participant;
  return rest;
}

function byId(a: unknown, b: unknown): number {
  const [first, second] = [idOf(a), idOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function idOf(item: unknown): string {
  if (Array.isArray(item)) return String(item[0]);
  if (typeof item !== "object" || item === null) return "";
  const { id, subjectId } = item as { readonly id?: string; readonly subjectId?: string };
  return id ?? subjectId ?? "";
}
