import { describe, expect, test } from "vitest";
import { createDispatch } from "../../../../shared/application/dispatch/dispatch.ts";
import { type DutyClient, createDutyClient } from "../../../../shared/contract/client.ts";
import { readCandidates } from "../../../../shared/contract/read-candidates.ts";
import { sqliteStore } from "../../../support/data-folder.ts";
import { rowOf } from "../../../support/duties.ts";
import { failureOf, memoryCore, openReview, textFile, wholeReview } from "../../../support/memory-core.ts";
import { memoryPorts } from "../../../support/memory-ports.ts";

const planOf = (year: string) => `西山市科学技术协会${year}工作要点

1.每月召开1次例会。（责任单位：办公室）
2.全年开展走访不少于6次。（责任单位：办公室）
3.自查工作6月底前完成。（责任单位：办公室）
4.春节前走访慰问老党员。（责任单位：机关党委）
5.岗位变动后5个工作日内开展谈话。（责任单位：人事部）
6.2028年12月31日前建成科普馆。（责任单位：科普部）
`;

async function accepted(client: DutyClient, text: string) {
  const { plan } = await openReview(client, textFile(text));
  const candidateIds = (await readCandidates(client, plan.id)).map(({ id }) => id);
  await client.imports.decide({ planId: plan.id, candidateIds, decision: "accepted" });
  return plan.id;
}

const dueOf = async (client: DutyClient, planId: string) =>
  (await readCandidates(client, planId)).map(({ requirement }) => ("due" in requirement ? requirement.due : null));

describe("before it ends, a plan is asked for its year", () => {
  test("one without a year is not finished, and nothing is made", async () => {
    const { client } = memoryCore({ today: "2026-03-10" });
    const planId = await accepted(client, planOf("年度"));
    expect((await client.imports.finishing({ planId })).year).toBeNull();
    expect(await failureOf(client.imports.finish({ planId }))).toMatchObject({ code: "plan-year-unknown" });
    expect(await failureOf(client.imports.finish({ planId, as: "record" }))).toMatchObject({
      code: "plan-year-unknown",
    });
    await client.imports.setYear({ planId, year: 2026 });
    expect(await client.imports.finish({ planId })).toMatchObject({ obligations: 6 });
  });

  test.each([
    ["2021年", "2026-03-10"],
    ["2027年", "2026-12-31"],
    ["2026年", "2027-01-01"],
  ])("one of %s on %s is not finished unasked", async (year, today) => {
    const { client } = memoryCore({ today });
    const planId = await accepted(client, planOf(year));
    expect(await failureOf(client.imports.finish({ planId }))).toEqual({
      code: "plan-year-other",
      details: {
        title: `西山市科学技术协会${year}工作要点`,
        year: Number(year.slice(0, 4)),
        thisYear: Number(today.slice(0, 4)),
      },
    });
    expect(await client.obligations.list({})).toEqual([]);
  });

  test.each([
    ["the record of this year", "2026年", "record", "year-not-over"],
    ["the record of a coming year", "2027年", "record", "year-not-over"],
    ["the plan of a year that is over, for its coming", "2025年", "coming-year", "year-has-begun"],
    ["the plan of this year, for its coming", "2026年", "coming-year", "year-has-begun"],
  ] as const)("%s is none", async (_, year, as, message) => {
    const { client } = memoryCore({ today: "2026-03-10" });
    const planId = await accepted(client, planOf(year));
    expect(await failureOf(client.imports.finish({ planId, as }))).toMatchObject({
      code: "invalid-input",
      details: { issues: [{ path: "as", message }] },
    });
  });
});

describe.each([
  ["in memory", () => memoryPorts({ today: "2026-09-16" })],
  ["in the database", () => ({ ...memoryPorts({ today: "2026-09-16" }), store: sqliteStore().store })],
] as const)("as the record of its year, %s", (_, makePorts) => {
  test("it has the occurrences of its year, asks for nothing, and takes records", async () => {
    const client = createDutyClient(createDispatch(makePorts()));
    const planId = await accepted(client, planOf("2021年"));
    const empty = await client.board.get({});
    expect(await client.imports.finish({ planId, as: "record" })).toMatchObject({ obligations: 6 });
    const rows = await client.occurrences.list({ from: "2021-01-01", to: "2021-12-31" });
    expect(rows.length).toBe(15);
    expect(new Set(rows.map(({ timeState }) => timeState))).toEqual(new Set(["incomplete"]));
    expect(await client.occurrences.list({ from: "2015-01-01", to: "2020-12-31" })).toEqual([]);
    expect(await client.occurrences.list({ from: "2022-01-01", to: "2032-12-31" })).toEqual([]);
    expect(await client.board.get({})).toEqual(empty);
    expect(await client.app.sinceLastStart({})).toMatchObject({ missed: [] });
    expect(await client.slips.draft({ kind: "supervision" })).toEqual([]);
    expect((await client.documents.checklist({ month: "2026-09" })).document).toMatchObject({
      carriedOver: [],
      due: [],
    });
    expect((await client.app.info({})).counts).toMatchObject({ obligations: 0 });
    expect((await client.imports.list({}))[0]).toMatchObject({ status: "imported", heldAs: "record" });
    const meeting = rows.find(({ recurrenceId }) => recurrenceId === "2021-03");
    if (!meeting) throw new Error("no meeting");
    await client.activities.record({
      title: "例会",
      happenedOn: "2021-03-10",
      credits: [meeting],
      noEvidenceReason: "纪要在册",
    });
    expect(await rowOf(client, meeting.obligationId, "2021-03")).toMatchObject({
      timeState: "done",
      lateRecorded: true,
    });
    expect((await client.board.get({})).summary).toEqual(empty.summary);
  });

  test("it can be taken back whole and be finished otherwise", async () => {
    const client = createDutyClient(createDispatch(makePorts()));
    const planId = await accepted(client, planOf("2021年"));
    await client.imports.finish({ planId, as: "record" });
    await client.imports.takeBack({ planId });
    expect((await client.imports.list({}))[0]).toMatchObject({ status: "reviewing", heldAs: "plan" });
    await client.imports.finish({ planId, as: "this-year" });
    expect((await client.imports.list({}))[0]).toMatchObject({ heldAs: "plan", document: { year: 2026 } });
    expect((await client.board.get({})).summary).toMatchObject({ overdue: 0, awaitsOpening: expect.any(Number) });
    expect((await client.board.get({})).summary.awaitsOpening).toBeGreaterThan(0);
  });
});

describe("as this year's plan", () => {
  test("its dates are read for this year; a day that names its year keeps it", async () => {
    const { client } = memoryCore({ today: "2026-09-16" });
    const planId = await accepted(client, planOf("2021年"));
    expect(await dueOf(client, planId)).toEqual([null, null, "2021-06-30", "2021-02-11", null, "2028-12-31"]);
    await client.imports.finish({ planId, as: "this-year" });
    expect(await dueOf(client, planId)).toEqual([null, null, "2026-06-30", "2026-02-16", null, "2028-12-31"]);
    const rows = await client.occurrences.list({ from: "2000-01-01", to: "2025-12-31" });
    expect(rows).toEqual([]);
    expect((await client.imports.list({}))[0]?.document.year).toBe(2026);
  });
});

describe("as the plan of a coming year", () => {
  test("it is in force from then on, and nothing of it stands on the board before", async () => {
    const { client, ports } = memoryCore({ today: "2026-12-20" });
    const planId = await accepted(client, planOf("2027年"));
    expect((await client.imports.finishing({ planId })).numbers).toEqual([]);
    await client.imports.finish({ planId, as: "coming-year" });
    expect(await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" })).toEqual([]);
    expect((await client.board.get({})).summary.overdue).toBe(0);
    ports.setToday("2027-02-10");
    expect((await client.board.get({})).overdue.map(({ recurrenceId }) => recurrenceId)).toEqual([
      "2027-01",
      "2027-02-05",
    ]);
  });
});

describe("another year in the review", () => {
  const review = async (text = planOf("2021年")) => {
    const { client } = memoryCore({ today: "2026-03-10" });
    return { client, ...(await openReview(client, textFile(text))) };
  };

  test("re-reads what is undecided, accepted or rejected, and leaves the decisions", async () => {
    const { client, plan, candidates } = await review();
    const [first, second, third] = candidates.map(({ id }) => id);
    await client.imports.decide({ planId: plan.id, candidateIds: [third ?? ""], decision: "accepted" });
    await client.imports.decide({ planId: plan.id, candidateIds: [second ?? ""], decision: "rejected" });
    const reply = await client.imports.setYear({ planId: plan.id, year: 2023 });
    expect(reply).toMatchObject({ plan: { document: { year: 2023 } }, redated: 2, kept: 0 });
    expect(await dueOf(client, plan.id)).toEqual([null, null, "2023-06-30", "2023-01-21", null, "2028-12-31"]);
    const after = await wholeReview(client, plan.id);
    expect(after.candidates.map(({ id, decision }) => [id, decision])).toEqual(
      candidates.map(({ id }) => [id, id === third ? "accepted" : id === second ? "rejected" : "pending"]),
    );
    expect(first).toBeDefined();
    expect(after.text).toContain("2021年");
  });

  test("of a person's own rule only the year is changed; another day of theirs stays and is counted", async () => {
    const { client, plan, candidates } = await review();
    const [, , self, visit] = candidates;
    const edit = (id: string | undefined, due: string) => {
      const requirement = candidates.find((one) => one.id === id)?.requirement;
      if (!id || requirement?.kind !== "deadline") throw new Error("no deadline");
      return client.imports.edit({
        planId: plan.id,
        candidateId: id,
        edit: { title: "改过", requirement: { ...requirement, due } },
      });
    };
    await edit(self?.id, "2021-06-30");
    await edit(visit?.id, "2021-02-05");
    expect(await client.imports.setYear({ planId: plan.id, year: 2026 })).toMatchObject({ redated: 1, kept: 1 });
    expect(await dueOf(client, plan.id)).toEqual([null, null, "2026-06-30", "2021-02-05", null, "2028-12-31"]);
    const titles = (await readCandidates(client, plan.id)).map(({ title }) => title);
    expect(titles.filter((title) => title === "改过")).toHaveLength(2);
  });

  test("there and back again gives what was read", async () => {
    const { client, plan, candidates } = await review();
    await client.imports.setYear({ planId: plan.id, year: 2026 });
    await client.imports.setYear({ planId: plan.id, year: 2021 });
    expect(await readCandidates(client, plan.id)).toEqual(candidates);
  });

  test("a year gives dates to a plan that had none", async () => {
    const { client, plan } = await review(planOf("年度"));
    expect(await dueOf(client, plan.id)).toEqual([null, null, "06-30", null, null, "2028-12-31"]);
    await client.imports.setYear({ planId: plan.id, year: 2026 });
    expect(await dueOf(client, plan.id)).toEqual([null, null, "2026-06-30", "2026-02-16", null, "2028-12-31"]);
  });

  test("not once duties came of it, not of a plan that is not there, not a year that no calendar has", async () => {
    const { client, plan, candidates } = await review(planOf("2026年"));
    expect(await failureOf(client.imports.setYear({ planId: "none", year: 2026 }))).toMatchObject({
      code: "not-found",
    });
    expect(await failureOf(client.imports.setYear({ planId: plan.id, year: 20_266 }))).toMatchObject({
      code: "invalid-input",
    });
    const candidateIds = candidates.map(({ id }) => id);
    await client.imports.decide({ planId: plan.id, candidateIds, decision: "accepted" });
    await client.imports.finish({ planId: plan.id });
    expect(await failureOf(client.imports.setYear({ planId: plan.id, year: 2025 }))).toMatchObject({
      code: "plan-finished",
    });
  });
});
