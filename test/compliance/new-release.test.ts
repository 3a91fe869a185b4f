import { expect, test } from "vitest";
import { createDispatch } from "../../shared/application/dispatch/dispatch.ts";
import { createDutyClient } from "../../shared/contract/client.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import type { Requirement } from "../../shared/domain/obligation/requirement.ts";
import { bundledNotices } from "../../shared/domain/workday/published-notices.ts";
import { rowOf } from "../support/duties.ts";
import { memoryCore } from "../support/memory-core.ts";
import { sqliteStore } from "../support/data-folder.ts";

/** Due on a Sunday that the notice of 2026 puts into the Spring Festival: without it on the 20th, with it on the 24th. */
const OVER_THE_FESTIVAL: Requirement = {
  kind: "deadline",
  due: plainDate("2026-02-15"),
  hedge: null,
  shift: "following",
};
const before2026 = () => bundledNotices().filter(({ year }) => year !== 2026);

/** A duty of that day, and the program started anew on 22 February over the notices of an older release. */
async function startedAnew(seen: () => ReturnType<typeof bundledNotices> | null) {
  const { client, ports } = memoryCore({ today: "2026-02-01" });
  const { id } = await client.obligations.create({ title: "报送", requirement: OVER_THE_FESTIVAL });
  const notices = seen();
  if (notices) await ports.store.settings.setNoticesSeen(notices);
  ports.setToday("2026-02-22");
  return { client: createDutyClient(createDispatch(ports)), ports, id };
}

test("what was missed by the provisional dates stays missed when a release brings the year, and the trace says so", async () => {
  const { client, ports, id } = await startedAnew(before2026);
  const row = await rowOf(client, id, "2026-02-15");
  expect(row).toMatchObject({ timeState: "overdue", basis: "provisional", effectiveDate: "2026-02-20" });
  const steps = await client.occurrences.explain({ key: row });
  expect(steps.find(({ step }) => step === "kept")?.detail).toContain("新版程序");
  expect(await ports.store.settings.noticesSeen()).toEqual(bundledNotices());
});

test("the same release started again, or the first start of all, keeps nothing: the date moves with the notice", async () => {
  for (const seen of [bundledNotices, () => null]) {
    const { client, ports, id } = await startedAnew(seen);
    expect(await rowOf(client, id, "2026-02-15")).toMatchObject({ timeState: "near", effectiveDate: "2026-02-24" });
    expect(await ports.store.preserved.list()).toEqual([]);
  }
});

test("it runs once, and again after it failed", async () => {
  const { client, ports, id } = await startedAnew(before2026);
  ports.store.failAfterWrites = 0;
  await expect(client.board.get({})).rejects.toMatchObject({ code: "unexpected" });
  ports.store.failAfterWrites = null;
  expect(await rowOf(client, id, "2026-02-15")).toMatchObject({ timeState: "overdue" });
  await ports.store.settings.setNoticesSeen(before2026());
  await client.board.get({});
  expect(await ports.store.settings.noticesSeen()).toEqual(before2026());
});

test("a folder that cannot be written is left as it is", async () => {
  const { ports } = await startedAnew(before2026);
  const facts = { ...ports.facts, readOnly: "folder-read-only" as const };
  await createDutyClient(createDispatch({ ...ports, store: ports.store, facts })).board.get({});
  expect(await ports.store.settings.noticesSeen()).toEqual(before2026());
});

test("the notices of a release are read back from the database as they were, to the letter", async () => {
  const { store } = sqliteStore();
  expect(await store.settings.noticesSeen()).toBeNull();
  await store.settings.setNoticesSeen(bundledNotices());
  expect(JSON.stringify(await store.settings.noticesSeen())).toBe(JSON.stringify(bundledNotices()));
});
