import { describe, expect, test } from "vitest";
import { requirementOfCandidate } from "../../shared/application/imports/finish/requirement-of-candidate.ts";
import type { Requirement } from "../../shared/domain/obligation/requirement.ts";
import { deriveOccurrences } from "../../shared/domain/obligation/occurrences.ts";
import { extractPlan } from "../support/extract.ts";
import { calendar, cadence, d, deadline, duty, version } from "../shared/domain/builders.ts";

/** The effective dates of a duty that has been there since 2023, by its nominal dates. */
function datesIn(requirement: Requirement, year: number): [string, string][] {
  const rule = version(requirement, { effectiveFrom: d("2023-01-01") });
  const window = { from: d(`${year - 1}-12-01`), to: d(`${year + 1}-01-31`) };
  return deriveOccurrences([duty([rule])], calendar, window)
    .filter(({ nominalDate }) => nominalDate.startsWith(String(year)))
    .map(({ nominalDate, effectiveDate }) => [nominalDate, effectiveDate]);
}

/** What the plan's words make due. */
function requirementOf(words: string): Requirement {
  const [found] = extractPlan(words, { year: 2026 }).obligations;
  if (!found) throw new Error(`nothing was read in ${words}`);
  return requirementOfCandidate(found.requirement, found.evidence.normalised);
}

const inWords = (words: string, year: number): string[] =>
  datesIn(requirementOf(words), year).map(([nominal]) => nominal);

describe("words ask for each of their periods", () => {
  test.each([
    ["办公室每月29日前报送信息。", 2026, 12, "2026-02-28"],
    ["办公室每月29日前报送信息。", 2024, 12, "2024-02-29"],
    ["办公室每月30日前报送信息。", 2026, 12, "2026-02-28"],
    ["办公室每月31日前报送信息。", 2026, 12, "2026-04-30"],
    ["每月31日召开例会。", 2026, 12, "2026-02-28"],
    ["每月10日、20日、30日前报送信息。", 2026, 36, "2026-02-28"],
    ["每季度末月31日前报送季报。", 2026, 4, "2026-06-30"],
    ["每季度末月30日前报送季报。", 2026, 4, "2026-12-30"],
    ["每季度第二个月30日前报送季报。", 2026, 4, "2026-02-28"],
    ["次月31日前报送台账。", 2026, 12, "2026-11-30"],
    ["每两个月30日前报送信息。", 2026, 6, "2026-02-28"],
    ["每年2月29日前完成备案。", 2026, 1, "2026-02-28"],
    ["每年2月29日前完成备案。", 2024, 1, "2024-02-29"],
    ["每年2月30日前完成备案。", 2024, 1, "2024-02-29"],
    ["每年2月30日前完成备案。", 2026, 1, "2026-02-28"],
    ["每年6月31日前完成自查。", 2026, 1, "2026-06-30"],
    ["每年2月底前报送报告。", 2024, 1, "2024-02-29"],
    ["每年2月底前报送报告。", 2026, 1, "2026-02-28"],
  ])("%s in %i: %i", (words, year, count, among) => {
    const dates = inWords(words, year);
    expect(dates).toHaveLength(count);
    expect(dates).toContain(among);
  });

  test("a day that each month has stays what it was", () => {
    expect(inWords("每月28日前报送报表。", 2026)).toHaveLength(12);
  });
});

describe("a period's end is done in time, a meeting's day may go on", () => {
  test.each([
    ["每月最后一天报送台账。", "2026-05-31", "2026-05-29"],
    ["每月末报送台账。", "2026-05-31", "2026-05-29"],
    ["每月底报送台账。", "2026-05-31", "2026-05-29"],
    ["月底统一汇总情况。", "2026-05-31", "2026-05-29"],
    ["每月31日前报送台账。", "2026-05-31", "2026-05-29"],
    ["每月末报送台账。", "2026-02-28", "2026-02-28"],
    ["每月31日召开例会。", "2026-05-31", "2026-06-01"],
    ["每月20日召开例会。", "2026-06-20", "2026-06-22"],
    ["每周五前报送周报。", "2026-05-01", "2026-04-30"],
  ])("%s %s → %s", (words, nominal, effective) => {
    expect(datesIn(requirementOf(words), 2026)).toContainEqual([nominal, effective]);
  });

  test("the end of a quarter", () => {
    const requirement = requirementOf("每季度末报送季报。");
    expect(datesIn(requirement, 2027).map(([, effective]) => effective)[2]).toBe("2027-09-30");
    expect(datesIn(requirement, 2023)).toContainEqual(["2023-12-31", "2023-12-29"]);
  });
});

describe("an RRULE from outside keeps its meaning", () => {
  test.each([
    ["FREQ=MONTHLY;BYMONTHDAY=29", 11],
    ["FREQ=MONTHLY;BYMONTHDAY=30", 11],
    ["FREQ=MONTHLY;BYMONTHDAY=31", 7],
    ["FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=31", 2],
  ])("%s: %i in 2026", (pattern, count) => {
    expect(datesIn(cadence("month", pattern), 2026)).toHaveLength(count);
  });
});

test("a yearly date on a day that only some years have", () => {
  expect(datesIn(deadline("02-29"), 2026)).toEqual([["2026-02-28", "2026-02-28"]]);
});
