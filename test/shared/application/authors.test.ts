import { describe, expect, test } from "vitest";
import type { DutyClient } from "../../../shared/contract/client.ts";
import { authorName } from "../../../shared/words/author.ts";
import { after, quarterly, rowOf } from "../../support/duties.ts";
import { textOf } from "../paper/paper-text.ts";
import { memoryCore } from "../../support/memory-core.ts";

/** Makes a record of each kind that tells its author, and answers all their authors. */
async function recordEveryKind(client: DutyClient, title: string) {
  const effectiveFrom = "2026-04-01";
  const lead = `${title}科`;
  const { id } = await client.obligations.create({ title, requirement: quarterly, lead, effectiveFrom });
  const key = await rowOf(client, id, "2026-Q2");
  await client.occurrences.handle({ key, action: "refused", note: "人手不够" });
  const activity = await client.activities.record({ title: `${title}活动`, happenedOn: "2026-09-15", credits: [] });
  await client.obligations.create({ title: `${title}谈话`, requirement: after(`${title}变动`), effectiveFrom });
  const event = await client.events.log({ name: `${title}变动`, happenedOn: "2026-09-14" });
  const [draft] = await client.slips.draft({ kind: "supervision", lead });
  if (!draft) throw new Error("no draft");
  const { slip } = await client.slips.release({ kind: "supervision", lead, draft: draft.sha256 });
  const { replies } = await client.slips.reply({ id: slip.id, reply: "本月办" });
  const days = { observance: "science-week", year: 2026, first: "2026-09-20", last: "2026-09-26" } as const;
  await client.observances.announce({ ...days, note: title });
  const announced = (await client.observances.list({ year: 2026 })).find((one) => one.observance === "science-week");
  return async () => ({
    handled: (await client.occurrences.history({ key })).map(({ by }) => by),
    recorded: (await client.activities.history({ id: activity.id })).map(({ by }) => by),
    logged: (await client.events.history({ id: event.id })).map(({ by }) => by),
    released: [(await client.slips.list({})).find((one) => one.id === slip.id)?.releasedBy],
    replied: replies.map(({ by }) => by),
    announced: announced?.history.map(({ by }) => by).slice(-1),
  });
}

const by = (name: string) => ({
  handled: [name, name],
  recorded: [name],
  logged: [name],
  released: [name],
  replied: [name],
  announced: [name],
});

describe("the author of a record is the name that the clerk gave", () => {
  test("nothing is signed while none is given, and a name holds for what is recorded after it", async () => {
    const { client } = memoryCore({ actor: "" });
    const unsigned = await recordEveryKind(client, "抽查");
    await client.settings.set({ clerkName: "周宁" });
    const first = await recordEveryKind(client, "走访");
    await client.settings.set({ clerkName: "  李强 " });
    const second = await recordEveryKind(client, "学习");
    expect(await unsigned()).toEqual(by(""));
    expect(await first()).toEqual(by("周宁"));
    expect(await second()).toEqual(by("李强"));
  });

  test("a correction is by who makes it, and what it corrects stays by who recorded it", async () => {
    const { client } = memoryCore({ actor: "", settings: { clerkName: "周宁" } });
    const { id } = await client.activities.record({ title: "来访", happenedOn: "2026-09-15", credits: [] });
    await client.settings.set({ clerkName: "李强" });
    await client.activities.change({ id, title: "来访接待" });
    await client.settings.set({ clerkName: "" });
    await client.activities.withdraw({ id, reason: "重复" });
    expect((await client.activities.history({ id })).map((entry) => entry.by)).toEqual(["周宁", "李强", ""]);
  });

  test("the name that a door was given stands before that of the settings", async () => {
    const { client } = memoryCore({ actor: "王芳", settings: { clerkName: "周宁" } });
    expect(await (await recordEveryKind(client, "抽查"))()).toEqual(by("王芳"));
    expect((await client.settings.get({})).clerkName).toBe("周宁");
  });

  test("a year is closed and opened again by the clerk", async () => {
    const { client } = memoryCore({ actor: "", today: "2027-01-08", settings: { clerkName: "周宁" } });
    expect((await client.years.close({ year: 2026, words: {} })).closed?.by).toBe("周宁");
    await client.settings.set({ clerkName: "" });
    expect((await client.years.reopen({ year: 2026, reason: "漏登" })).history.map((act) => act.by)).toEqual([
      "周宁",
      "",
    ]);
  });
});

test.each([
  ["", "未署名", "unsigned"],
  ["周宁", "周宁", "周宁"],
])("an author %j is told as %s", (name, chinese, english) => {
  expect([authorName(name, "zh-CN"), authorName(name, "en")]).toEqual([chinese, english]);
});

test("the sheet of an activity names who recorded it, not who corrected it, and has an empty cell where nobody signed", async () => {
  const { client } = memoryCore({ actor: "" });
  const sheetOf = async (id: string) => {
    const request = { paper: "activity-sheet", activityId: id } as const;
    const { content } = await client.documents.file({ request, format: "html" });
    return textOf(Buffer.from(content, "base64").toString());
  };
  const record = (title: string) => client.activities.record({ title, happenedOn: "2026-09-15", credits: [] });
  const unsigned = await record("来访");
  await client.settings.set({ clerkName: "周宁" });
  const signed = await record("走访");
  await client.settings.set({ clerkName: "李强" });
  await client.activities.change({ id: signed.id, note: "三家企业" });
  expect(await sheetOf(unsigned.id)).toContain("记录人 应到");
  expect(await sheetOf(signed.id)).toContain("记录人 周宁 应到");
});

test("an explanation tells that nobody signed a planned date", async () => {
  const { client } = memoryCore({ actor: "" });
  const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
  const key = await rowOf(client, id, "2026-Q3");
  await client.occurrences.plan({ key, date: "2026-09-25" });
  const steps = await client.occurrences.explain({ key });
  expect(JSON.stringify(steps)).toContain("未署名，2026年9月16日");
});
