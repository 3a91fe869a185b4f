import { expect, test } from "vitest";
import { createDispatch } from "../../../shared/application/dispatch/dispatch.ts";
import { createDutyClient } from "../../../shared/contract/client.ts";
import { cadence, dueOn } from "../../support/duties.ts";
import { memoryPorts } from "../../support/memory-ports.ts";

const WEEKLY = 60;

/** A calendar with more rows than a slice holds, whoever may breathe between them. */
async function manyRows(breathe?: () => Promise<void>) {
  const ports = memoryPorts({ today: "2026-06-30" });
  const filling = createDutyClient(createDispatch(ports));
  for (let n = 0; n < WEEKLY; n++)
    await filling.obligations.create({
      title: `周例会${n}`,
      requirement: cadence("week"),
      effectiveFrom: "2026-01-01",
    });
  await filling.obligations.create({ title: "年中总结", requirement: dueOn("2026-07-10") });
  ports.published.length = 0;
  // As after a start: nothing is derived yet.
  return { ports, client: createDutyClient(createDispatch({ ...ports, ...(breathe && { breathe }) })) };
}

test("rows are derived slice by slice, how far it is is said, and the answers are those of a core in one go", async () => {
  let breaths = 0;
  const sliced = await manyRows(async () => void breaths++);
  const whole = await manyRows();
  expect(await sliced.client.board.get({})).toEqual(await whole.client.board.get({}));
  const steps = sliced.ports.published.flatMap((event) => (event.type === "deriving" ? event : []));
  const total = steps[0]?.total ?? 0;
  expect(total).toBeGreaterThan(WEEKLY * 100);
  expect(steps.map(({ done }) => done)).toEqual([4_000, total]);
  expect(breaths).toBeGreaterThan(steps.length);
  expect(whole.ports.published).toEqual([]);
});

test("those who ask meanwhile share the work, and what needs no row is answered before it is done", async () => {
  const order: string[] = [];
  const { ports, client } = await manyRows(() => new Promise((resolve) => void setImmediate(resolve)));
  const ask = (name: string, answer: Promise<unknown>) => answer.then(() => order.push(name));
  await Promise.all([
    ask("info", client.app.info({})),
    ask("board", client.board.get({})),
    ask("settings", client.settings.get({})),
  ]);
  expect(order[0]).toBe("settings");
  expect(ports.published.filter(({ type }) => type === "deriving")).toHaveLength(2);
});

test("what is written while rows are derived is in the next answer", async () => {
  const { client } = await manyRows(() => new Promise((resolve) => void setImmediate(resolve)));
  const early = client.board.get({});
  await client.obligations.create({ title: "报送名单", requirement: dueOn("2026-07-01") });
  await early;
  const { upcoming } = await client.board.get({});
  expect(upcoming.some(({ title }) => title === "报送名单")).toBe(true);
});

test("a calendar of one slice says nothing", async () => {
  const ports = { ...memoryPorts(), breathe: async () => undefined };
  await createDutyClient(createDispatch(ports)).board.get({});
  expect(ports.published).toEqual([]);
});
