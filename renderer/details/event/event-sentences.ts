import type { EventHistoryEntry } from "../../../shared/contract/schemas/event-history.ts";
import type { DateWords } from "../../text/dates.ts";
import type { eventsText } from "../../text/events.ts";

type Words = (typeof eventsText)["zh-CN"];

/**
 * One line for each change of an entry of an event: 发生日期：日期未定 → 2026年6月2日.
 *
 * @param titleOf  The title of a duty.
 */
export const eventSentences = (
  { fields }: EventHistoryEntry,
  titleOf: (obligationId: string) => string,
  t: Words,
  dates: DateWords,
): string[] =>
  fields.map((change) => {
    switch (change.field) {
      case "happenedOn": {
        const day = (value: typeof change.after) => (value ? dates.full(value) : t.undated);
        return t.change(t.day, day(change.before), day(change.after));
      }
      case "subject":
        return t.change(t.subject, change.before?.name || t.empty, change.after?.name || t.empty);
      case "obligationIds": {
        const titles = (ids: readonly string[] | null) => (ids ?? []).map(titleOf).join(t.separator) || t.empty;
        return t.change(t.starts, titles(change.before), titles(change.after));
      }
      case "name":
        return t.change(t.name, change.before || t.empty, change.after);
      case "note":
        return t.change(t.words, change.before || t.empty, change.after || t.empty);
    }
  });
