import { describe, expect, test } from "vitest";
import type { ReviewCandidate } from "../../../../shared/contract/schemas/import-review.ts";
import {
  type WholeReview,
  failureOf,
  memoryCore,
  openReview,
  reviewAfter,
  textFile,
  wholeReview,
} from "../../../support/memory-core.ts";

const PLAN = `西山市科协2026年工作要点

一、学习
1.党组学习全年不少于24次。每季度召开1次学习例会。（责任单位：办公室、机关党委）
2.每季度召开1次安全生产例会。（责任单位：宣传部、办公室）
3.持续加强作风建设。（责任单位：办公室）
`;

async function opened() {
  const core = memoryCore();
  const review = await openReview(core.client, textFile(PLAN));
  const [study, meeting, safety, standing] = review.candidates;
  if (!study || !meeting || !safety || !standing) throw new Error("the plan of this test has four candidates");
  const planId = review.plan.id;
  const merge = (from: ReviewCandidate, into: ReviewCandidate) =>
    reviewAfter(core.client, planId, () =>
      core.client.imports.merge({ planId, candidateId: from.id, intoId: into.id }),
    );
  const split = (one: ReviewCandidate) =>
    reviewAfter(core.client, planId, () => core.client.imports.split({ planId, candidateId: one.id }));
  const restore = (states: Omit<Parameters<typeof core.client.imports.restore>[0], "planId">) =>
    reviewAfter(core.client, planId, () => core.client.imports.restore({ planId, ...states }));
  return { ...core, review, planId, study, meeting, safety, standing, merge, split, restore };
}

const ids = ({ candidates }: WholeReview) => candidates.map(({ id }) => id);
const find = ({ candidates }: WholeReview, { id }: { id: string }) => candidates.find((one) => one.id === id);

/** What stood before, as the screen sends it. */
const before = (...candidates: ReviewCandidate[]) => ({
  candidates,
  merged: candidates.flatMap(({ id, quotes }) => quotes.map(({ candidateId }) => ({ id: candidateId, intoId: id }))),
});

describe("merging", () => {
  test("keeps both quotes and all units, under the title and the rule of the one above", async () => {
    const { merge, study, safety, planId, client } = await opened();
    const review = await merge(safety, study);
    expect(ids(review)).not.toContain(safety.id);
    expect(find(review, study)).toMatchObject({
      title: study.title,
      requirement: study.requirement,
      evidence: study.evidence,
      quotes: [{ candidateId: safety.id, ...safety.evidence }],
      lead: "办公室",
      supporting: ["机关党委", "宣传部"],
    });
    expect(review.plan).toMatchObject({ candidates: 3, pending: 3 });
    expect(await wholeReview(client, planId)).toEqual(review);
  });

  test("a duty without a rule takes that of the other", async () => {
    const { merge, safety, standing } = await opened();
    expect(find(await merge(safety, standing), standing)).toMatchObject({
      requirement: safety.requirement,
      stated: safety.stated,
      kind: "cadence",
    });
  });

  test("what was rejected waits again once something is merged into it", async () => {
    const { client, planId, merge, study, meeting } = await opened();
    await client.imports.decide({ planId, candidateIds: [study.id], decision: "rejected" });
    expect(find(await merge(meeting, study), study)?.decision).toBe("pending");
  });

  test("what was merged before comes along", async () => {
    const { merge, study, meeting, safety } = await opened();
    await merge(safety, meeting);
    const review = await merge(meeting, study);
    expect(
      find(review, study)
        ?.quotes.map(({ candidateId }) => candidateId)
        .toSorted(),
    ).toEqual([meeting.id, safety.id].toSorted());
  });

  test("one obligation comes of it, whose citation runs from the first quote to the last", async () => {
    const { client, planId, merge, study, meeting, safety } = await opened();
    await merge(meeting, study);
    await client.imports.decide({ planId, candidateIds: [study.id, safety.id], decision: "accepted" });
    expect(await client.imports.finish({ planId })).toMatchObject({ obligations: 2 });
    const obligation = (await client.obligations.list({})).find(({ title }) => title === study.title);
    const [start, end] = [study.evidence.start, meeting.evidence.end];
    expect(obligation?.citation).toMatchObject({ start, end, text: PLAN.slice(start, end) });
    const again = client.imports.split({ planId, candidateId: study.id });
    expect(await failureOf(again)).toMatchObject({ code: "candidate-decided" });
  });

  test.each(["itself", "one that is merged", "nobody"])("into %s is refused and changes nothing", async (what) => {
    const { client, planId, merge, study, meeting, safety } = await opened();
    const review = await merge(meeting, study);
    const [from, into] = what === "itself" ? [study, study] : [safety, meeting];
    const intoId = what === "nobody" ? "nobody" : into.id;
    const call = client.imports.merge({ planId, candidateId: from.id, intoId });
    expect(await failureOf(call)).toMatchObject({ code: what === "nobody" ? "not-found" : "invalid-input" });
    expect(await wholeReview(client, planId)).toEqual(review);
  });
});

describe("splitting", () => {
  test("gives a second candidate over the same quote, right behind, to be edited on its own", async () => {
    const { client, planId, split, study, review } = await opened();
    const after = await split(study);
    const [first, copy, ...rest] = after.candidates;
    expect(first).toMatchObject({ id: study.id, evidence: study.evidence });
    expect(copy).toMatchObject({ title: study.title, evidence: study.evidence, decision: "pending" });
    expect(rest.map(({ id }) => id)).toEqual(ids(review).slice(1));
    const candidateId = copy?.id ?? "";
    const edit = { title: "党组专题学习" };
    const edited = await reviewAfter(client, planId, () => client.imports.edit({ planId, candidateId, edit }));
    expect(edited.candidates.slice(0, 2).map(({ title }) => title)).toEqual([study.title, "党组专题学习"]);
    expect((await split(study)).candidates).toHaveLength(6);
  });

  test("takes apart what was merged, each as it was", async () => {
    const { split, merge, study, safety, review } = await opened();
    await merge(safety, study);
    const after = await split(study);
    expect(ids(after)).toEqual(ids(review));
    expect(find(after, safety)).toEqual(safety);
  });
});

describe("undoing, as an earlier reply had it", () => {
  test("a merge", async () => {
    const { restore, merge, study, safety, review } = await opened();
    await merge(safety, study);
    expect(await restore(before(study, safety))).toEqual(review);
  });

  test("a merge of what was merged", async () => {
    const { restore, merge, study, meeting, safety } = await opened();
    const review = await merge(safety, meeting);
    await merge(meeting, study);
    const restored = await restore(before(study, ...review.candidates.slice(1, 2)));
    expect(restored).toEqual(review);
  });

  test("a split: the copy is taken back", async () => {
    const { restore, split, study, review } = await opened();
    const copy = (await split(study)).candidates[1];
    const merged = [{ id: copy?.id ?? "", intoId: study.id }];
    const restored = await restore({ candidates: [study], merged });
    expect(ids(restored)).toEqual(ids(review));
    expect(restored.plan).toEqual(review.plan);
  });

  test("an edit", async () => {
    const { client, planId, restore, study, review } = await opened();
    const edit = { title: "学习", lead: null, requirement: { kind: "standing", hedge: null, shift: null } } as const;
    await client.imports.edit({ planId, candidateId: study.id, edit });
    expect(await restore(before(study))).toEqual(review);
  });

  test("one unknown candidate among several restores none", async () => {
    const { client, planId, study, merge, safety } = await opened();
    const review = await merge(safety, study);
    const call = client.imports.restore({ planId, ...before(study, { ...safety, id: "nobody" }) });
    expect(await failureOf(call)).toMatchObject({ code: "not-found" });
    expect(await wholeReview(client, planId)).toEqual(review);
  });
});
