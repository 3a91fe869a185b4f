import { expect, test } from "vitest";
import { memoryCore, openReview, reviewAfter, textFile } from "../../../support/memory-core.ts";

async function read(...duties: string[]) {
  const core = memoryCore();
  const lines = duties.map((duty, index) => `${index + 1}.${duty}`);
  const text = `西山市科协2026年工作要点\n\n一、重点工作\n${lines.join("\n")}\n`;
  const review = await openReview(core.client, textFile(text));
  return { ...core, review, first: review.candidates[0] };
}

test.each([
  ["党组学习全年不少于24次。", []],
  ["党员每年学习一般不少于32学时。", ["hedged"]],
  ["6月底前完成档案整理。", ["implied-year"]],
  ["科技活动周期间举办开放活动。", ["announced"]],
  ["严格落实主题党日制度。", ["statute"]],
  ["6月31日前完成换届。", ["no-such-day"]],
  ["9月31日前，举办5场讲座。", ["implied-year", "no-such-day"]],
  ["科技活动周期间举办讲座2场。", ["implied-due", "announced"]],
  ["每两周召开一次碰头会。", ["unmeasured"]],
])("%s is unsure because of %j", async (duty, reasons) => {
  const { first } = await read(duty);
  expect(first?.unsure).toEqual(reasons);
});

test("two readings of the same words make each other doubtful", async () => {
  const { client, review, first } = await read("每季度召开1次安全生产例会。");
  const candidateId = first?.id ?? "";
  const planId = review.plan.id;
  const after = await reviewAfter(client, planId, () => client.imports.split({ planId, candidateId }));
  expect(after.candidates.map(({ unsure }) => unsure)).toEqual([["shared-words"], ["shared-words"]]);
});

test("a statute's rhythm is advice with its source, applied by nobody but the clerk", async () => {
  const { client, review, first } = await read("严格落实主题党日制度。");
  expect(first).toMatchObject({ kind: "standing", suggestion: { requirementText: "每月1次" } });
  const source = first?.suggestion?.source ?? "";
  expect(source).toMatch(/《.+》第.+条/);
  const planId = review.plan.id;
  const requirement = first?.suggestion?.requirement;
  const edit = { planId, candidateId: first?.id ?? "", edit: { requirement } };
  const after = await reviewAfter(client, planId, () => client.imports.edit(edit));
  expect(after.candidates[0]).toMatchObject({ kind: "cadence", requirementText: "每月1次", suggestion: null });
  await client.imports.finish({ planId });
  expect(await client.obligations.list({})).toMatchObject([{ versions: [{ reason: source }] }]);
});

test.each(["党组学习全年不少于24次。", "每月开展1次主题党日。", "落实“三会一课”、主题党日、组织生活会制度。"])(
  "%s needs no advice as a whole",
  async (duty) => {
    const { first, review } = await read(duty);
    expect(first?.suggestion === null || review.candidates.length > 1).toBe(true);
  },
);
