import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type NamedDuty,
  distinctShortTitles,
  withDistinctShortTitles,
} from "../../../../shared/domain/obligation/distinct-short-titles.ts";
import type { Requirement } from "../../../../shared/domain/obligation/requirement.ts";
import { SHORT_TITLE_LENGTH, shortTitleOf } from "../../../../shared/domain/obligation/short-title.ts";
import { d } from "../builders.ts";

interface Part {
  readonly title: string;
  readonly short?: string;
  readonly who?: string;
  readonly due?: string;
  readonly plan?: string | null;
}

const duty = (
  { title, short = shortTitleOf(title), who = "党组", due, plan = "p" }: Part,
  index: number,
): NamedDuty => ({
  id: `o${index}`,
  planId: plan,
  title,
  shortTitle: short,
  subjects: [{ id: who, name: who }],
  versions: [
    {
      id: `v${index}`,
      obligationId: `o${index}`,
      slot: "main",
      version: 1,
      layer: "unit",
      effectiveFrom: d("2026-01-01"),
      effectiveUntil: null,
      requirement: { kind: due ? "deadline" : "standing", due, hedge: null, shift: null } as unknown as Requirement,
      reason: null,
    },
  ],
});

const namesOf = (parts: readonly Part[]): string[] => [...distinctShortTitles(parts.map(duty)).values()];

describe("distinct within a plan", () => {
  test.each<[string, Part[], string[]]>([
    ["titles that differ keep theirs", [{ title: "党组学习" }, { title: "支部学习" }], ["党组学习", "支部学习"]],
    [
      "by the act",
      [{ title: "专题研究网络安全工作" }, { title: "向主管部门汇报网络安全工作" }],
      ["研究网络安全", "汇报网络安全"],
    ],
    [
      "by what stands after the name",
      [{ title: "开展“湖畔课堂”系列讲座" }, { title: "评选“湖畔课堂”精品" }],
      ["湖畔课堂讲座", "湖畔课堂精品"],
    ],
    [
      "by who must do it",
      [
        { title: "集中培训学时", who: "党员" },
        { title: "集中培训学时", who: "支部书记" },
      ],
      ["党员培训学时", "支部书记学时"],
    ],
    [
      "by the month",
      [
        { title: "会员活动月", due: "2026-06-30" },
        { title: "会员活动月", due: "12-31" },
      ],
      ["6月会员活动月", "12月会员月"],
    ],
    [
      "by a number, where nothing else tells them apart",
      [{ title: "会员活动月" }, { title: "会员活动月" }, { title: "会员活动月" }],
      ["会员活动月", "会员活动月2", "会员活动月3"],
    ],
    [
      "what a person typed stays",
      [{ title: "网络安全检查" }, { title: "年度网络巡查", short: "网络安全检查" }],
      ["网络安全检查2", "网络安全检查"],
    ],
    [
      "plans apart, and those written by hand",
      [{ title: "党组学习" }, { title: "党组学习", plan: "q" }, { title: "党组学习", plan: null }],
      ["党组学习", "党组学习", "党组学习"],
    ],
  ])("%s", (_, parts, names) => {
    expect(namesOf(parts)).toEqual(names);
  });

  const words = fc.constantFrom(
    "党组",
    "支部",
    "学习",
    "意识形态",
    "专题",
    "研究",
    "汇报",
    "工作",
    "检查",
    "2026",
    "、",
    "的",
    "A",
  );
  const part = fc.record({
    title: fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => list.join("")),
    who: fc.constantFrom("党组", "各党支部委员会成员"),
    due: fc.constantFrom(undefined, "2026-06-30", "12-31"),
    plan: fc.constantFrom("p", null),
  });

  test("always distinct, at most seven characters, none empty, and distinct ones stay as they are", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
        const given = parts.map(duty);
        const named = withDistinctShortTitles(given);
        for (const plan of Map.groupBy(named, ({ planId }) => planId).values())
          expect(new Set(plan.map(({ shortTitle }) => shortTitle)).size).toBe(plan.length);
        for (const { shortTitle } of named) {
          expect(shortTitle.length).toBeGreaterThan(0);
          expect(shortTitle.length).toBeLessThanOrEqual(SHORT_TITLE_LENGTH);
        }
        expect(withDistinctShortTitles(given)).toEqual(named);
        expect(withDistinctShortTitles(named)).toEqual(named);
      }),
      { numRuns: 300 },
    );
  });

  test("a thousand of one name", () => {
    const names = namesOf(Array.from({ length: 1_000 }, () => ({ title: "会员活动月" })));
    expect(new Set(names).size).toBe(1_000);
    expect(Math.max(...names.map(({ length }) => length))).toBeLessThanOrEqual(SHORT_TITLE_LENGTH);
  });
});
