import { describe, expect, test } from "vitest";
import { failureOf, memoryCore, openReview, textFile } from "../../../support/memory-core.ts";

const PLAN = (year: number) => `东湖市科协${year}年党建工作要点

1.各支部每季度开展1次主题党日。
2.每个党支部全年学习不少于12次。
3.党组全年学习不少于10次。
`;

async function accepted(year = 2026, core = memoryCore()) {
  const { plan, candidates } = await openReview(core.client, textFile(PLAN(year), `${year}.txt`));
  await core.client.imports.decide({
    planId: plan.id,
    candidateIds: candidates.map(({ id }) => id),
    decision: "accepted",
  });
  return { ...core, planId: plan.id };
}

const BRANCHES = ["机关第一党支部", "机关第二党支部", "科技馆党支部"];
const groupsOf = async ({ client, planId }: Awaited<ReturnType<typeof accepted>>) =>
  (await client.imports.finishing({ planId })).groups;

describe("a kind of member that a plan names", () => {
  test("is asked for once, however it is written, with the duties that need it", async () => {
    const groups = await groupsOf(await accepted());
    expect(groups).toMatchObject([{ kind: "支部", actor: "各支部", group: null }]);
    expect(groups[0]?.candidateIds).toHaveLength(2);
  });

  test("named, it is a group, and each member has the duty", async () => {
    const o = await accepted();
    const group = await o.client.subjects.nameMembers({ kind: "支部", members: BRANCHES, joinedOn: "2026-01-01" });
    expect(group).toMatchObject({ name: "支部", kind: "group" });
    expect((await groupsOf(o))[0]?.group).toMatchObject({ id: group.id, members: BRANCHES });
    await o.client.imports.finish({ planId: o.planId });
    const duties = await o.client.obligations.list({});
    expect(duties.filter(({ subjects }) => subjects.some(({ id }) => id === group.id))).toHaveLength(2);
    const rows = await o.client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" });
    expect(new Set(rows.filter(({ title }) => title.includes("主题党日")).map(({ subject }) => subject))).toEqual(
      new Set(BRANCHES),
    );
  });

  test("a later plan means the same group, whatever it calls it", async () => {
    const core = memoryCore();
    await core.client.subjects.nameMembers({ kind: "各支部", members: BRANCHES, joinedOn: "2026-01-01" });
    expect((await groupsOf(await accepted(2026, core)))[0]?.group?.members).toEqual(BRANCHES);
  });

  test("not named, its duties are those of one body, which becomes the group when it is", async () => {
    const o = await accepted();
    await o.client.imports.finish({ planId: o.planId });
    const before = (await o.client.subjects.list({})).map(({ name, kind }) => [name, kind]);
    expect(before).toContainEqual(["支部", "unit"]);
    const group = await o.client.subjects.nameMembers({ kind: "支部", members: BRANCHES, joinedOn: "2026-01-01" });
    expect(group.obligations).toBe(2);
  });

  test("names pasted again add those that are missing, and nobody twice", async () => {
    const { client } = memoryCore();
    await client.subjects.nameMembers({ kind: "支部", members: BRANCHES.slice(0, 2), joinedOn: "2026-01-01" });
    const group = await client.subjects.nameMembers({
      kind: "支部",
      members: [...BRANCHES, ...BRANCHES],
      joinedOn: "2026-01-01",
    });
    expect(group.members.map(({ name }) => name).toSorted()).toEqual(BRANCHES.toSorted());
  });

  test("a group is no member", async () => {
    const { client } = memoryCore();
    await client.subjects.create({ name: "全体委员", kind: "group" });
    const asked = client.subjects.nameMembers({ kind: "支部", members: ["全体委员"], joinedOn: "2026-01-01" });
    expect(await failureOf(asked)).toMatchObject({ code: "invalid-input" });
    expect((await client.subjects.list({})).map(({ name }) => name)).toEqual(["全体委员"]);
  });
});

test("no phrase becomes a unit: its duty is that of the unit that leads", async () => {
  const { client } = memoryCore();
  const { plan, candidates } = await openReview(client, textFile(PLAN(2026)));
  const [first] = candidates;
  const actor = "各支部、各科室和离退休党员";
  await client.imports.edit({ planId: plan.id, candidateId: first?.id ?? "", edit: { actor, lead: "机关党委" } });
  await client.imports.finish({ planId: plan.id });
  expect((await client.obligations.list({}))[0]).toMatchObject({ actor, subjects: [{ name: "机关党委" }] });
  expect((await client.subjects.list({})).map(({ name }) => name)).toEqual(["机关党委"]);
});
