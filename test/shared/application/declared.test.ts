import { describe, expect, test } from "vitest";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { quarterly, rowOf, yearlyQuota } from "../../support/duties.ts";
import { failureOf, memoryCore, openReview, textFile } from "../../support/memory-core.ts";

const PLAN = "东湖市科协2026年工作要点\n\n东湖市科协\n\n2026年4月2日\n\n1.每季度抽查1次台账。（责任单位：办公室）\n";
const perQuarter = (count: number) => ({ ...yearlyQuota(count), period: "quarter" }) as Requirement;

describe("what was declared, not evidenced, says so", () => {
  test("a closing of an import is 期初 in the history and in the trace", async () => {
    const { client } = memoryCore({ today: "2026-04-10" });
    const { plan, candidates } = await openReview(client, textFile(PLAN));
    await client.imports.decide({
      planId: plan.id,
      candidateIds: candidates.map(({ id }) => id),
      decision: "accepted",
    });
    await client.imports.finish({ planId: plan.id, doneBefore: "2026-04-02" });
    const [duty] = await client.obligations.list({});
    const key = await rowOf(client, duty?.id ?? "", "2026-Q1");
    expect(key.timeState).toBe("done");
    expect(await client.occurrences.history({ key })).toMatchObject([{ type: "declared", words: "期初：印发日以前" }]);
    expect((await client.occurrences.explain({ key })).find(({ step }) => step === "declared")).toEqual({
      step: "declared",
      date: "2026-03-31",
      text: "期初：由人申报，没有佐证",
      detail: "期初：印发日以前；测试员，2026年3月31日",
    });
    expect((await client.occurrences.undo({ key })).timeState).toBe("overdue");
  });

  test("an opening balance is in the trace, and one entered after the limit is 补录", async () => {
    const { client } = memoryCore({ today: "2026-07-08" });
    const { id } = await client.obligations.create({ title: "走访", requirement: perQuarter(2) });
    for (const [quarter, late] of [
      ["2026-Q2", true],
      ["2026-Q3", false],
    ] as const) {
      const key = await rowOf(client, id, quarter);
      const row = await client.occurrences.setOpening({ key, amount: 2, note: "上年台账" });
      expect(row).toMatchObject({ timeState: "done", lateRecorded: late });
      expect((await client.occurrences.explain({ key })).find(({ step }) => step === "declared")).toMatchObject({
        detail: "上年台账；测试员，2026年7月8日",
      });
    }
  });
});

describe("what fills a quota that was missed has a proof or a reason", () => {
  test("an activity without either, on record before, cannot be credited to it afterwards", async () => {
    const { client, ports } = memoryCore({ today: "2026-06-20" });
    const { id } = await client.obligations.create({ title: "走访", requirement: perQuarter(1) });
    const { id: activityId } = await client.activities.record({ title: "走访", happenedOn: "2026-06-10", credits: [] });
    ports.setToday("2026-07-08");
    const credit = await rowOf(client, id, "2026-Q2");
    expect(await failureOf(client.credits.add({ activityId, credit }))).toEqual({
      code: "proof-required",
      details: { recurrenceId: "2026-Q2", limit: "2026-06-30" },
    });
    expect((await rowOf(client, id, "2026-Q2")).timeState).toBe("overdue");
    await client.credits.add({ activityId, credit: { ...credit, reason: "签到表已遗失，三人证明" } });
    expect(await rowOf(client, id, "2026-Q2")).toMatchObject({ timeState: "done", lateRecorded: true });
  });

  test("before the limit it counts as before, and evidence that comes later makes it done and 补录", async () => {
    const { client, ports } = memoryCore({ today: "2026-07-08" });
    const { id } = await client.obligations.create({ title: "走访", requirement: perQuarter(1) });
    const key = await rowOf(client, id, "2026-Q2");
    const bare = await client.activities.record({ title: "走访", happenedOn: "2026-06-10", credits: [key] });
    expect(await rowOf(client, id, "2026-Q2")).toMatchObject({ timeState: "overdue", quota: { done: 1 } });
    await client.activities.addEvidence({
      id: bare.id,
      evidence: [{ name: "照片.txt", kind: "photo", content: "5LiA" }],
    });
    expect(await rowOf(client, id, "2026-Q2")).toMatchObject({ timeState: "done", lateRecorded: true });
    const next = await rowOf(client, id, "2026-Q3");
    await client.activities.record({ title: "走访", happenedOn: "2026-07-07", credits: [next] });
    ports.setToday("2026-10-09");
    expect((await rowOf(client, id, "2026-Q3")).timeState).toBe("done");
  });
});

describe("a duty that is taken from a regulation", () => {
  test("its source is its rule's reason, and the regulation's rule stands beside it, in one write", async () => {
    const { client, ports } = memoryCore();
    const source = { text: "《支部工作条例》第十一条", layer: "central" as const };
    const view = await client.obligations.create({ title: "支部大会", requirement: quarterly, source });
    expect(view.versions.map(({ layer, version, reason, inForce }) => [layer, version, reason, inForce])).toEqual([
      ["unit", 1, source.text, true],
      ["central", 2, source.text, false],
    ]);
    expect(ports.published).toHaveLength(1);
    const plain = await client.obligations.create({
      title: "例会",
      requirement: quarterly,
      source: { text: "主任办公会" },
    });
    expect(plain.versions.map(({ layer, reason }) => [layer, reason])).toEqual([["unit", "主任办公会"]]);
  });
});

describe("an amended rule with a day in a running period", () => {
  test("is asked for on a day before it took effect, because the period is its own", async () => {
    const { client } = memoryCore({ today: "2026-09-16" });
    const monthly = (day: number) =>
      ({ ...quarterly, period: "month", pattern: `FREQ=MONTHLY;BYMONTHDAY=${day}`, shift: "none" }) as Requirement;
    const { id } = await client.obligations.create({ title: "例会", requirement: monthly(28) });
    await client.obligations.amend({ id, requirement: monthly(5), effectiveFrom: "2026-09-16", reason: "提前" });
    expect(await rowOf(client, id, "2026-09-05")).toMatchObject({ timeState: "overdue", ruleVersion: 2 });
    expect(await rowOf(client, id, "2026-08-28")).toMatchObject({ timeState: "overdue", ruleVersion: 1 });
  });
});
