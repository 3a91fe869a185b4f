import { expect, test } from "vitest";
import { SAMPLE_PLAN_TEXT } from "../../../shared/extraction/sample-plan.ts";
import { quarterly, yearlyQuota } from "../../support/duties.ts";
import { failureOf, importAll, memoryCore, openReview, textFile } from "../../support/memory-core.ts";

const PLAN = `东湖市科协2026年工作要点

东湖市科协

2026年3月2日

1.党组每年至少专题研究2次网络安全工作。
2.每年向主管部门汇报1次网络安全工作。
3.每季度检查1次网络安全工作。
`;

const CLASHING = { requirement: quarterly, shortTitle: "网络安全工作" };

test("when an import is finished, its duties have short titles that differ", async () => {
  const { client } = memoryCore();
  await importAll(client, PLAN);
  const names = (await client.obligations.list({})).map(({ shortTitle }) => shortTitle);
  expect(names).toEqual(["研究网络安全", "汇报网络安全", "检查网络安全"]);
  expect((await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" }))[0]?.shortTitle).toBe("检查网络安全");
});

test("the sample plan's differ, and so do those of a plan that is finished in two steps", async () => {
  const { client } = memoryCore();
  await importAll(client, SAMPLE_PLAN_TEXT);
  const { plan, candidates } = await openReview(client, textFile(PLAN));
  for (const { id } of candidates) {
    await client.imports.decide({ planId: plan.id, candidateIds: [id], decision: "accepted" });
    await client.imports.finish({ planId: plan.id });
  }
  const duties = await client.obligations.list({});
  for (const own of Map.groupBy(duties, ({ planId }) => planId).values())
    expect(new Set(own.map(({ shortTitle }) => shortTitle)).size).toBe(own.length);
});

test("one that was typed in the review stays as it was typed", async () => {
  const { client } = memoryCore();
  const { plan, candidates } = await openReview(client, textFile(PLAN));
  const [first, second] = candidates;
  const edit = { planId: plan.id, candidateId: first?.id ?? "", edit: { shortTitle: "汇报网络安全" } };
  await client.imports.edit(edit);
  await client.imports.decide({ planId: plan.id, candidateIds: [second?.id ?? ""], decision: "accepted" });
  await client.imports.finish({ planId: plan.id });
  const names = (await client.obligations.list({})).map(({ shortTitle }) => shortTitle);
  expect(names[0]).toBe("汇报网络安全");
  expect(new Set(names).size).toBe(2);
});

test("one written by hand gets its own; a typed one that is taken is refused, at once and later", async () => {
  const { client } = memoryCore();
  const make = (title: string, more: object = {}) =>
    client.obligations.create({ title, requirement: yearlyQuota(2), ...more });
  const first = await make("会员活动月");
  const second = await make("会员活动月");
  expect([first.shortTitle, second.shortTitle]).toEqual(["会员活动月", "会员活动月2"]);
  const refusal = {
    code: "invalid-input",
    details: { issues: [{ path: "shortTitle", message: "short-title-taken" }] },
  };
  expect(await failureOf(make("会员月", { shortTitle: "会员活动月" }))).toMatchObject(refusal);
  expect(await failureOf(client.obligations.change({ id: second.id, shortTitle: "会员活动月" }))).toMatchObject(
    refusal,
  );
  expect(await client.obligations.change({ id: second.id, shortTitle: "会员月" })).toMatchObject({
    shortTitle: "会员月",
  });
  expect(await client.obligations.change({ id: second.id, shortTitle: "会员月", title: "会员日" })).toMatchObject({
    title: "会员日",
  });
});

test("duties stored under one short title by an earlier release are shown apart everywhere", async () => {
  const { client, ports } = memoryCore();
  const made = [
    await client.obligations.create({ title: "专题研究网络安全工作", ...CLASHING }),
    await client.obligations.create({ title: "向主管部门汇报网络安全工作", requirement: quarterly }),
  ];
  for (const { id } of made) {
    const stored = await ports.store.obligations.find(id);
    if (stored) await ports.store.obligations.update({ ...stored, shortTitle: CLASHING.shortTitle });
  }
  const names = ["研究网络安全", "汇报网络安全"];
  expect((await client.obligations.list({})).map(({ shortTitle }) => shortTitle)).toEqual(names);
  for (const [index, { id }] of made.entries())
    expect((await client.obligations.get({ id })).shortTitle).toBe(names[index]);
  const rows = await client.occurrences.list({ from: "2026-09-01", to: "2026-09-30" });
  expect(rows.map(({ shortTitle }) => shortTitle).toSorted()).toEqual(names.toSorted());
});
