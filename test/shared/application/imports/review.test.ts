import { describe, expect, test } from "vitest";
import type { CandidatePage, ReviewCandidate } from "../../../../shared/contract/schemas/import-review.ts";
import {
  failureOf,
  importAll,
  memoryCore,
  openReview,
  reviewAfter,
  textFile,
  wholeReview,
} from "../../../support/memory-core.ts";

const PLAN = `西山市科协2026年工作要点

一、学习
1.党组学习全年不少于24次。（责任单位：办公室、机关党委）
2.每季度召开1次安全生产例会。（责任单位：办公室）
`;

async function opened() {
  const core = memoryCore();
  const review = await openReview(core.client, textFile(PLAN));
  const [first, second] = review.candidates;
  if (!first || !second) throw new Error("the plan of this test has two duties");
  return { ...core, planId: review.plan.id, first, second };
}

describe("opening", () => {
  test("keeps the plan with its candidates, all pending, each beside its words", async () => {
    const { client, planId, first } = await opened();
    const review = await wholeReview(client, planId);
    expect(review.plan).toMatchObject({ candidates: 2, pending: 2, accepted: 0, rejected: 0, fileName: "计划.txt" });
    expect(PLAN.slice(first.evidence.start, first.evidence.end)).toBe(first.evidence.text);
    expect(first).toMatchObject({ lead: "办公室", supporting: ["机关党委"], requirementText: "全年不少于24次" });
    expect(review.items.map(({ item, heading }) => [item, heading])).toEqual([
      ["", ""],
      ["1", "党组学习全年不少于24次"],
      ["2", "每季度召开1次安全生产例会"],
    ]);
  });

  test("the same text is known, whatever the file is called", async () => {
    const { client, planId } = await opened();
    expect(await failureOf(client.imports.open({ file: textFile(PLAN, "副本.txt") }))).toMatchObject({
      code: "plan-known",
      details: { planId },
    });
    expect(await client.imports.list({})).toHaveLength(1);
  });

  test.each([
    ["file-empty", textFile("")],
    [
      "file-kind-mismatch",
      { name: "计划.txt", content: Buffer.from("PK\u0003\u0004rest of a zip").toString("base64") },
    ],
  ])("%s stores nothing", async (code, file) => {
    const { client } = memoryCore();
    expect(await failureOf(client.imports.open({ file }))).toMatchObject({ code });
    expect(await client.imports.list({})).toEqual([]);
  });

  test("a text without duties is an empty review, not an invention", async () => {
    const { client } = memoryCore();
    const review = await openReview(client, textFile("今天天气很好。", "日记.txt"));
    expect(review.candidates).toEqual([]);
    expect(review.plan.document.title).not.toBe("");
  });

  test("a preview keeps nothing", async () => {
    const { client, ports } = memoryCore();
    const { plan } = await client.imports.preview({ file: textFile(PLAN) });
    expect(plan).toMatchObject({ document: { year: 2026 }, obligations: [{}, {}] });
    expect(await client.imports.list({})).toEqual([]);
    expect(ports.published).toEqual([]);
  });
});

describe("pages of candidates", () => {
  const LONG = `西山市科协2026年工作要点\n\n${Array.from({ length: 7 }, (_, at) => `${at + 1}.每季度召开${at + 1}次例会。\n`).join("")}`;

  test.each([1, 2, 3, 7, 8])("of %i hold each once, in order, whatever was split and merged", async (most) => {
    const { client } = memoryCore();
    const { plan, candidates } = await openReview(client, textFile(LONG));
    const [, second, third, , , sixth] = candidates.map(({ id }) => id);
    const planId = plan.id;
    await client.imports.split({ planId, candidateId: second ?? "" });
    await client.imports.merge({ planId, candidateId: sixth ?? "", intoId: third ?? "" });
    const whole = await wholeReview(client, planId);
    const pages: ReviewCandidate[][] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page: CandidatePage = await client.imports.candidates({ planId, most, ...(after && { after }) });
      pages.push(page.candidates);
      after = page.next;
    }
    expect(pages.flat()).toEqual(whole.candidates);
    expect(pages.slice(0, -1).every(({ length }) => length === most)).toBe(true);
  });
});

describe("reviewing", () => {
  test("a decision can be taken back", async () => {
    const { client, planId, first } = await opened();
    const decide = (decision: "accepted" | "rejected" | "pending") =>
      client.imports.decide({ planId, candidateIds: [first.id], decision });
    expect(await decide("rejected")).toMatchObject({ rejected: 1, pending: 1 });
    expect(await decide("pending")).toMatchObject({ rejected: 0, pending: 2 });
  });

  test("an edit accepts, and its obligation has what was edited", async () => {
    const { client, planId, first } = await opened();
    const edit = { title: "党组集体学习", lead: "宣传部", supporting: [], actor: "党组成员" };
    const candidateId = first.id;
    const review = await reviewAfter(client, planId, () => client.imports.edit({ planId, candidateId, edit }));
    expect(review.candidates[0]).toMatchObject({ ...edit, decision: "edited", shortTitle: "党组集体学习" });
    expect(review.candidates[0]?.evidence).toEqual(first.evidence);
    await client.imports.finish({ planId });
    const [obligation] = await client.obligations.list({});
    expect(obligation).toMatchObject({ title: "党组集体学习", lead: "宣传部", subjects: [{ name: "党组成员" }] });
  });

  test.each([
    ["plan", { planId: "nobody", candidateIds: ["x"] }],
    ["candidate", { candidateIds: ["nobody"] }],
  ])("an unknown %s is not found", async (what, wrong) => {
    const { client, planId } = await opened();
    const call = client.imports.decide({ planId, decision: "accepted", ...wrong });
    expect(await failureOf(call)).toMatchObject({ code: "not-found", details: { what } });
  });

  test("one unknown candidate among several decides none", async () => {
    const { client, planId, first } = await opened();
    const candidateIds = [first.id, "nobody"];
    await failureOf(client.imports.decide({ planId, candidateIds, decision: "accepted" }));
    expect((await wholeReview(client, planId)).plan.pending).toBe(2);
  });
});

describe("finishing", () => {
  test("rules hold from 1 January of the plan's year, though it is read in autumn", async () => {
    const { client } = memoryCore({ today: "2026-09-16" });
    await importAll(client, PLAN);
    for (const { versions } of await client.obligations.list({}))
      expect(versions).toMatchObject([{ version: 1, effectiveFrom: "2026-01-01", effectiveUntil: null }]);
  });

  test("who is meant: the actor, else the lead unit, else the own unit", async () => {
    const { client } = memoryCore({ settings: { unitName: "西山市科协" } });
    await importAll(client, `${PLAN}3.年底前完成档案整理。\n`);
    const subjects = (await client.obligations.list({})).map((obligation) => obligation.subjects[0]?.name);
    expect(subjects).toEqual(["党组", "办公室", "西山市科协"]);
  });

  test("half-way failure leaves nothing, and the next try makes each obligation once", async () => {
    const { client, ports, planId, first, second } = await opened();
    await client.imports.decide({ planId, candidateIds: [first.id, second.id], decision: "accepted" });
    ports.store.failAfterWrites = 4;
    expect(await failureOf(client.imports.finish({ planId }))).toMatchObject({ code: "unexpected" });
    expect(await client.obligations.list({})).toEqual([]);
    expect((await wholeReview(client, planId)).plan.status).toBe("reviewing");
    ports.store.failAfterWrites = null;
    expect(await client.imports.finish({ planId })).toMatchObject({ obligations: 2, closed: 0 });
    expect(await failureOf(client.imports.finish({ planId }))).toMatchObject({ code: "plan-finished" });
    expect(await client.obligations.list({})).toHaveLength(2);
  });

  test("what was pending can follow later; what became an obligation is decided", async () => {
    const { client, planId, first, second } = await opened();
    await client.imports.decide({ planId, candidateIds: [first.id], decision: "accepted" });
    await client.imports.finish({ planId });
    expect((await wholeReview(client, planId)).plan.status).toBe("imported");
    const again = client.imports.decide({ planId, candidateIds: [first.id], decision: "rejected" });
    expect(await failureOf(again)).toMatchObject({ code: "candidate-decided", details: { candidateId: first.id } });
    await client.imports.decide({ planId, candidateIds: [second.id], decision: "accepted" });
    expect(await client.imports.finish({ planId })).toMatchObject({ obligations: 1, closed: 0 });
  });

  test("a review can be discarded until an obligation rests on it", async () => {
    const { client, planId, first } = await opened();
    await client.imports.decide({ planId, candidateIds: [first.id], decision: "accepted" });
    await client.imports.finish({ planId });
    expect(await failureOf(client.imports.discard({ planId }))).toMatchObject({ code: "candidate-decided" });
    const other = await openReview(client, textFile(`${PLAN}\n`));
    expect(await client.imports.discard({ planId: other.plan.id })).toEqual({});
    expect(await client.imports.list({})).toHaveLength(1);
    expect(await failureOf(client.imports.discard({ planId: other.plan.id }))).toMatchObject({ code: "not-found" });
  });
});
