import type { HistoryEntry } from "../../../shared/contract/schemas/history.ts";
import type { DateWords } from "../../text/dates.ts";
import type { occurrenceText } from "../../text/occurrence.ts";

type OccurrenceWords = (typeof occurrenceText)["zh-CN"];

/** 计划9月28日; 撤销：拒办: what one entry of the history did. */
export function historySentence(
  entry: HistoryEntry,
  all: readonly HistoryEntry[],
  t: OccurrenceWords,
  dates: DateWords,
): string {
  const did = t.history.did;
  switch (entry.type) {
    case "planned":
      return entry.date ? did.planned(dates.dayAndWeekday(entry.date)) : did["plan-cleared"];
    case "opening-set":
      return did["opening-set"](entry.amount ?? 0);
    case "percent-set":
      return entry.date ? did["percent-set"](dates.full(entry.date), entry.amount ?? 0) : "";
    case "undone": {
      const undone = all.find(({ id }) => id === entry.undoes);
      return undone ? did.undoneOf(historySentence(undone, all, t, dates)) : did.undone;
    }
    case "slip-released":
    case "slip-withdrawn":
      return entry.slip ? did[entry.type][entry.slip.kind](entry.slip.number.number) : "";
    case "record-moved":
      return entry.record && entry.date
        ? did["record-moved"](entry.record.title, dates.full(entry.record.from), dates.full(entry.date))
        : "";
    default:
      return did[entry.type];
  }
}

/** What is taken back elsewhere, if at all: a slip with the others it names, on the print screen; a record by its own correction. */
const NOT_HERE: readonly HistoryEntry["type"][] = ["undone", "slip-released", "slip-withdrawn", "record-moved"];

/** The entry that 撤销 takes back: the last one that still stands. */
export const lastInEffect = (entries: readonly HistoryEntry[]): HistoryEntry | undefined =>
  entries.findLast(({ type, isUndone }) => !NOT_HERE.includes(type) && !isUndone);
