import { describe, expect, test } from "vitest";
import type { DutyClient } from "../../../../shared/contract/client.ts";
import { failureOf, memoryCore, openReview, textFile } from "../../../support/memory-core.ts";

const PLAN = `西山市科学技术协会2026年工作要点

1.每月召开1次例会。（责任单位：办公室）
2.全年开展走访不少于6次。（责任单位：办公室）
3.自查工作3月15日前完成。（责任单位：办公室）
4.每月开展科普宣传不少于2次。（责任单位：宣传部）
5.参学率达到95%以上。（责任单位：宣传部）
6.各支部全年开展主题党日不少于12次。（责任单位：机关党委）

2026年4月20日
`;

async function accepted(text = PLAN, today = "2026-05-06", before?: (client: DutyClient) => Promise<unknown>) {
  const core = memoryCore({ today });
  await before?.(core.client);
  const { plan, candidates } = await openReview(core.client, textFile(text));
  const candidateIds = candidates.map(({ id }) => id);
  await core.client.imports.decide({ planId: plan.id, candidateIds, decision: "accepted" });
  return {
    ...core,
    planId: plan.id,
    candidates,
    candidateOf: (words: string) => candidates.find(({ evidence }) => evidence.normalised.includes(words))?.id ?? "",
  };
}

/** Two branches in the group that the plan names. */
async function withBranches(client: DutyClient) {
  const { id: groupId } = await client.subjects.create({ name: "各支部", kind: "group" });
  for (const name of ["甲支部", "乙支部"]) {
    const { id: subjectId } = await client.subjects.create({ name, kind: "unit" });
    await client.subjects.join({ groupId, subjectId, joinedOn: "2026-01-01" });
  }
}

describe("what fell due before", () => {
  test("is told for the day of issue and for today, without storing anything", async () => {
    const { client, planId } = await accepted();
    const { earlier, openingDay } = await client.imports.finishing({ planId });
    // Three months, a deadline and three months of a number; until today a fourth month of both.
    expect(earlier).toEqual({
      issuedOn: "2026-04-20",
      before: [
        { day: "2026-04-20", occurrences: 7 },
        { day: "2026-05-06", occurrences: 9 },
      ],
    });
    expect(openingDay).toBe("2026-05-06");
    expect(await client.obligations.list({})).toEqual([]);
  });

  test.each([
    ["the day of issue", "2026-04-20", 7, "期初：印发日以前"],
    ["today", "2026-05-06", 9, "期初：2026-05-06以前"],
  ])("is taken as done on its own last day, by one word for all: %s", async (_, doneBefore, closed, words) => {
    const { client, ports, planId } = await accepted();
    expect(await client.imports.finish({ planId, doneBefore })).toMatchObject({ obligations: 6, closed });
    const history = await ports.store.history.listAll();
    expect(
      history
        .filter(({ type }) => type === "declared")
        .map(({ on }) => on)
        .slice(0, 4),
    ).toEqual(["2026-01-30", "2026-02-28", "2026-03-13", "2026-03-31"]);
    expect(
      new Set(history.map((event) => ("reason" in event ? event.reason : "note" in event ? event.note : ""))),
    ).toEqual(new Set([words]));
    const rows = await client.occurrences.list({ from: "2026-01-01", to: "2026-04-30" });
    const past = rows.filter(({ effectiveDate }) => (effectiveDate ?? "") < doneBefore);
    expect(past.map(({ timeState, lateRecorded }) => `${timeState}${lateRecorded ? " late" : ""}`)).toEqual(
      past.map(() => "done"),
    );
  });

  test("waits for its opening when nobody says so, and is overdue when it was not entered within ten working days", async () => {
    const { client, ports, planId } = await accepted();
    expect(await client.imports.finish({ planId })).toMatchObject({ obligations: 6, closed: 0, openings: 0 });
    expect(await ports.store.history.listAll()).toEqual([]);
    const figures = async (day: string) => {
      ports.setToday(day);
      const { summary, openingUntil } = await client.board.get({});
      const waiting = await client.board.rows({ figure: "awaitsOpening" });
      const missed = waiting.filter(({ timeState }) => timeState === "overdue").length;
      return { overdue: summary.overdue, waiting: summary.awaitsOpening === waiting.length, missed, openingUntil };
    };
    expect(await figures("2026-05-06")).toEqual({ overdue: 0, waiting: true, missed: 9, openingUntil: "2026-05-19" });
    // Ten working days after 6 May: 9 May is a Saturday on which work is made up.
    expect(await figures("2026-05-19")).toMatchObject({ overdue: 0, missed: 9 });
    expect(await figures("2026-05-20")).toEqual({ overdue: 9, waiting: true, missed: 0, openingUntil: null });
  });

  test.each([
    ["bears no date", PLAN.replace("2026年4月20日", ""), null, ["2026-05-06"]],
    [
      "came before its year",
      PLAN.replace("2026年4月20日", "2025年12月25日"),
      "2025-12-25",
      ["2025-12-25", "2026-05-06"],
    ],
  ])("of a plan that %s", async (_, text, issuedOn, days) => {
    const { client, planId } = await accepted(text);
    const { earlier } = await client.imports.finishing({ planId });
    expect(earlier.issuedOn).toBe(issuedOn);
    expect(earlier.before.map(({ day }) => day)).toEqual(days);
    if (issuedOn !== null) expect(earlier.before[0]).toMatchObject({ occurrences: 0 });
  });

  test("the day itself is not before it, the day after is", async () => {
    for (const [doneBefore, closed] of [
      ["2026-01-31", 0],
      ["2026-02-01", 2],
    ] as const) {
      const { client, planId } = await accepted();
      expect(await client.imports.finish({ planId, doneBefore })).toMatchObject({ closed });
    }
  });
});

describe("how far the numbers are, as one table", () => {
  test("every number that runs, with what is expected; no share, and nothing that is over", async () => {
    const { client, planId } = await accepted();
    const { numbers } = await client.imports.finishing({ planId });
    expect(
      numbers.map(({ title, subject, periodLabel, needed, expected }) => [
        title,
        subject,
        periodLabel,
        needed,
        expected,
      ]),
    ).toEqual([
      ["开展走访", "办公室", "2026年", 6, 1],
      ["科普宣传", "宣传部", "5月", 2, 0],
      ["主题党日", "支部", "2026年", 12, 3],
    ]);
  });

  test("a line for each member where it is asked of each", async () => {
    const { client, planId, candidateOf } = await accepted(PLAN, "2026-05-06", withBranches);
    const { numbers } = await client.imports.finishing({ planId });
    const own = numbers.filter(({ candidateId }) => candidateId === candidateOf("主题党日"));
    expect(own.map(({ subject }) => subject)).toEqual(["甲支部", "乙支部"]);
    const openings = own.map(({ candidateId, subjectId, recurrenceId }, index) => ({
      candidateId,
      subjectId,
      recurrenceId,
      amount: 3 + index,
    }));
    await client.imports.finish({ planId, openings, openingNote: "一季度台账" });
    const rows = await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" });
    const done = rows.filter(({ title, recurrenceId }) => title === "主题党日" && recurrenceId === "2026");
    expect(done.map(({ subject, quota }) => [subject, quota?.done])).toEqual([
      ["甲支部", 3],
      ["乙支部", 4],
    ]);
    const [first] = done;
    if (!first) throw new Error("no row");
    expect(await client.occurrences.history({ key: first })).toMatchObject([{ amount: 3, words: "一季度台账" }]);
  });

  test("of a body that is made with the duty, and zero is a figure too", async () => {
    const { client, planId, candidateOf } = await accepted();
    const openings = [
      { candidateId: candidateOf("走访"), recurrenceId: "2026", amount: 4 },
      { candidateId: candidateOf("主题党日"), recurrenceId: "2026", amount: 0 },
    ];
    expect(await client.imports.finish({ planId, openings })).toMatchObject({ openings: 2 });
    const rows = await client.occurrences.list({ from: "2026-12-31", to: "2026-12-31" });
    const opened = rows.flatMap(({ title, quota }) =>
      quota && quota.needed > 2 && title !== "参学率" ? [[title, quota.openingBalance]] : [],
    );
    expect(opened).toEqual(
      expect.arrayContaining([
        ["开展走访", 4],
        ["主题党日", 0],
      ]),
    );
    expect(rows.find(({ title }) => title === "主题党日")?.awaitsOpening).toBeUndefined();
  });

  test.each([
    ["a period that is over", { recurrenceId: "2026-01" }],
    ["a candidate that is no duty", { candidateId: "none" }],
    ["somebody who does not bear it", { subjectId: "none" }],
  ])("not of %s, and then nothing is made", async (_, wrong) => {
    const { client, planId, candidateOf } = await accepted();
    const openings = [{ candidateId: candidateOf("科普宣传"), recurrenceId: "2026-05", amount: 1, ...wrong }];
    expect(await failureOf(client.imports.finish({ planId, openings }))).toMatchObject({
      code: "invalid-input",
      details: { issues: [{ path: "openings.0", message: "no-opening-balance" }] },
    });
    expect(await client.obligations.list({})).toEqual([]);
  });

  test.each([
    [0.5, "not-whole"],
    [1_001, "above-most"],
  ])("not of %s of what is counted, and then nothing is made", async (amount, message) => {
    const { client, planId, candidateOf } = await accepted();
    const openings = [{ candidateId: candidateOf("走访"), recurrenceId: "2026", amount }];
    expect(await failureOf(client.imports.finish({ planId, openings }))).toMatchObject({
      details: { issues: [{ path: "openings.0.amount", message }] },
    });
    expect(await client.obligations.list({})).toEqual([]);
  });

  test("is taken back with the import", async () => {
    const { client, planId, candidateOf } = await accepted();
    const openings = [{ candidateId: candidateOf("走访"), recurrenceId: "2026", amount: 4 }];
    await client.imports.finish({ planId, openings, doneBefore: "2026-05-06" });
    await client.imports.takeBack({ planId });
    expect(await client.obligations.list({})).toEqual([]);
  });
});

test("a plan that is not there", async () => {
  const { client } = memoryCore();
  expect(await failureOf(client.imports.finishing({ planId: "none" }))).toMatchObject({ code: "not-found" });
});

describe("finished twice", () => {
  test("says so and makes no act and no step; what was accepted since is finished, and after a taking back all of it", async () => {
    const { client, planId, candidates } = await accepted();
    const [held, ...rest] = candidates.map(({ id }) => id);
    const decide = (candidateIds: string[], decision: "accepted" | "rejected" | "pending") =>
      client.imports.decide({ planId, candidateIds, decision });
    await decide([held ?? ""], "pending");
    expect(await client.imports.finish({ planId })).toMatchObject({ obligations: rest.length });
    const before = [await client.acts.list({}), await client.session.steps({ most: 50 })];
    for (const again of [{}, { doneBefore: "2026-05-06" }, { as: "record" as const }])
      expect(await failureOf(client.imports.finish({ planId, ...again }))).toMatchObject({ code: "plan-finished" });
    expect([await client.acts.list({}), await client.session.steps({ most: 50 })]).toEqual(before);
    await decide([held ?? ""], "accepted");
    expect(await client.imports.finish({ planId })).toMatchObject({ obligations: 1 });
    await client.imports.takeBack({ planId });
    expect(await failureOf(client.imports.takeBack({ planId }))).toMatchObject({ code: "plan-without-duties" });
    expect(await client.imports.finish({ planId })).toMatchObject({ obligations: candidates.length });
    await client.imports.setAside({ planId, reason: "误导入" });
    expect(await failureOf(client.imports.setAside({ planId, reason: "误导入" }))).toMatchObject({
      code: "plan-without-duties",
    });
  });
});
