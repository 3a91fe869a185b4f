import { beforeEach, describe, expect, test } from "vitest";
import type { DueRow } from "../../../../shared/contract/schemas/due-row.ts";
import { type MemoryCore, failureOf, importAll, memoryCore } from "../../../support/memory-core.ts";
import { PLAN_2026 } from "../../../support/two-years.ts";

const YEAR = { from: "2026-01-01", to: "2026-12-31" } as const;
const WORDS = { missed: "下半年搬迁", late: "会期冲突", unproven: "存档案室", unclosed: "继续" };
const file = { name: "记录.txt", kind: "minutes" as const, content: "5LiA" };

let core: MemoryCore;

const row = async (title: string, recurrenceId: string): Promise<DueRow> => {
  const found = (await core.client.occurrences.list(YEAR)).find(
    (one) => one.title === title && one.recurrenceId === recurrenceId,
  );
  if (!found) throw new Error(`${title} has no ${recurrenceId}`);
  return found;
};
const board = async () => (await core.client.board.get({ lead: null, lines: null })).overdue;
const pile = async (name: string) =>
  (await core.client.years.closing({ year: 2026 })).piles.find((one) => one.pile === name)?.rows ?? [];

beforeEach(async () => {
  core = memoryCore({ today: "2026-03-10" });
  await importAll(core.client, PLAN_2026);
  const meeting = await row("支部主题党日", "2026-04");
  core.ports.setToday("2026-04-20");
  const held = { title: "主题党日", happenedOn: "2026-04-20" } as const;
  await core.client.activities.record({ ...held, credits: [meeting], evidence: [file] });
  core.ports.setToday("2026-06-10");
  const late = await row("支部主题党日", "2026-05");
  await core.client.activities.record({ title: "补", happenedOn: "2026-06-09", credits: [late], evidence: [file] });
  core.ports.setToday("2027-01-08");
});

describe("what a year is closed with", () => {
  test("its piles are the rows of these states, and its figures add up", async () => {
    const { piles, figures, closed, isOver } = await core.client.years.closing({ year: 2026 });
    expect({ closed, isOver }).toEqual({ closed: null, isOver: true });
    expect((await pile("missed")).every(({ timeState }) => timeState === "overdue")).toBe(true);
    expect((await pile("late")).map(({ recurrenceId }) => recurrenceId)).toEqual(["2026-05"]);
    expect(figures).toMatchObject({ late: 1, onTime: 1, missed: piles[0]?.rows.length });
    expect(figures.planned).toBe(figures.onTime + figures.late + figures.missed);
  });

  test.each([
    ["2026-12-31", false],
    ["2027-01-01", true],
  ])("on %s it can be closed: %s", async (today, isOver) => {
    core.ports.setToday(today);
    expect((await core.client.years.closing({ year: 2026 })).isOver).toBe(isOver);
    const outcome = await failureOf(core.client.years.close({ year: 2026, words: WORDS }));
    expect(outcome).toMatchObject(isOver ? { value: { year: 2026 } } : { code: "invalid-input" });
  });

  test("a pile without words refuses it, naming the pile and its size, and nothing is stored", async () => {
    const { late: _, ...rest } = WORDS;
    expect(await failureOf(core.client.years.close({ year: 2026, words: rest }))).toEqual({
      code: "year-unwritten",
      details: { year: 2026, piles: [{ pile: "late", count: 1 }] },
    });
    expect(await failureOf(core.client.years.close({ year: 2026, words: { ...WORDS, missed: "　" } }))).toMatchObject({
      code: "invalid-input",
    });
    expect((await core.client.years.closing({ year: 2026 })).history).toEqual([]);
  });
});

describe("a closed year", () => {
  test("leaves the board, the reminders and the January checklist, and stays in the ledger as it was", async () => {
    const ledger = async () => (await core.client.documents.ledger({ year: 2026 })).document;
    const carried = async () => (await core.client.documents.checklist({ month: "2027-01" })).document.carriedOver;
    const before = await ledger();
    const states = (await core.client.occurrences.list(YEAR)).map(({ timeState }) => timeState);
    expect(await board()).not.toEqual([]);
    expect(await carried()).not.toEqual([]);
    await core.client.years.close({ year: 2026, words: WORDS });
    expect(await board()).toEqual([]);
    const { reminders } = await core.client.reminders.list({});
    expect(reminders.filter(({ recurrenceId }) => recurrenceId.startsWith("2026"))).toEqual([]);
    expect(await carried()).toEqual([]);
    expect(await ledger()).toEqual(before);
    expect((await core.client.occurrences.list(YEAR)).map(({ timeState }) => timeState)).toEqual(states);
  });

  test("keeps its figures and words, and is closed only once", async () => {
    const { figures } = await core.client.years.closing({ year: 2026 });
    const { closed } = await core.client.years.close({ year: 2026, words: WORDS });
    expect(closed).toMatchObject({ on: "2027-01-08", words: WORDS, figures });
    expect(await failureOf(core.client.years.close({ year: 2026, words: WORDS }))).toMatchObject({
      code: "year-closed",
    });
  });

  test("refuses what would change a state, and takes files", async () => {
    await core.client.years.close({ year: 2026, words: WORDS });
    const key = await row("支部主题党日", "2026-06");
    const [activity] = await core.client.activities.list({ from: "2026-04-01", to: "2026-04-30" });
    const id = activity?.id ?? "";
    const refused = [
      core.client.occurrences.handle({ key, action: "waived", note: "不办" }),
      core.client.activities.record({ title: "补", happenedOn: "2027-01-07", credits: [key], evidence: [file] }),
      core.client.activities.withdraw({ id, reason: "记错" }),
      core.client.activities.change({ id, happenedOn: "2026-05-03", reason: "记错" }),
      core.client.credits.add({ activityId: id, credit: { ...key, reason: "同一次" } }),
    ];
    for (const call of refused) expect(await failureOf(call)).toMatchObject({ code: "year-closed" });
    await core.client.activities.addEvidence({ id, evidence: [file] });
    await core.client.activities.change({ id, note: "地点写错了", reason: null });
    // A row of the new year is as free as before.
    const next = (await core.client.occurrences.list({ from: "2027-01-01", to: "2027-12-31" }))[0];
    if (next) await core.client.occurrences.handle({ key: next, action: "prepared", note: null });
  });

  test("is opened again with a reason, which stays on record", async () => {
    const before = await board();
    await core.client.years.close({ year: 2026, words: WORDS });
    expect((await core.client.years.reopen({ year: 2026, reason: "漏登一次" })).closed).toBeNull();
    expect(await board()).toEqual(before);
    await core.client.years.close({ year: 2026, words: WORDS });
    expect((await core.client.years.closing({ year: 2026 })).history.map(({ kind, reason }) => [kind, reason])).toEqual(
      [
        ["closed", null],
        ["reopened", "漏登一次"],
        ["closed", null],
      ],
    );
  });

  test("an event without a limit goes on into the next year", async () => {
    const requirement = { kind: "trigger", event: "来访", within: null, hedge: null, shift: null } as const;
    core.ports.setToday("2026-11-03");
    await core.client.obligations.create({ title: "回访", requirement, lead: "办公室" });
    await core.client.events.log({ name: "来访", happenedOn: "2026-11-03" });
    core.ports.setToday("2027-01-08");
    expect((await core.client.years.closing({ year: 2026 })).goesOn).toBe(1);
    await core.client.years.close({ year: 2026, words: WORDS });
    expect((await core.client.board.get({ lead: null, lines: null })).open.map(({ title }) => title)).toEqual(["回访"]);
  });
});
