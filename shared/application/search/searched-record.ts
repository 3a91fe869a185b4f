import type { SearchHit, SearchedKind } from "../../contract/schemas/search.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import type { Match, SearchedFacts, SoughtWords } from "../../domain/search/match-words.ts";

/** What a hit tells of the record's kind, beside its name and how it was found. */
export type HitFields<H extends SearchHit = SearchHit> = H extends SearchHit
  ? Omit<H, "name" | "rank" | "foundIn">
  : never;

/** One record that can be found. */
export interface SearchedRecord extends SearchedFacts {
  /** Of those that answer equally well the latest comes first. */
  readonly date: PlainDate | null;
  /** Worked out for those that are shown only. */
  readonly tell: (sought: SoughtWords) => HitFields;
}

export type SearchedRecords = Readonly<Record<SearchedKind, readonly SearchedRecord[]>>;

/** One that answers. */
export interface FoundRecord {
  readonly record: SearchedRecord;
  readonly match: Match;
}
