import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { type DataFolder, openDataFolder } from "../../../db/data-folder.ts";
import { createDispatch } from "../../../shared/application/dispatch/dispatch.ts";
import { createDutyClient } from "../../../shared/contract/client.ts";
import { SAMPLE_PLAN_TEXT } from "../../../shared/extraction/sample-plan.ts";
import { failureOf, importAll, memoryCore, openReview, textFile, wholeReview } from "../../support/memory-core.ts";
import { memoryPorts } from "../../support/memory-ports.ts";

const opened: DataFolder[] = [];

afterEach(() => {
  for (const data of opened.splice(0)) {
    data.close();
    rmSync(data.folder, { recursive: true });
  }
});

/** The core over SQLite in a folder of its own; everything else as in `memoryCore`. */
async function realCore() {
  const ports = memoryPorts();
  const folder = mkdtempSync(path.join(os.tmpdir(), "duty-core-"));
  const data = await openDataFolder(folder, { clock: ports.clock });
  opened.push(data);
  let idsLeft = Number.POSITIVE_INFINITY;
  const ids = {
    next: () => {
      if (idsLeft-- <= 0) throw new Error("no more ids");
      return ports.ids.next();
    },
  };
  const dispatch = createDispatch({ ...ports, store: data.store, evidence: data.evidence, backups: data.backups, ids });
  return { client: createDutyClient(dispatch), data, failAfterIds: (count: number) => (idsLeft = count) };
}

test("an import that fails half-way leaves nothing behind, and can be finished afterwards", async () => {
  const { client, failAfterIds } = await realCore();
  const { plan, candidates } = await openReview(client, textFile(SAMPLE_PLAN_TEXT));
  const candidateIds = candidates.map(({ id }) => id);
  await client.imports.decide({ planId: plan.id, candidateIds, decision: "accepted" });
  const before = await wholeReview(client, plan.id);
  failAfterIds(20);
  expect(await failureOf(client.imports.finish({ planId: plan.id }))).toMatchObject({ code: "unexpected" });
  expect(await client.obligations.list({})).toEqual([]);
  expect(await wholeReview(client, plan.id)).toEqual(before);
  failAfterIds(Number.POSITIVE_INFINITY);
  expect(await client.imports.finish({ planId: plan.id })).toMatchObject({ obligations: candidates.length, closed: 0 });
});

test("a record that fails half-way leaves no row that names it", async () => {
  const { client, failAfterIds } = await realCore();
  await importAll(client, SAMPLE_PLAN_TEXT);
  const due = await client.occurrences.list({ from: "2026-09-30", to: "2026-09-30" });
  const row = due.find(({ recurrenceId }) => recurrenceId === "2026-Q3");
  if (!row) throw new Error("the sample plan has lost its quarterly duty");
  const evidence = [{ name: "记录.txt", kind: "minutes" as const, content: textFile("记录").content }];
  const request = { title: "抽查", happenedOn: "2026-09-15", credits: [row], evidence };
  failAfterIds(3);
  expect(await failureOf(client.activities.record(request))).toMatchObject({ code: "unexpected" });
  failAfterIds(Number.POSITIVE_INFINITY);
  expect(await client.activities.list({ from: "2026-01-01", to: "2026-12-31" })).toEqual([]);
  // The file was written before the rows that were to name it; the check finds it, and the next try takes it up.
  const report = await client.backups.check({});
  expect([report.ok, report.findings.map(({ check }) => check)]).toEqual([true, ["evidence-orphans"]]);
  await client.activities.record(request);
  expect(await client.activities.list({ from: "2026-01-01", to: "2026-12-31" })).toHaveLength(1);
  expect((await client.backups.check({})).findings).toEqual([]);
});

test("SQLite and memory tell the same board", async () => {
  const [real, memory] = [await realCore(), memoryCore()];
  const strip = (text: string) => text.replaceAll(/id-\d+/g, "id");
  for (const client of [real.client, memory.client]) await importAll(client, SAMPLE_PLAN_TEXT);
  const boards = await Promise.all([real.client, memory.client].map((client) => client.board.get({})));
  const [first, second] = boards.map((board) => strip(JSON.stringify(board)));
  expect(first).toBe(second);
});
