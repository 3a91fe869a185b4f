import { describe, expect, test } from "vitest";
import { compareWithStatute } from "../../../../shared/domain/compliance/statute.ts";
import { STATUTORY_FLOORS } from "../../../../shared/domain/compliance/statutory-floors.ts";
import type { Obligation } from "../../../../shared/domain/obligation/obligation.ts";
import type { Requirement } from "../../../../shared/domain/obligation/requirement.ts";
import { cadence, d, deadline, duty, hours, percent, quantity, quota, standing, trigger } from "../builders.ts";

const titled = (title: string, requirement: Requirement, more: Partial<Obligation> = {}) =>
  duty(requirement, { id: title, title, ...more });

const adviceFor = (floorId: string, ...obligations: Obligation[]) =>
  compareWithStatute(obligations, d("2026-06-30")).filter(({ floor }) => floor.id === floorId);

describe("compareWithStatute", () => {
  test.each<[string, string, Requirement, number, number]>([
    ["party-day", "主题党日活动", quota(10), 10, 12],
    ["party-day", "主题党日活动", cadence("two-months"), 6, 12],
    ["branch-assembly", "支部党员大会", cadence("half-year"), 2, 4],
    ["member-hours", "党员集中学习培训", hours(24), 24, 32],
    ["ideology-report", "向上级汇报意识形态工作", quota(1), 1, 2],
    ["ideology-study", "党组专题研究意识形态工作", deadline("06-30"), 1, 2],
  ])(
    "%s: %s is laxer: %o asks for %i a year, the floor for %i",
    (floorId, title, requirement, perYear, floorPerYear) => {
      expect(adviceFor(floorId, titled(title, requirement))).toMatchObject([
        { finding: "laxer", obligationId: title, perYear, floorPerYear },
      ]);
    },
  );

  test.each<[string, string, Requirement]>([
    ["party-day", "主题党日活动", cadence("month", "FREQ=MONTHLY;BYMONTHDAY=20")],
    ["party-day", "主题党日活动", cadence("week")],
    ["secretary-lecture", "书记讲党课", quantity(1)],
    ["member-hours", "党员每年集中学习培训", hours(32)],
    ["ideology-study", "党组专题研究意识形态工作", quota(2)],
    ["democratic-life-meeting", "召开民主生活会", deadline("11-30")],
  ])("%s: %s meets it", (floorId, title, requirement) => {
    expect(adviceFor(floorId, titled(title, requirement))).toEqual([]);
  });

  test("the strictest of several duties counts", () => {
    const lax = titled("主题党日", quota(4));
    const strict = titled("主题党日（机关）", cadence("month"));
    expect(adviceFor("party-day", lax, strict)).toEqual([]);
  });

  test.each<[string, string, Requirement]>([
    ["branch-assembly", "落实支部党员大会制度", standing],
    ["party-day", "规范主题党日", standing],
    ["party-day", "主题党日上报名单", trigger("主题党日结束", { amount: 3, unit: "day" })],
    ["party-day", "主题党日参加率", percent(90)],
    ["party-day", "主题党日缺席", quota(12, "year", { comparator: "<=" })],
    ["member-hours", "党员集中学习培训", quota(12)],
    ["member-appraisal", "民主评议党员", deadline("2025-12-31")],
    ["ideology-study", "研究意识形态工作", standing],
  ])(
    "%s: %s only speaks of it, without a number in the year, and does not silence it",
    (floorId, title, requirement) => {
      expect(adviceFor(floorId, titled(title, requirement))).toEqual([
        { finding: "silent", floor: expect.objectContaining({ id: floorId }), mentions: [title] },
      ]);
    },
  );

  const whose = (name: string) => ({ subjects: [{ id: name, name }] });
  test.each<[string, string, string, boolean]>([
    ["secretary-lecture", "讲党课", "机关党委委员", false],
    ["secretary-lecture", "讲党课", "全体党员", false],
    ["secretary-lecture", "讲党课", "党组书记", true],
    ["secretary-lecture", "讲党课", "本单位", true],
    ["party-day", "主题党日", "各党支部", true],
    ["party-day", "主题党日", "科技馆党支部", true],
    ["party-day", "主题党日", "党组", true],
    ["party-day", "主题党日", "支部书记", false],
    ["democratic-life-meeting", "民主生活会", "党支部", false],
    ["democratic-life-meeting", "民主生活会", "党组领导班子", true],
    ["party-history", "党史学习", "各党小组", true],
    ["member-hours", "每人32学时", "党员", true],
  ])("%s: %s asked of %s answers for it: %s", (floorId, title, subject, isAnswer) => {
    const requirement = floorId === "member-hours" ? hours(32) : cadence("month");
    const advice = adviceFor(floorId, titled(title, requirement, whose(subject)));
    expect(advice).toEqual(isAnswer ? [] : [expect.objectContaining({ finding: "silent", mentions: [title] })]);
  });

  test("one that answers is enough beside others that only speak of it", () => {
    const vague = titled("规范主题党日", standing);
    expect(adviceFor("party-day", vague, titled("主题党日", cadence("month")))).toEqual([]);
    expect(adviceFor("party-day", vague, titled("主题党日", quota(6)))).toMatchObject([
      { finding: "laxer", perYear: 6 },
    ]);
  });

  test("a plan that says nothing of it is silent; a duty set aside says nothing", () => {
    expect(adviceFor("branch-assembly")).toMatchObject([{ finding: "silent", mentions: [] }]);
    const gone = titled("支部党员大会", cadence("quarter"), { status: "set-aside" });
    expect(adviceFor("branch-assembly", gone)).toMatchObject([{ finding: "silent" }]);
  });

  test("silence about what only some offices owe is not advised on", () => {
    expect(adviceFor("ideology-inspection")).toEqual([]);
  });

  test("hours for secretaries are another matter than hours for members", () => {
    expect(adviceFor("member-hours", titled("党组织书记、班子成员集中学习培训", hours(24)))).toMatchObject([
      { finding: "silent" },
    ]);
  });
});

test("each floor names its source and can be found by its own words", () => {
  for (const floor of STATUTORY_FLOORS) {
    expect(floor.source).not.toBe("");
    expect(floor.words.length).toBeGreaterThan(0);
    expect(floor.count).toBeGreaterThan(0);
  }
  expect(new Set(STATUTORY_FLOORS.map(({ id }) => id)).size).toBe(STATUTORY_FLOORS.length);
});
