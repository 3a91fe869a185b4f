import { SEARCHED_KINDS, type SearchGroup, type SearchHit, type SearchedKind } from "../../contract/schemas/search.ts";
import { type SoughtWords, matchWords, mayBePinyin, soughtWords } from "../../domain/search/match-words.ts";
import type { Core } from "../core/core.ts";
import { excerpt } from "./excerpt.ts";
import { pinyinSounds } from "./pinyin-readings.ts";
import { searchedActivities } from "./searched-activities.ts";
import { searchedDuties } from "./searched-duties.ts";
import { searchedEvents } from "./searched-events.ts";
import type { FoundRecord, SearchedRecord, SearchedRecords } from "./searched-record.ts";
import { searchedSubjects } from "./searched-subjects.ts";
import type { DerivedData } from "../view/derived-data.ts";
import { Memo } from "../view/memo.ts";

/**
 * Everything recorded that answers to the words, grouped by its kind: the kind with the best answer first.
 *
 * @param words None: nothing answers, and what is to be searched is made ready.
 * @param most Of each kind; `total` tells how many there are.
 */
export async function findRecords(
  core: Core,
  { words, most }: { readonly words: string; readonly most: number },
): Promise<SearchGroup[]> {
  const records = await searchedRecords(core);
  const soundOf = mayBePinyin(words) ? await pinyinSounds() : null;
  const sought = soughtWords(words, soundOf, core.ports.clock.today());
  if (sought.words.length === 0) return [];
  return SEARCHED_KINDS.map((kind) => ({ kind, found: foundIn(records[kind], sought) }))
    .filter(({ found }) => found.length > 0)
    .toSorted((a, b) => bestOf(a.found) - bestOf(b.found))
    .map(({ kind, found }) => ({
      kind,
      total: found.length,
      hits: found.slice(0, most).map((record) => hitOf(record, sought, words)),
    }));
}

const memos = new WeakMap<DerivedData, Memo<SearchedRecords>>();

/** What is searched, remembered until the next write: any word on record can be sought, whether a date rests on it or not. */
function searchedRecords(core: Core): Promise<SearchedRecords> {
  const { derived } = core;
  const here = memos.get(derived) ?? new Memo<SearchedRecords>();
  memos.set(derived, here);
  return here.get(derived.edition, () => readRecords(core));
}

/** Reads all records, in the order in which equally good matches are shown. */
async function readRecords(core: Core): Promise<SearchedRecords> {
  const found: SearchedRecords = {
    duty: await searchedDuties(core),
    ...(await searchedActivities(core)),
    event: await searchedEvents(core),
    ...(await searchedSubjects(core)),
  };
  return Object.fromEntries(SEARCHED_KINDS.map((kind) => [kind, found[kind].toSorted(latestFirst)])) as Record<
    SearchedKind,
    SearchedRecord[]
  >;
}

const byName = new Intl.Collator("zh-CN");

const latestFirst = (a: SearchedRecord, b: SearchedRecord): number =>
  (b.date ?? "").localeCompare(a.date ?? "") || byName.compare(a.texts.name.text, b.texts.name.text);

const bestOf = ([first]: readonly FoundRecord[]): number => first?.match.order ?? Number.POSITIVE_INFINITY;

const foundIn = (records: readonly SearchedRecord[], sought: SoughtWords): FoundRecord[] =>
  records
    .flatMap((record): FoundRecord[] => {
      const match = matchWords(sought, record);
      return match ? [{ record, match }] : [];
    })
    .toSorted((a, b) => a.match.order - b.match.order);

const hitOf = ({ record, match }: FoundRecord, sought: SoughtWords, words: string): SearchHit => ({
  ...record.tell(sought),
  name: record.texts.name.text,
  rank: match.rank,
  foundIn: match.foundIn === null ? null : excerpt(match.foundIn, words),
});
