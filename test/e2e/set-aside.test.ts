import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { HistoryEntry } from "../../shared/contract/schemas/history.ts";
import { clerkAt } from "./clerk.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** A duty is put out of use while something of it is overdue: a reason closes the breach, without one it stays. */
let host: HostUnderTest;
let page: Page;
let clerk: ReturnType<typeof clerkAt>;

const TITLES = ["保密检查", "档案整理"] as const;

beforeAll(async () => {
  host = await startHost("2026-09-16", async (client) => {
    for (const title of TITLES)
      await client.obligations.create({
        title,
        actor: "办公室",
        effectiveFrom: "2026-01-01",
        requirement: { kind: "deadline", due: "2026-09-11", hedge: null, shift: null },
      });
  });
  page = await host.newPage();
  clerk = clerkAt(page);
  await page.goto(host.address);
});
afterAll(() => host?.close());

const overdue = async () => {
  const board = (await clerk.call("board.get", {})) as { overdue: { title: string }[] };
  return board.overdue.map(({ title }) => title).toSorted();
};
const openDuty = async (title: string) => {
  await clerk.open("事项");
  await page.getByRole("link", { name: title }).first().click();
  await clerk.drawer().getByRole("button", { name: "搁置" }).click();
};
const form = () => clerk.drawer().getByRole("form", { name: "搁置" });

test("without a reason what was missed stays missed, and the form says so before", async () => {
  await openDuty("保密检查");
  await form().getByText("有1期已逾期：不写理由，仍记逾期。").waitFor();
  await form().getByRole("button", { name: "搁置" }).click();
  await page.getByText("已搁置“保密检查”").waitFor();
  expect(await overdue()).toEqual([...TITLES].toSorted());
  await page.keyboard.press("Escape");
});

test("a reason closes it as not applicable; undo takes both back, and the history keeps them", async () => {
  await openDuty("档案整理");
  await form().getByRole("textbox", { name: "搁置理由（可不写）" }).fill("职责划归档案局");
  await form().getByText("按“不适用”销号").waitFor();
  await form().getByRole("button", { name: "搁置" }).click();
  await page.getByText("已搁置“档案整理”").waitFor();
  expect(await overdue()).toEqual(["保密检查"]);
  await page.getByRole("button", { name: /^撤销/ }).click();
  await page.getByText(/^已撤销：.*档案整理/).waitFor();
  await expect.poll(overdue).toEqual([...TITLES].toSorted());
  const rows = (await clerk.call("occurrences.list", { from: "2026-01-01", to: "2026-12-31" })) as {
    title: string;
    obligationId: string;
    subjectId: string;
    recurrenceId: string;
  }[];
  const row = rows.find(({ title }) => title === "档案整理");
  const key = row && { obligationId: row.obligationId, subjectId: row.subjectId, recurrenceId: row.recurrenceId };
  const history = (await clerk.call("occurrences.history", { key })) as HistoryEntry[];
  expect(history).toMatchObject([
    { type: "not-applicable", words: "职责划归档案局", isUndone: true },
    { type: "undone", undoes: history[0]?.id },
  ]);
});
