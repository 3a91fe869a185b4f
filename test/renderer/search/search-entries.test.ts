import { expect, test } from "vitest";
import { FIRST_HITS, searchEntries } from "../../../renderer/search/search-entries.ts";
import type { SearchGroup, SearchHit } from "../../../shared/contract/schemas/search.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";

const hit = (id: string): SearchHit => ({
  kind: "activity",
  id,
  name: id,
  rank: "inside",
  foundIn: null,
  withdrawn: false,
  happenedOn: plainDate("2026-09-16"),
});
const groupOf = (kind: SearchGroup["kind"], shown: number, total = shown): SearchGroup => ({
  kind,
  total,
  hits: Array.from({ length: shown }, (_, at) => hit(`${kind}${at}`)),
});

test("entries of all kinds are counted through, with a way to the rest where there is more", () => {
  const groups = searchEntries([groupOf("duty", 2), groupOf("activity", FIRST_HITS, 30), groupOf("event", 1)], null);
  expect(groups.map(({ kind, from, entries }) => [kind, from, entries.length])).toEqual([
    ["duty", 0, 2],
    ["activity", 2, FIRST_HITS + 1],
    ["event", FIRST_HITS + 3, 1],
  ]);
  expect(groups[1]?.entries.at(-1)).toEqual({ kind: "more", of: "activity", total: 30 });
});

test("a kind that is shown whole has no more; the others stay short", () => {
  const groups = searchEntries([groupOf("duty", 20), groupOf("activity", 30)], "activity");
  expect(groups.map(({ entries }) => entries.length)).toEqual([FIRST_HITS + 1, 30]);
  expect(groups[0]?.entries.at(-1)).toMatchObject({ kind: "more", of: "duty" });
});
