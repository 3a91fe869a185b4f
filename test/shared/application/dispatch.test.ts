import { describe, expect, test } from "vitest";
import { procedureKinds } from "../../../shared/contract/procedure-list.ts";
import { memoryCore, textFile } from "../../support/memory-core.ts";
import { quarterly } from "../../support/duties.ts";

describe("refusals are replies with a code", () => {
  test.each(["board.shake", "board", "board.get.now", "", "constructor.name", "__proto__.get", "app.toString"])(
    "unknown procedure %j",
    async (name) => {
      const { dispatch } = memoryCore();
      expect(await dispatch({ name, input: {} })).toEqual({
        ok: false,
        error: { code: "unknown-procedure", details: { name } },
      });
    },
  );

  test("invalid input names every path", async () => {
    const { dispatch } = memoryCore();
    const input = { key: { obligationId: "", subjectId: "s", recurrenceId: "2026" }, action: "burnt", note: 7 };
    const reply = await dispatch({ name: "occurrences.handle", input });
    expect(reply).toMatchObject({ ok: false, error: { code: "invalid-input" } });
    const paths = reply.ok || reply.error.code !== "invalid-input" ? [] : reply.error.details.issues.map((i) => i.path);
    expect(paths).toEqual(["key.obligationId", "action", "note"]);
  });

  test.each([
    ["a day that does not exist", "occurrences.list", { from: "2026-02-30", to: "2026-03-01" }],
    ["no input at all", "occurrences.list", undefined],
    ["an upload that is not base64", "imports.open", { file: { name: "a.txt", content: "***" } }],
  ])("%s is invalid", async (_what, name, input) => {
    const { dispatch } = memoryCore();
    expect(await dispatch({ name, input })).toMatchObject({ ok: false, error: { code: "invalid-input" } });
  });

  test("a reversed period is refused", async () => {
    const { dispatch } = memoryCore();
    for (const name of ["occurrences.list", "calendar.days", "activities.list"])
      expect(await dispatch({ name, input: { from: "2026-02-01", to: "2026-01-01" } })).toEqual({
        ok: false,
        error: { code: "period-reversed", details: { from: "2026-02-01", to: "2026-01-01" } },
      });
  });

  test("a fault of the program is told to the door with its cause", async () => {
    const faults: { name: string; cause: unknown }[] = [];
    const { dispatch, ports } = memoryCore({}, (fault) => faults.push(fault));
    ports.store.failAfterWrites = 0;
    expect(await dispatch({ name: "settings.set", input: { unitName: "新名" } })).toEqual({
      ok: false,
      error: { code: "unexpected", details: { message: "the disk said no" } },
    });
    expect(faults).toMatchObject([{ name: "settings.set", cause: new Error("the disk said no") }]);
    expect(ports.published).toEqual([]);
  });
});

describe("a read-only folder", () => {
  const writes = [...procedureKinds].filter(([, kind]) => kind === "write").map(([name]) => name);

  test.each([
    ["data-locked", "data-locked"],
    ["folder-read-only", "data-read-only"],
  ] as const)("%s refuses every write", async (readOnly, code) => {
    const { dispatch } = memoryCore({ readOnly });
    expect(writes.length).toBeGreaterThan(10);
    for (const name of writes)
      expect(await dispatch({ name, input: {} }), name).toEqual({
        ok: false,
        error: { code, details: { folder: "/data" } },
      });
  });

  test("answers reads, and sees what the other program wrote meanwhile", async () => {
    const { client, ports } = memoryCore({ readOnly: "data-locked" });
    expect((await client.board.get({})).anchorsUnknown).toEqual([]);
    const { client: writer, ports: other } = memoryCore();
    await writer.obligations.create({ title: "抽查", requirement: quarterly });
    const [obligation] = await other.store.obligations.list();
    if (obligation) await ports.store.obligations.insert(obligation);
    expect((await client.board.get({})).upcoming.length).toBeGreaterThan(0);
  });
});

describe("writes", () => {
  test("each one that succeeds says that data changed, reads and failures do not", async () => {
    const { client, ports, dispatch } = memoryCore();
    await client.settings.set({ unitName: "东湖市科协" });
    await client.board.get({});
    await dispatch({ name: "imports.finish", input: { planId: "nobody" } });
    expect(ports.published).toEqual([{ type: "data-changed", procedure: "settings.set" }]);
  });

  test("run one at a time, in the order in which they came", async () => {
    const { client } = memoryCore();
    const titles = Array.from({ length: 5 }, (_, index) => `第${index}次抽查`);
    await Promise.all(titles.map((title) => client.obligations.create({ title, requirement: quarterly })));
    expect((await client.obligations.list({})).map(({ title }) => title)).toEqual(titles);
  });

  test("do not wait while a plan is being read, and it is stored in its turn", async () => {
    const { client, ports } = memoryCore();
    const reading = client.imports.open({ file: textFile("1.每季度召开1次例会。\n") });
    await client.settings.set({ unitName: "东湖市科协" });
    expect(ports.published).toEqual([{ type: "data-changed", procedure: "settings.set" }]);
    expect(await reading).toMatchObject({ candidates: 1 });
    expect(ports.published.at(-1)).toEqual({ type: "data-changed", procedure: "imports.open" });
  });

  test("one that failed does not stop the next", async () => {
    const { client, dispatch } = memoryCore();
    const [failed, changed] = await Promise.all([
      dispatch({ name: "imports.finish", input: { planId: "nobody" } }),
      client.settings.set({ leadDays: 9 }),
    ]);
    expect(failed).toMatchObject({ ok: false, error: { code: "not-found" } });
    expect(changed.leadDays).toBe(9);
  });
});

test("what was computed yesterday is computed again today", async () => {
  const { client, ports } = memoryCore({ today: "2026-09-30" });
  await client.obligations.create({ title: "抽查", requirement: quarterly, effectiveFrom: "2026-07-01" });
  expect((await client.board.get({})).overdue).toEqual([]);
  ports.setToday("2026-10-01");
  expect((await client.board.get({})).overdue).toHaveLength(1);
});
