import { describe, expect, test } from "vitest";
import type { ImportReview, PlanComparison } from "../../../../shared/contract/schemas/import-review.ts";
import { failureOf, importAll, memoryCore, openReview, textFile } from "../../../support/memory-core.ts";

const BASE = `西山市科学技术协会2026年工作要点
西科协发〔2026〕3号

一、学习
1.党组学习全年不少于24次。（责任单位：办公室）
2.每季度召开1次安全生产例会。（责任单位：宣传部）
3.档案整理6月30日前完成。（责任单位：办公室）
`;
const SUPPLEMENT = `关于调整年度工作要点的补充通知

年初印发的西科协发[ 2026 ]3号调整如下：
1.党组学习全年不少于36次。（责任单位：办公室）
2.每月召开1次安全生产例会。（责任单位：宣传部）
3.每半年开展1次消防演练。（责任单位：办公室）

2026年8月20日
`;
const EARLIER = `东山县文化馆2026年工作要点\n\n1.全年举办展览不少于6次。（责任单位：展览部）\n`;

async function amended(supplement = SUPPLEMENT) {
  const core = memoryCore({ today: "2026-09-16" });
  await importAll(core.client, EARLIER);
  const base = await importAll(core.client, BASE);
  const review = await openReview(core.client, textFile(supplement, "补充通知.txt"));
  const pair = { planId: review.plan.id, basePlanId: base.plan.id };
  return { ...core, base, review, pair, compare: () => core.client.imports.compare(pair) };
}

const titles = (list: readonly { title: string }[]) => list.map(({ title }) => title);
const idsOf = ({ added, changed }: PlanComparison) =>
  [...added, ...changed.map(({ after }) => after)].flatMap(({ candidateId }) => candidateId ?? []);

describe("an amendment is recognised", () => {
  test("by the document number that it names, however its brackets are typed", async () => {
    const { review, base } = await amended();
    expect(review.amends).toMatchObject({ planId: base.plan.id, because: "number", number: "西科协发〔2026〕3号" });
  });

  test("by issuer and year", async () => {
    const { review, base } = await amended(BASE.replace("〔2026〕3号", "〔2026〕9号").replace("24次", "30次"));
    expect(review.amends).toMatchObject({ planId: base.plan.id, because: "revised" });
  });

  test.each([
    ["关于西山市科学技术协会2026年工作要点的补充通知", "adds"],
    ["西山市科学技术协会2026年工作要点", "revised"],
    ["西山市科学技术协会2026年群团工作要点", "same-year"],
  ])("%s is no more than what it says that it is", async (title, because) => {
    const [first = "", ...rest] = BASE.replace("〔2026〕3号", "〔2026〕9号").replace("24次", "30次").split("\n");
    expect(first).not.toBe("");
    const { review } = await amended([title, ...rest].join("\n"));
    expect(review.amends).toMatchObject({ because });
  });

  test.each([
    ["another year", (text: string) => text.replaceAll("2026", "2027")],
    ["another issuer", (text: string) => text.replaceAll("西山市", "东山市").replaceAll("西科协", "东科协")],
  ])("not with %s", async (_, change) => {
    expect((await amended(change(BASE).replace("24次", "30次"))).review.amends).toBeNull();
  });

  test("not once it is imported itself, and not from a plan that is still under review", async () => {
    const { client } = memoryCore();
    await openReview(client, textFile(BASE));
    const review: ImportReview = await openReview(client, textFile(SUPPLEMENT));
    expect(review.amends).toBeNull();
  });
});

describe("the differences", () => {
  test("what is new, what changed before and after, what the amendment does not mention", async () => {
    const { compare } = await amended();
    const found = await compare();
    expect(found).toMatchObject({ proposed: "2026-09-16", effectiveFrom: "2026-09-16" });
    expect(found.added).toMatchObject([{ requirementText: "每半年1次", obligationId: null }]);
    expect(found.changed).toMatchObject([
      { before: { requirementText: "全年不少于24次" }, after: { requirementText: "全年不少于36次" }, parts: ["rule"] },
      { before: { requirementText: "每季度1次" }, after: { requirementText: "每月1次" }, parts: ["rule"] },
    ]);
    expect(found.removed).toMatchObject([{ item: "3", requirementText: expect.stringContaining("6月30日") }]);
    expect(found.unchanged).toEqual([]);
  });

  test("none where the words are the same, whatever the clerk made of them", async () => {
    const { client, base, compare } = await amended(`${BASE}\n`);
    const [duty] = await client.obligations.list({});
    expect(duty?.planId).not.toBe(base.plan.id);
    expect(await compare()).toMatchObject({ added: [], changed: [], removed: [], unchanged: [{}, {}, {}] });
  });

  test("what was left out of the first plan, or sent back in this one, is none", async () => {
    const { client } = memoryCore();
    const base = await openReview(client, textFile(BASE));
    const [kept, leftOut] = base.candidates.map(({ id }) => id);
    await client.imports.decide({ planId: base.plan.id, candidateIds: [kept ?? ""], decision: "accepted" });
    await client.imports.finish({ planId: base.plan.id });
    const review = await openReview(client, textFile(`${BASE}4.全年开展走访不少于6次。\n`));
    const pair = { planId: review.plan.id, basePlanId: base.plan.id };
    expect(leftOut).toBeDefined();
    expect((await client.imports.compare(pair)).added).toMatchObject([{ requirementText: "全年不少于6次" }]);
    const candidateIds = review.candidates.slice(-1).map(({ id }) => id);
    await client.imports.decide({ planId: review.plan.id, candidateIds, decision: "rejected" });
    expect(await client.imports.compare(pair)).toMatchObject({ added: [], changed: [], removed: [] });
  });

  test.each(["planId", "basePlanId"])("an unknown %s is not found", async (which) => {
    const { client, pair } = await amended();
    const call = client.imports.compare({ ...pair, [which]: "none" });
    expect(await failureOf(call)).toMatchObject({ code: "not-found", details: { what: "plan" } });
  });
});

describe("taking it over", () => {
  test("new rule versions and new duties from the day; removed ones are set aside on request only", async () => {
    const { client, pair, compare } = await amended();
    const found = await compare();
    const setAsideIds = found.removed.flatMap(({ obligationId }) => obligationId ?? []);
    const request = { ...pair, effectiveFrom: "2026-10-01", candidateIds: idsOf(found), setAsideIds };
    expect(await client.imports.applyAmendment(request)).toMatchObject({ amended: 2, added: 1, setAside: 1 });
    const duties = await client.obligations.list({});
    const study = duties.find(({ versions }) => versions[0]?.text === "全年不少于24次");
    expect(study?.versions).toMatchObject([
      { version: 1, effectiveFrom: "2026-01-01", effectiveUntil: "2026-09-30" },
      { version: 2, effectiveFrom: "2026-10-01", effectiveUntil: null, text: "全年不少于36次" },
    ]);
    expect(study?.versions[1]?.reason).toContain("补充通知");
    expect(duties.find(({ planId }) => planId === pair.planId)).toMatchObject({
      versions: [{ version: 1, effectiveFrom: "2026-10-01", text: "每半年1次" }],
    });
    expect(titles(duties.filter(({ status }) => status === "set-aside"))).toEqual(titles(found.removed));
    expect((await client.imports.get(pair)).plan.status).toBe("imported");
    const after = await compare();
    expect(after).toMatchObject({ added: [], changed: [], removed: [] });
  });

  test("only what was ticked", async () => {
    const { client, pair, compare } = await amended();
    const candidateIds = idsOf(await compare()).slice(0, 1);
    const request = { ...pair, effectiveFrom: "2026-10-01", candidateIds };
    expect(await client.imports.applyAmendment(request)).toMatchObject({ amended: 0, added: 1, setAside: 0 });
    expect(await compare()).toMatchObject({ added: [], changed: [{}, {}], removed: [{}] });
  });

  test.each([
    ["a candidate that is no difference", { candidateIds: ["none"], setAsideIds: [] }, "candidate"],
    ["a duty that is no difference", { candidateIds: [], setAsideIds: ["none"] }, "obligation"],
  ])("%s, and nothing of the rest is taken over either", async (_, wrong, what) => {
    const { client, pair, compare } = await amended();
    const before = await client.obligations.list({});
    const candidateIds = [...idsOf(await compare()), ...wrong.candidateIds];
    const request = { ...pair, effectiveFrom: "2026-10-01", candidateIds, setAsideIds: wrong.setAsideIds };
    expect(await failureOf(client.imports.applyAmendment(request))).toMatchObject({
      code: "not-found",
      details: { what },
    });
    expect(await client.obligations.list({})).toEqual(before);
    expect((await client.imports.get(pair)).plan.status).toBe("reviewing");
  });

  test("a failure half-way leaves everything as it was", async () => {
    const { client, ports, pair, compare } = await amended();
    const before = await client.obligations.list({});
    const request = { ...pair, effectiveFrom: "2026-10-01", candidateIds: idsOf(await compare()) };
    ports.store.failAfterWrites = 5;
    expect(await failureOf(client.imports.applyAmendment(request))).toMatchObject({ code: "unexpected" });
    ports.store.failAfterWrites = null;
    expect(await client.obligations.list({})).toEqual(before);
    expect(await client.imports.applyAmendment(request)).toMatchObject({ amended: 2, added: 1 });
  });
});

test("taken over twice it says that these are no differences, and nothing taken over is no act", async () => {
  const { client, pair, compare } = await amended();
  const found = await compare();
  const setAsideIds = found.removed.flatMap(({ obligationId }) => obligationId ?? []);
  const request = { ...pair, effectiveFrom: found.proposed, candidateIds: idsOf(found), setAsideIds };
  await client.imports.applyAmendment(request);
  const acts = await client.acts.list({});
  expect(await failureOf(client.imports.applyAmendment(request))).toMatchObject({ code: "not-found" });
  expect(
    await failureOf(client.imports.applyAmendment({ ...request, candidateIds: [], setAsideIds: [] })),
  ).toMatchObject({ code: "invalid-input", details: { issues: [{ path: "candidateIds", message: "empty" }] } });
  expect(await client.acts.list({})).toEqual(acts);
});
