import { expect, test } from "vitest";
import type { SlipWithdrawal, StoredSlip } from "../../../shared/application/ports/stores/slip-store.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { sqliteStore } from "../../support/data-folder.ts";
import { AT, SHA, withDuty } from "../fixtures.ts";

const key = (recurrenceId: string) => ({ obligationId: "o1", subjectId: "s1", recurrenceId });
const aSlip = (id: string, change: Partial<StoredSlip> = {}): StoredSlip => ({
  id,
  kind: "supervision",
  number: { year: 2026, number: 1 },
  lead: "机关党委",
  releasedOn: plainDate("2026-09-16"),
  releasedAt: AT,
  releasedBy: "王干事",
  replyBy: plainDate("2026-09-21"),
  lines: [
    { key: key("2026"), title: "学习" },
    { key: key("2025"), title: "学习" },
  ],
  html: "<p>督办单</p>",
  sha256: SHA,
  ...change,
});
const withdrawal: SlipWithdrawal = {
  id: "w1",
  slipId: "z",
  on: plainDate("2026-09-17"),
  at: AT,
  by: "李干事",
  reason: "写错",
};

test("slips come back in the order of release with their lines and withdrawals; the page by itself", async () => {
  const { store } = sqliteStore();
  await withDuty(store);
  const [first, second] = [aSlip("z"), aSlip("a", { kind: "reminder", lead: "", lines: [] })];
  await store.slips.insert(first);
  await store.slips.insert(second);
  await store.slips.withdraw(withdrawal);
  const replies = ["r2", "r1"].map((id) => ({
    id,
    slipId: "a",
    on: plainDate("2026-09-18"),
    words: `回复${id}`,
    at: AT,
    by: "王干事",
  }));
  for (const reply of replies) await store.slips.reply(reply);
  const { html: _first, ...firstHead } = first;
  const { html: _second, ...secondHead } = second;
  expect(await store.slips.list()).toEqual([
    { ...firstHead, withdrawal, replies: [] },
    { ...secondHead, withdrawal: null, replies },
  ]);
  expect(await store.slips.page("z")).toBe("<p>督办单</p>");
  expect(await store.slips.page("none")).toBeNull();
});

test("the slips that name an occurrence come without their lines, in the order of release, with their withdrawals", async () => {
  const { store } = sqliteStore();
  await withDuty(store);
  const lines = [{ key: key("2025"), title: "学习" }];
  await store.slips.insert(aSlip("z"));
  await store.slips.insert(aSlip("a", { kind: "reminder", lines }));
  await store.slips.withdraw(withdrawal);
  const naming = async (recurrenceId: string) =>
    (await store.slips.naming(key(recurrenceId))).map((slip) => [slip.id, slip.withdrawal, "lines" in slip]);
  expect(await naming("2025")).toEqual([
    ["z", withdrawal, false],
    ["a", null, false],
  ]);
  expect(await naming("2026")).toEqual([["z", withdrawal, false]]);
  expect(await naming("2027")).toEqual([]);
});

test("a slip whose number is taken is not half stored", async () => {
  const { store } = sqliteStore();
  await withDuty(store);
  await store.slips.insert(aSlip("z"));
  await expect(store.slips.insert(aSlip("a"))).rejects.toThrow(/append-only|UNIQUE/);
  expect(await store.slips.list()).toHaveLength(1);
});
