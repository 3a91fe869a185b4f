import { describe, expect, test } from "vitest";
import { createDispatch } from "../../../shared/application/dispatch/dispatch.ts";
import { createDutyClient } from "../../../shared/contract/client.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { after } from "../../support/duties.ts";
import { sqliteStore } from "../../support/data-folder.ts";
import { failureOf } from "../../support/memory-core.ts";
import { memoryPorts } from "../../support/memory-ports.ts";

const SPAN = { from: "2025-01-01", to: "2027-12-31" };
const clock = (amount: number, unit: "day" | "working-day" = "working-day"): Requirement => ({
  kind: "trigger",
  event: "受到处分",
  within: { amount, unit },
  hedge: null,
  shift: null,
});

describe.each([
  ["in memory", false],
  ["in the database", true],
] as const)("%s", (_, isStored) => {
  function storedCore() {
    const ports = memoryPorts();
    const dispatch = createDispatch(isStored ? { ...ports, store: sqliteStore().store } : ports);
    return { ports, dispatch, client: createDutyClient(dispatch) };
  }

  /** A talk within five working days of a sanction, today being 2026-09-16. */
  async function office(requirement: Requirement = after("受到处分")) {
    const core = storedCore();
    const { client } = core;
    const { id: duty } = await client.obligations.create({ title: "谈话", requirement });
    const rows = async () =>
      (await client.occurrences.list(SPAN)).map(
        ({ subject, effectiveDate, timeState }) => `${subject} ${effectiveDate} ${timeState}`,
      );
    const log = (happenedOn: string | null, subject: string | null = null) =>
      client.events.log({ name: "受到处分", happenedOn, subject, obligationIds: [duty] });
    const rowOf = async (subject: string) =>
      (await client.occurrences.list(SPAN)).find((row) => row.subject === subject) ?? expect.unreachable();
    const talk = async (happenedOn: string, subject = "本单位", reason: string | null = null) =>
      client.activities.record({
        title: "谈话",
        happenedOn,
        credits: [{ ...(await rowOf(subject)), reason }],
        noEvidenceReason: "记录在册",
      });
    const overdue = async () => (await client.board.get({})).summary.overdue;
    return { ...core, duty, rows, log, rowOf, talk, overdue };
  }

  test("a day corrected to a later one has its own limit; what the earlier day had missed stands apart", async () => {
    const { client, rows, log } = await office();
    const { id } = await log("2026-04-02");
    expect(await rows()).toEqual(["本单位 2026-04-10 overdue"]);
    await client.events.change({ id, happenedOn: "2026-09-15" });
    expect(await rows()).toEqual(["本单位 2026-04-10 overdue", "本单位 2026-09-21 near"]);
    const live = (await client.occurrences.list(SPAN)).find(({ recurrenceId }) => recurrenceId === id);
    expect(live?.effectiveDate).toBe("2026-09-21");
    await client.events.change({ id, note: "补记" });
    await client.events.setDay({ id, happenedOn: "2026-09-14" });
    expect(await rows()).toEqual(["本单位 2026-04-10 overdue", "本单位 2026-09-20 near"]);
  });

  test("a reason given with the correction closes what the earlier day had missed", async () => {
    const { client, rows, log, overdue } = await office();
    const { id } = await log("2026-04-02");
    await client.events.change({ id, happenedOn: "2026-09-15", reason: "日期录错" });
    expect(await rows()).toEqual(["本单位 2026-04-10 waived", "本单位 2026-09-21 near"]);
    expect(await overdue()).toBe(0);
  });

  test("the same miss stands apart once, however often the day goes to and fro", async () => {
    const { client, rows, log } = await office();
    const { id } = await log("2026-04-02");
    for (const happenedOn of ["2026-09-15", "2026-04-02", "2026-09-15", "2026-03-02", "2026-09-15"])
      await client.events.setDay({ id, happenedOn });
    expect(await rows()).toEqual(["本单位 2026-03-09 overdue", "本单位 2026-04-10 overdue", "本单位 2026-09-21 near"]);
  });

  test("a meeting that is put off has a new day for its papers, and each row explains its own", async () => {
    const { client, rows, log } = await office(clock(-3, "day"));
    const { id } = await log("2026-09-18");
    await client.events.change({ id, happenedOn: "2026-10-20" });
    expect(await rows()).toEqual(["本单位 2026-09-15 overdue", "本单位 2026-10-16 scheduled"]);
    for (const [index, day] of ["2026-09-18", "2026-10-20"].entries()) {
      const key = (await client.occurrences.list(SPAN))[index] ?? expect.unreachable();
      const steps = await client.occurrences.explain({ key });
      expect(steps.find(({ step }) => step === "anchor")).toMatchObject({ date: day });
      expect(steps.find(({ step }) => step === "nominal")).toMatchObject({ date: key.nominalDate });
    }
  });

  test("what was done in time is done again when a wrong day is corrected back", async () => {
    const { client, rows, log, talk } = await office();
    const { id } = await log("2026-09-10");
    await talk("2026-09-14");
    await client.events.change({ id, happenedOn: "2026-09-01" });
    expect(await rows()).toEqual(["本单位 2026-09-08 made-up-late"]);
    await client.events.change({ id, happenedOn: "2026-09-10" });
    expect(await rows()).toEqual(["本单位 2026-09-17 done"]);
    await client.events.withdraw({ id, reason: "登记有误" });
    await client.events.restore({ id, reason: "没有错" });
    expect(await rows()).toEqual(["本单位 2026-09-17 done"]);
    await client.events.change({ id, happenedOn: "2026-09-01" });
    await client.events.change({ id, happenedOn: "2026-09-11" });
    expect(await rows()).toEqual(["本单位 2026-09-18 done"]);
  });

  test("whom an event does not concern any more owes nothing, and the row of whom it concerns is live", async () => {
    const { client, ports, rows, log, rowOf, talk, overdue } = await office();
    const { id } = await log("2026-09-10", "赵六");
    const activity = await talk("2026-09-14", "赵六");
    await client.events.change({ id, subject: "钱七" });
    await client.activities.change({
      id: activity.id,
      credits: [{ ...(await rowOf("钱七")), amount: 1, reason: null }],
    });
    expect((await rows()).toSorted()).toEqual(["赵六 2026-09-17 waived", "钱七 2026-09-17 done"].toSorted());
    ports.setToday("2026-09-25");
    expect(await overdue()).toBe(0);
    const history = await client.occurrences.history({ key: await rowOf("赵六") });
    expect(history.find(({ type }) => type === "not-applicable")?.words).toContain("更正");
  });

  test("an overdue event takes its breach along to whom it concerns, and back", async () => {
    const { client, rows, log, overdue } = await office();
    const { id } = await log("2026-09-01", "赵六");
    await client.events.change({ id, subject: "钱七" });
    expect((await rows()).toSorted()).toEqual(["赵六 2026-09-08 waived", "钱七 2026-09-08 overdue"].toSorted());
    expect(await overdue()).toBe(1);
    await client.events.change({ id, subject: "赵六" });
    expect((await rows()).toSorted()).toEqual(["赵六 2026-09-08 overdue", "钱七 2026-09-08 waived"].toSorted());
    await client.events.change({ id, subject: "孙八", happenedOn: "2026-09-15" });
    expect((await rows()).filter((row) => !row.endsWith("waived"))).toEqual([
      "孙八 2026-09-08 overdue",
      "孙八 2026-09-21 near",
    ]);
  });

  test.each([
    ["withdrawn and restored", { withdraw: true }],
    ["taken off its duty and put back", { off: true }],
    ["left without a day and given it again", { noDay: true }],
  ])("an overdue row of an event that was %s is overdue again, twice over", async (_, how: object) => {
    const { client, rows, log, overdue, duty } = await office();
    const { id } = await log("2026-09-01");
    for (let turn = 0; turn < 2; turn++) {
      if ("withdraw" in how) await client.events.withdraw({ id, reason: "登记有误" });
      if ("off" in how) await client.events.change({ id, obligationIds: [], reason: "不涉及" });
      if ("noDay" in how) await client.events.change({ id, happenedOn: null, reason: "日期待核" });
      expect(await rows()).toEqual(["本单位 2026-09-08 waived"]);
      if ("withdraw" in how) await client.events.restore({ id, reason: "没有错" });
      if ("off" in how) await client.events.change({ id, obligationIds: [duty], reason: "涉及" });
      if ("noDay" in how) await client.events.setDay({ id, happenedOn: "2026-09-01" });
      expect(await rows()).toEqual(["本单位 2026-09-08 overdue"]);
      expect(await overdue()).toBe(1);
    }
  });

  test("a person's own word that a row does not apply outlives the event's coming back", async () => {
    const { client, rows, log, rowOf } = await office();
    const { id } = await log("2026-09-01");
    await client.occurrences.handle({ key: await rowOf("本单位"), action: "not-applicable", note: "已调离" });
    await client.events.withdraw({ id, reason: "登记有误" });
    await client.events.restore({ id, reason: "没有错" });
    expect(await rows()).toEqual(["本单位 2026-09-08 waived"]);
  });

  test.each(["2026-09-16", "2026-09-18"])(
    "each step of a session leaves things as they were before it (%s)",
    async (undoneOn) => {
      const { dispatch, ports } = storedCore();
      const client = createDutyClient((request) => dispatch({ ...request, session: "clerk" }));
      const { id: duty } = await client.obligations.create({ title: "谈话", requirement: after("受到处分") });
      const look = async () => ({
        rows: (await client.occurrences.list(SPAN)).map(({ subject, recurrenceId, effectiveDate, timeState }) => ({
          subject,
          recurrenceId,
          effectiveDate,
          timeState,
        })),
      });
      const live = (rows: Awaited<ReturnType<typeof look>>["rows"]) =>
        rows.filter(({ timeState }) => timeState !== "waived");
      const event = await client.events.log({ name: "受到处分", happenedOn: "2026-04-02", obligationIds: [duty] });
      const { id } = event;
      const steps = [
        () => client.events.change({ id, happenedOn: "2026-09-15" }),
        () => client.events.change({ id, happenedOn: "2026-03-02", reason: "又录错" }),
        () => client.events.change({ id, subject: "钱七" }),
        () => client.events.withdraw({ id, reason: "登记有误" }),
        () => client.events.restore({ id, reason: "没有错" }),
        () => client.events.change({ id, obligationIds: [] }),
      ];
      const seen = [];
      for (const step of steps) {
        seen.push(await look());
        await step();
      }
      ports.setToday(undoneOn);
      for (const before of seen.toReversed()) {
        await client.session.undo({});
        // On a later day what the undone step had made overdue is kept beside it.
        if (undoneOn === "2026-09-16") expect(await look()).toEqual(before);
        else expect((await look()).rows).toEqual(expect.arrayContaining(live(before.rows)));
      }
      await client.session.undo({});
      if (undoneOn === "2026-09-16") expect((await look()).rows).toEqual([]);
    },
  );

  const EARLY = clock(15, "day");

  test("what was done before its event does not count for it, by whichever way it comes", async () => {
    const { client, log, talk, rowOf } = await office(EARLY);
    const { id } = await log("2026-09-14");
    expect(await failureOf(talk("2026-09-11"))).toMatchObject({
      code: "credit-before-period",
      details: { happenedOn: "2026-09-11", first: "2026-09-14" },
    });
    const other = await client.activities.record({ title: "谈话", happenedOn: "2026-09-11", credits: [] });
    const key = await rowOf("本单位");
    expect(
      await failureOf(client.credits.add({ activityId: other.id, credit: { ...key, reason: null } })),
    ).toMatchObject({ code: "credit-before-period" });
    const activity = await talk("2026-09-14");
    expect(await failureOf(client.activities.change({ id: activity.id, happenedOn: "2026-09-13" }))).toMatchObject({
      code: "credit-before-period",
    });
    for (const move of [client.events.change, client.events.setDay])
      expect(await failureOf(move({ id, happenedOn: "2026-09-15" }))).toMatchObject({ code: "credit-before-period" });
    await client.events.setDay({ id, happenedOn: "2026-09-13" });
  });

  test("with a reason of its own it counts", async () => {
    const { rows, log, talk } = await office(EARLY);
    await log("2026-09-14");
    await talk("2026-09-11", "本单位", "受理前已答复");
    expect(await rows()).toEqual(["本单位 2026-09-29 done"]);
  });

  test("what is due before its event is done before it", async () => {
    const { client, rows, log, talk } = await office(clock(-3, "day"));
    const { id } = await log("2026-09-25");
    await talk("2026-09-11");
    await client.events.setDay({ id, happenedOn: "2026-09-28" });
    expect(await rows()).toEqual(["本单位 2026-09-24 done"]);
  });

  test("nor does it clear what the event's former day had missed", async () => {
    const { client, log } = await office();
    const { id } = await log("2026-04-02");
    await client.events.setDay({ id, happenedOn: "2026-09-15" });
    const [missed] = await client.occurrences.list({ from: "2026-04-01", to: "2026-04-30" });
    const early = client.activities.record({
      title: "谈话",
      happenedOn: "2026-04-01",
      credits: [{ ...(missed ?? expect.unreachable()), reason: null }],
      noEvidenceReason: "记录在册",
    });
    expect(await failureOf(early)).toMatchObject({ code: "credit-before-period" });
  });
});
