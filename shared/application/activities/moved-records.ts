import type { HistoryEntry } from "../../contract/schemas/history.ts";
import type { ActivityEntry } from "../../domain/compliance/activity-history.ts";
import type { OccurrenceId } from "../../domain/obligation/occurrence.ts";
import type { ActivityRepository } from "../ports/stores/activity-store.ts";

/**
 * The corrections of days for activities that count, or once counted, for an occurrence, so that a reader of its
 * history learns that an activity once had another day.
 */
export async function movedRecords(activities: ActivityRepository, key: OccurrenceId): Promise<HistoryEntry[]> {
  const credits = await activities.creditsTo(key.obligationId, key.subjectId);
  const ids = new Set(
    credits.filter((credit) => credit.recurrenceId === key.recurrenceId).map((credit) => credit.activityId),
  );
  const histories = await activities.histories([...ids]);
  return [...histories.values()].flatMap((entries) => entries.flatMap((entry) => movesIn(entry, titleOf(entries))));
}

const titleOf = (entries: readonly ActivityEntry[]): string =>
  entries.flatMap(({ fields }) => fields).reduce((title, { field, after }) => (field === "title" ? after : title), "");

const movesIn = (entry: ActivityEntry, title: string): HistoryEntry[] =>
  entry.fields.flatMap((change): HistoryEntry[] => {
    if (change.field !== "happenedOn" || change.before === null) return [];
    return [
      {
        id: entry.id,
        type: "record-moved",
        at: entry.at,
        on: entry.on,
        by: entry.by,
        date: change.after,
        amount: null,
        words: entry.reason,
        slip: null,
        record: { activityId: entry.activityId, title, from: change.before },
        undoes: null,
        isUndone: false,
      },
    ];
  });
