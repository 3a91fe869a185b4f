import { SEARCHED_KINDS, type SearchGroup, type SearchHit, type SearchedKind } from "../../contract/schemas/search.ts";
import { type SoughtWords, matchWords, mayBePinyin, soughtWords } from "../../domain/search/match-words.ts";
import type { Core } from "../core/core.ts";
import { excerpt } from "./excerpt.ts";
import { pinyinReadings } from "./pinyin-readings.ts";
import { searchedActivities } from "./searched-activities.ts";
import { searchedDuties } from "./searched-duties.ts";
import { searchedEvents } from "./searched-events.ts";
import type { FoundRecord, SearchedRecord } from "./searched-record.ts";
import { searchedSubjects } from "./searched-subjects.ts";

/**
 * Everything recorded that answers to the words, grouped by its kind: the kind with the best answer first.
 *
 * @param most Of each kind; `total` tells how many there are.
 */
export async function findRecords(
  core: Core,
  { words, most }: { readonly words: string; readonly most: number },
): Promise<SearchGroup[]> {
  const sought = soughtWords(words, mayBePinyin(words) ? await pinyinReadings() : null);
  if (sought.words.length === 0) return [];
  const records: Readonly<Record<SearchedKind, readonly SearchedRecord[]>> = {
    duty: await searchedDuties(core),
    ...(await searchedActivities(core)),
    event: await searchedEvents(core),
    ...(await searchedSubjects(core)),
  };
  return SEARCHED_KINDS.map((kind) => ({ kind, found: foundIn(records[kind], sought) }))
    .filter(({ found }) => found.length > 0)
    .toSorted((a, b) => bestOf(a.found) - bestOf(b.found))
    .map(({ kind, found }) => ({
      kind,
      total: found.length,
      hits: found.slice(0, most).map((one) => hitOf(one, words)),
    }));
}

const bestOf = ([first]: readonly FoundRecord[]): number => first?.match.order ?? Number.POSITIVE_INFINITY;

const foundIn = (records: readonly SearchedRecord[], sought: SoughtWords): FoundRecord[] =>
  records
    .flatMap((record): FoundRecord[] => {
      const match = matchWords(sought, record.texts);
      return match ? [{ record, match }] : [];
    })
    .toSorted(bestFirst);

const bestFirst = (a: FoundRecord, b: FoundRecord): number =>
  a.match.order - b.match.order ||
  (b.record.date ?? "").localeCompare(a.record.date ?? "") ||
  a.record.texts.name.localeCompare(b.record.texts.name, "zh-CN");

const hitOf = ({ record, match }: FoundRecord, words: string): SearchHit => ({
  ...record.tell(),
  name: record.texts.name,
  rank: match.rank,
  foundIn: match.foundIn === null ? null : excerpt(match.foundIn, words),
});
