import { beforeEach, describe, expect, test } from "vitest";
import type { OccurrenceKey } from "../../../shared/contract/schemas/values.ts";
import { plainDate as day } from "../../../shared/domain/date/plain-date.ts";
import { failureOf, memoryCore } from "../../support/memory-core.ts";

type Client = ReturnType<typeof memoryCore>["client"];

const SOCIETIES = ["数学学会", "物理学会", "化学学会", "生物学会", "地理学会"];
const SHARE = {
  kind: "percent",
  count: 80,
  comparator: ">=",
  unit: "%",
  base: "各学会",
  due: null,
  hedge: null,
  shift: null,
} as const;

let client: Client;
let members: ReadonlyMap<string, string>;
let groupId: string;

beforeEach(async () => {
  ({ client } = memoryCore({ today: day("2026-09-16") }));
  const { bodies, groups } = await client.roster.store({
    bodies: SOCIETIES.map((name, at) => ({
      name,
      kind: "学会",
      since: day(at === 4 ? "2026-07-01" : "2026-01-01"),
    })),
    groups: [{ name: "全体学会", condition: { over: "bodies", kinds: ["学会"] } }],
  });
  members = new Map(bodies.map(({ name, id }) => [name, id]));
  groupId = groups[0]?.id ?? "";
});

const idOf = (name: string): string => members.get(name) ?? "";

async function dutyOf(requirement: object): Promise<OccurrenceKey> {
  const duty = await client.obligations.create({
    title: "写入章程",
    actor: "学会部",
    requirement: requirement as never,
  });
  const rows = await client.occurrences.list({ from: day("2026-01-01"), to: day("2026-12-31") });
  const row = rows.find(({ obligationId }) => obligationId === duty.id);
  return {
    obligationId: duty.id,
    subjectId: row?.subjectId ?? duty.subjects[0]?.id ?? "",
    recurrenceId: row?.recurrenceId ?? "2026",
  };
}

const standing = () => dutyOf({ kind: "standing", hedge: null, shift: null });

describe("a list by name", () => {
  test("has each member with day and proof, and says how many are lacking", async () => {
    const key = await standing();
    await client.coverage.set({ key, groupId, target: 80 });
    const marks = [
      { memberId: idOf("数学学会"), on: day("2026-03-02"), words: "章程第3条" },
      { memberId: idOf("物理学会"), on: day("2026-05-20"), words: "章程第2条" },
    ];
    const view = await client.coverage.mark({ key, marks });
    expect(view).toMatchObject({ base: 5, covered: 2, percent: 40, lacking: 2, target: 80 });
    expect(view.members.find(({ name }) => name === "数学学会")?.covered).toEqual({
      on: "2026-03-02",
      activityId: null,
      proof: "章程第3条",
      isMarked: true,
    });
    expect(view.members.find(({ name }) => name === "化学学会")?.covered).toBeNull();
    const bare = { obligationId: key.obligationId, subjectId: key.subjectId, recurrenceId: "2027" };
    expect(await client.coverage.list({ key, year: 2025 })).toHaveLength(1);
    expect(await client.coverage.list({ key: bare })).toEqual([]);
    expect((await client.coverage.list({})).map(({ title, covered }) => [title, covered])).toEqual([["写入章程", 2]]);
    expect(await client.coverage.list({ year: 2025 })).toEqual([]);
  });

  test.each([
    ["2026-03-01", 4, 0],
    ["2026-03-02", 4, 1],
    ["2026-06-30", 4, 1],
    // The fifth society is there from July on.
    ["2026-07-01", 5, 1],
  ])("is as of the day: %s", async (on, base, covered) => {
    const key = await standing();
    await client.coverage.set({ key, groupId });
    await client.coverage.mark({ key, marks: [{ memberId: idOf("数学学会"), on: day("2026-03-02"), words: "有" }] });
    expect(await client.coverage.get({ key, on: day(on) })).toMatchObject({ base, covered, target: 100 });
  });

  test("takes who attended an activity that counts for the duty, by its earliest day, until it is withdrawn", async () => {
    const key = await standing();
    await client.coverage.set({ key, groupId });
    const given = { title: "指导党建", credits: [key], participants: [{ name: "数学学会" }], noEvidenceReason: "略" };
    const later = await client.activities.record({ ...given, happenedOn: day("2026-08-05") });
    const first = await client.activities.record({ ...given, happenedOn: day("2026-04-02") });
    const reached = async () =>
      (await client.coverage.get({ key })).members.find(({ name }) => name === "数学学会")?.covered?.on;
    expect(await reached()).toBe("2026-04-02");
    await client.activities.withdraw({ id: first.id, reason: "误录" });
    expect(await reached()).toBe("2026-08-05");
    await client.activities.withdraw({ id: later.id, reason: "误录" });
    expect(await reached()).toBeUndefined();
  });

  test("nothing is a share of nobody", async () => {
    const key = await standing();
    const empty = await client.subjects.create({ name: "空组", kind: "group" });
    const { coverage } = await client.coverage.set({ key, groupId: empty.id });
    expect(coverage).toMatchObject({ base: 0, percent: null, lacking: 0 });
  });

  test.each<[string, object, object]>([
    ["no proof", { on: "2026-05-01" }, { message: "empty" }],
    ["a day before the member was there", { on: "2025-12-31", words: "有" }, { message: "not-in-base" }],
  ])("%s is refused, and nothing is stored", async (_, wrong, issue) => {
    const key = await standing();
    await client.coverage.set({ key, groupId });
    const good = { memberId: idOf("物理学会"), on: day("2026-05-01"), words: "有" };
    const marks = [good, { memberId: idOf("数学学会"), ...wrong } as typeof good];
    expect(await failureOf(client.coverage.mark({ key, marks }))).toMatchObject({ details: { issues: [issue] } });
    expect(await client.coverage.get({ key })).toMatchObject({ covered: 0 });
  });

  test("a day ahead is refused", async () => {
    const key = await standing();
    await client.coverage.set({ key, groupId });
    const marks = [{ memberId: idOf("物理学会"), on: day("2026-09-17"), words: "有" }];
    expect(await failureOf(client.coverage.mark({ key, marks }))).toMatchObject({ code: "activity-in-future" });
  });
});

test("the lists of a percentage follow the marks on each day that has one", async () => {
  const key = await dutyOf(SHARE);
  const { coverage } = await client.coverage.set({ key, groupId });
  expect(coverage?.target).toBe(80);
  const mark = (name: string, on: string) => ({ memberId: idOf(name), on: day(on), words: "章程" });
  await client.coverage.mark({ key, marks: [mark("数学学会", "2026-03-02"), mark("物理学会", "2026-05-20")] });
  await client.coverage.mark({ key, marks: [mark("化学学会", "2026-04-01")] });
  const shares = async () => (await client.occurrences.percent({ key })).map(({ date, percent }) => [date, percent]);
  expect(await shares()).toEqual([
    ["2026-05-20", 75],
    ["2026-04-01", 50],
    ["2026-03-02", 25],
  ]);
  await client.coverage.mark({ key, clear: [idOf("数学学会")] });
  expect(await shares()).toEqual([
    ["2026-05-20", 50],
    ["2026-04-01", 25],
    ["2026-03-02", 0],
  ]);
});

test("a mark, and the list itself, are undone step by step", async () => {
  const key = await standing();
  await client.coverage.set({ key, groupId });
  const marks = [{ memberId: idOf("物理学会"), on: day("2026-05-01"), words: "有" }];
  await client.coverage.mark({ key, marks });
  await client.coverage.set({ key, groupId: null });
  expect(await failureOf(client.coverage.get({ key }))).toMatchObject({ code: "not-found" });
  await client.session.undo({});
  expect(await client.coverage.get({ key })).toMatchObject({ covered: 1 });
  await client.session.undo({});
  expect(await client.coverage.get({ key })).toMatchObject({ covered: 0 });
  await client.session.undo({});
  expect(await client.coverage.list({})).toEqual([]);
});
