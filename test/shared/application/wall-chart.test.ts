import { expect, test } from "vitest";
import { RICH_DAY, fillRichYear } from "../../support/rich-year.ts";
import { memoryCore } from "../../support/memory-core.ts";
import { textOf } from "../paper/paper-text.ts";

test("a rich year: every requirement has its row, its states, its numbers by month and its total", async () => {
  const { client } = memoryCore({ today: RICH_DAY, settings: { unitName: "东湖市科协" } });
  await fillRichYear(client);
  const { document, html } = await client.documents.wallChart({ year: 2026 });
  const row = (title: string) => document.rows.find((one) => one.title === title);
  const marks = row("支部主题党日")?.cells.map(({ mark, done, all, state }) => [mark + 1, done, all, state]);
  expect(marks).toContainEqual([3, 8, 8, "made-up-late"]);
  expect(marks).toContainEqual([7, 6, 7, "overdue"]);
  expect(marks).toHaveLength(12);
  expect(row("支部学习")).toMatchObject({ total: { done: 221, needed: 320, unit: "次" }, note: "behind-pace" });
  expect(row("支部学习")?.counts?.reduce((sum, count) => sum + count, 0)).toBe(221);
  expect(row("机关党组织“五化”建设抽查")?.cells.map(({ from, span }) => [from, span])).toEqual([
    [0, 3],
    [3, 3],
    [6, 3],
    [9, 3],
  ]);
  expect(row("党务干部轮训")?.total).toEqual({ done: 13.3, needed: 20, unit: "%" });
  expect(row("换届筹备")).toMatchObject({ missing: "换届", note: "anchor-unknown" });
  const text = textOf(html);
  expect(text).toContain("东湖市科协2026年责任事项挂图");
  expect(text).toContain("2026年248个工作日已过176");
  expect(text).toContain("缺“换届”的日期，期限未算出");
  expect(text).toContain("13.3/20%");
  for (const { title } of document.rows) expect(text).toContain(title);
});

test("another year, one unit, the weeks of a quarter", async () => {
  const { client } = memoryCore({ today: RICH_DAY });
  await fillRichYear(client);
  const next = await client.documents.wallChart({ year: 2027, lead: "办公室" });
  expect(next.document).toMatchObject({ elapsedWorkingDays: 0, provisional: true, today: null });
  expect(new Set(next.document.rows.map(({ lead }) => lead))).toEqual(new Set(["办公室"]));
  const weeks = await client.documents.wallChart({ year: 2026, quarter: 3 });
  expect(weeks.document.columns).toHaveLength(14);
  expect(weeks.document.rows.find(({ title }) => title === "周例会")?.cells.length).toBeGreaterThan(11);
});

test("a chart of nothing says so", async () => {
  const { client } = memoryCore();
  expect(textOf((await client.documents.wallChart({ year: 2026 })).html)).toContain("没有责任事项");
});

test("any paper as its page, under a name that any disk takes", async () => {
  const { client } = memoryCore({ today: "2026-09-01" });
  const file = await client.documents.file({
    request: { paper: "wall-chart", year: 2026, lead: 'a/b\\c:*?"<>|' },
    format: "html",
  });
  expect(file.name).toBe("2026年责任事项挂图-a_b_c_______.html");
  expect(Buffer.from(file.content, "base64").toString()).toMatch(/^<!doctype html>/);
});
