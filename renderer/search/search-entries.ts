import type { SearchGroup, SearchHit, SearchedKind } from "../../shared/contract/schemas/search.ts";

/** Shown of each kind before the rest is asked for. */
export const FIRST_HITS = 8;
/** Shown of a kind at most. */
export const MOST_HITS = 1_000;

/** What the arrows go through: what was found, and after a kind of which more was found the way to the rest. */
export type SearchEntry =
  | { readonly kind: "hit"; readonly hit: SearchHit }
  | { readonly kind: "more"; readonly of: SearchedKind; readonly total: number };

export interface EntryGroup {
  readonly kind: SearchedKind;
  /** The position of the group's first entry among the entries of all groups. */
  readonly from: number;
  readonly entries: readonly SearchEntry[];
}

/** @param whole The kind that is shown whole; null: none. */
export function searchEntries(groups: readonly SearchGroup[], whole: SearchedKind | null): EntryGroup[] {
  let from = 0;
  return groups.map(({ kind, total, hits }) => {
    const shown = hits.slice(0, kind === whole ? MOST_HITS : FIRST_HITS);
    const entries: SearchEntry[] = shown.map((hit) => ({ kind: "hit", hit }));
    if (shown.length < Math.min(total, MOST_HITS)) entries.push({ kind: "more", of: kind, total });
    const group = { kind, from, entries };
    from += entries.length;
    return group;
  });
}
