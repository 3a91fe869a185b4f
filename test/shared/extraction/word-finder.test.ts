import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { headStripper, tailStripper, wordFinder } from "../../../shared/extraction/text/word-finder.ts";

/** Words that begin, end and go on like one another. */
const WORDS = ["应当", "应", "必须", "须", "务必", "不少于", "于", "以上", "及以上"];
const text = array(constantFrom(...WORDS, "当", "少", "必", "不", "及", "会"), { maxLength: 8 }).map((parts) =>
  parts.join(""),
);

describe("words found at once are those that a pattern finds", () => {
  const either = `(?:${WORDS.join("|")})`;
  it.each([
    ["anywhere", wordFinder(WORDS), (words: string) => new RegExp(either).test(words)],
    ["at the head", headStripper(WORDS), (words: string) => words.replace(new RegExp(`^${either}+`), "")],
    ["at the end", tailStripper(WORDS), (words: string) => words.replace(new RegExp(`${either}+$`), "")],
  ])("%s", (_place, ours, byPattern) => {
    assert(
      property(text, (words) => {
        expect(ours(words)).toBe(byPattern(words));
      }),
      { numRuns: 2_000 },
    );
  });
});

it.each([
  ["全面推进", "推进"],
  ["全面从严治党", "全面从严治党"],
  ["要全面从严治党", "全面从严治党"],
])("%s without its opening: %s", (words, rest) => {
  expect(headStripper(["全面", "要"], ["全面从严"])(words)).toBe(rest);
});
