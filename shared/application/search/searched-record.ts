import type { SearchHit, SearchedKind } from "../../contract/schemas/search.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import type { Match, SearchedFacts, SoughtWords } from "../../domain/search/match-words.ts";

/** The fields of a hit that depend on the kind of record. */
export type HitFields<H extends SearchHit = SearchHit> = H extends SearchHit
  ? Omit<H, "name" | "rank" | "foundIn">
  : never;

/** One record that can be found. */
export interface SearchedRecord extends SearchedFacts {
  /** The day of the record: of equally good matches the latest comes first. */
  readonly date: PlainDate | null;
  /** The fields of the hit, computed only for the hits that are shown. */
  readonly tell: (sought: SoughtWords) => HitFields;
}

export type SearchedRecords = Readonly<Record<SearchedKind, readonly SearchedRecord[]>>;

/** One record that matches. */
export interface FoundRecord {
  readonly record: SearchedRecord;
  readonly match: Match;
}
