import { describe, expect, test } from "vitest";
import { failureOf, memoryCore, openReview, textFile } from "../../../support/memory-core.ts";

const PLAN = `西山市科学技术协会2026年工作要点

1.每月召开1次例会。（责任单位：办公室）
2.全年开展走访不少于6次。（责任单位：办公室）
3.自查工作3月15日前完成。（责任单位：办公室）

2026年4月20日
`;

async function accepted(text = PLAN) {
  const core = memoryCore({ today: "2026-05-06" });
  const { plan, candidates } = await openReview(core.client, textFile(text));
  const candidateIds = candidates.map(({ id }) => id);
  await core.client.imports.decide({ planId: plan.id, candidateIds, decision: "accepted" });
  return { ...core, planId: plan.id };
}

describe("what fell due before the plan was issued", () => {
  test("is counted, quotas left out: three months and a deadline", async () => {
    const { client, planId } = await accepted();
    expect(await client.imports.earlier({ planId })).toEqual({ issuedOn: "2026-04-20", occurrences: 4 });
    expect(await client.obligations.list({})).toEqual([]);
  });

  test("is closed on its own last day, with the reason, when the clerk says so", async () => {
    const { client, ports, planId } = await accepted();
    expect(await client.imports.finish({ planId, earlierDone: true })).toMatchObject({ obligations: 3, closed: 4 });
    const history = await ports.store.history.listAll();
    expect(history.map(({ type, on }) => [type, on])).toEqual([
      ["declared", "2026-01-30"],
      ["declared", "2026-02-28"],
      ["declared", "2026-03-13"],
      ["declared", "2026-03-31"],
    ]);
    expect(history).toMatchObject(history.map(() => ({ reason: "期初：印发日以前" })));
    const rows = await client.occurrences.list({ from: "2026-01-01", to: "2026-04-30" });
    const states = rows.filter(({ quota }) => quota === null).map(({ timeState }) => timeState);
    expect(states).toEqual(["done", "done", "done", "done", "overdue"]);
  });

  test("is overdue when the clerk does not", async () => {
    const { client, ports, planId } = await accepted();
    expect(await client.imports.finish({ planId })).toMatchObject({ obligations: 3, closed: 0 });
    expect(await ports.store.history.listAll()).toEqual([]);
  });

  test.each([
    ["bears no date", PLAN.replace("2026年4月20日", ""), null],
    ["came before its year", PLAN.replace("2026年4月20日", "2025年12月25日"), "2025-12-25"],
  ])("is nothing for a plan that %s", async (_, text, issuedOn) => {
    const { client, planId } = await accepted(text);
    expect(await client.imports.earlier({ planId })).toEqual({ issuedOn, occurrences: 0 });
  });

  test("a plan that is not there", async () => {
    const { client } = memoryCore();
    expect(await failureOf(client.imports.earlier({ planId: "none" }))).toMatchObject({ code: "not-found" });
  });
});

describe("a reading that is cancelled", () => {
  const open = (client: ReturnType<typeof memoryCore>["client"], ticket: string) =>
    client.imports.open({ file: textFile(PLAN), ticket });

  test.each([
    ["while it waits", 0],
    ["while it reads", 1],
  ])("%s keeps nothing", async (_, turns) => {
    const { client, ports } = memoryCore();
    const reading = failureOf(open(client, `t${turns}`));
    for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
    await client.imports.cancel({ ticket: `t${turns}` });
    expect(await reading).toMatchObject({ code: "cancelled" });
    expect(await client.imports.list({})).toEqual([]);
    expect(ports.published).toEqual([]);
  });

  test("another one goes on, and the same file can be read afterwards", async () => {
    const { client } = memoryCore();
    await client.imports.cancel({ ticket: "other" });
    expect((await open(client, "this")).candidates).toBe(3);
  });
});
