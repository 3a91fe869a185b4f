import { readFile } from "node:fs/promises";
import { type Browser, chromium } from "playwright-core";
import { getDocument } from "unpdf/pdfjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBrowser } from "../../host/find-browser.ts";
import { monthsOf } from "../../shared/application/papers/chart-columns.ts";
import { paperFonts } from "../../shared/application/transports/paper-fonts.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { buildLedger } from "../../shared/domain/papers/ledger.ts";
import { buildWallChart } from "../../shared/domain/papers/wall-chart.ts";
import { checklistHtml } from "../../shared/paper/checklist-html.ts";
import { ledgerHtml } from "../../shared/paper/ledger-html.ts";
import { WIDE_SHEETS } from "../../shared/paper/paper-size.ts";
import { wallChartHtml } from "../../shared/paper/wall-chart-html.ts";
import { ledgerEntry, ledgerOfEntries } from "../shared/paper/sample-ledger.ts";
import { checklist, heavyInput, usualMonth } from "../shared/paper/sample-checklist.ts";

/** Each paper as a PDF: how many sheets, of which size, every row once in its text, nothing outside, heads on each sheet. */
const withFonts = paperFonts(readFile);
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findBrowser() ?? undefined });
});
afterAll(() => browser.close());

interface Sheet {
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** All words of the sheet without blanks. */
  readonly text: string;
  /** Words whose place lies outside the sheet. */
  readonly outside: readonly string[];
}

async function printed(html: string): Promise<Sheet[]> {
  const page = await browser.newPage();
  await page.setContent(await withFonts(html));
  const content = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.close();
  const pdf = await getDocument({ data: Uint8Array.from(content), useSystemFonts: true }).promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const [, , right = 0, top = 0] = sheet.view;
    const items = (await sheet.getTextContent()).items.flatMap((item) =>
      "str" in item && item.str.trim() ? [item] : [],
    );
    sheets.push({
      width: Math.round((right / 72) * 25.4),
      height: Math.round((top / 72) * 25.4),
      text: items
        .map(({ str }) => str)
        .join("")
        .replaceAll(/\s/g, ""),
      outside: items
        .filter(({ transform: [, , , , x = 0, y = 0], width }) => x < 0 || y < 0 || x + width > right || y > top)
        .map(({ str }) => str),
    });
  }
  return sheets;
}

const times = (sheets: readonly Sheet[], words: string): number =>
  sheets.reduce((sum, { text }) => sum + text.split(words).length - 1, 0);

const today = plainDate("2026-09-16");

const chart = (rows: number) =>
  buildWallChart({
    year: 2026,
    quarter: null,
    unitName: "青河市科学技术协会",
    lead: null,
    category: null,
    issuedOn: today,
    workingDays: 248,
    elapsedWorkingDays: 176,
    provisional: false,
    columns: monthsOf(2026),
    duties: Array.from({ length: rows }, (_, index) => ({
      obligationId: `o${index}`,
      title: `第${index + 1}项情况报送`,
      requirementText: "每季度1次",
      lead: `第${(index % 4) + 1}部门`,
      category: "",
      isGoal: false,
      occurrences: ["03-31", "06-30", "09-30", "12-31"].map((day, quarter) => ({
        key: { obligationId: `o${index}`, subjectId: "s", recurrenceId: `2026-Q${quarter + 1}` },
        first: plainDate(`2026-${String(quarter * 3 + 1).padStart(2, "0")}-01`),
        last: plainDate(`2026-${day}`),
        due: plainDate(`2026-${day}`),
        state: (["done", "overdue", "near", "scheduled"] as const)[quarter] ?? "done",
      })),
      counts: null,
      quota: null,
      missing: null,
    })),
  });

test.each(WIDE_SHEETS)("a wall chart of eighty rows on %s: each row once, its head on each sheet", async (sheet) => {
  const sheets = await printed(wallChartHtml(chart(80), sheet));
  expect(sheets.length).toBeGreaterThan(1);
  for (const { width, height, text, outside } of sheets) {
    expect([width, height]).toEqual(sheet === "A3" ? [420, 297] : [297, 210]);
    expect(outside).toEqual([]);
    if (text.includes("情况报送")) expect(text).toContain("牵头单位责任事项要求1月2月");
  }
  for (let row = 1; row <= 80; row++) expect(times(sheets, `第${row}项情况报送`), String(row)).toBe(1);
});

test("a usual month stands on one sheet, a heavy one over several with its heads on each", async () => {
  expect(await printed(checklistHtml(usualMonth()))).toHaveLength(1);
  const sheets = await printed(checklistHtml(checklist(heavyInput(80))));
  expect(sheets.length).toBeGreaterThan(2);
  for (let row = 1; row <= 80; row++) expect(times(sheets, `第${row}项工作情况报送`), String(row)).toBe(1);
  expect(times(sheets, "执行日期事项责任主体")).toBeGreaterThan(1);
  expect(sheets.flatMap(({ outside }) => outside)).toEqual([]);
});

test("duties of one row share the pages behind the contents, none cut in two", async () => {
  const entries = Array.from({ length: 22 }, (_, index) => ledgerEntry({ title: `第${index + 100}项例会` }));
  const sheets = await printed(ledgerHtml(ledgerOfEntries(entries)));
  expect(sheets.length).toBeLessThanOrEqual(8);
  for (let duty = 0; duty < 22; duty++) {
    const name = `第${duty + 100}项例会`;
    const [sheet] = sheets.slice(1).filter(({ text }) => text.includes(name));
    expect(sheet?.text.split(name)[1], name).toMatch(/期次责任主体[^]*填表人[^]*审核人/);
  }
  expect(sheets.flatMap(({ outside }) => outside)).toEqual([]);
});

test("a ledger has a sheet for each duty, each row once", async () => {
  const entries = Array.from({ length: 60 }, (_, index) => ({
    key: { obligationId: `o${index % 3}`, subjectId: "s", recurrenceId: `p${index}` },
    title: `第${(index % 3) + 1}项例会`,
    item: null,
    lead: "办公室",
    supporting: [],
    subject: "办公室",
    periodLabel: `期次${index + 100}号`,
    requirementText: "每周1次",
    due: today,
    state: "scheduled",
    standing: null,
    overdue: null,
    lateRecorded: false,
    handling: null,
    words: null,
    quota: null,
    missing: [],
    activities: [],
  }));
  const head = { year: 2026, view: "duty", unitName: "", lead: null, issuedOn: today, gapsOnly: false } as const;
  const sheets = await printed(ledgerHtml(buildLedger({ ...head, entries })));
  expect(sheets.every(({ width, height }) => width === 297 && height === 210)).toBe(true);
  expect(sheets.length).toBeGreaterThanOrEqual(4);
  for (let row = 0; row < 60; row++) expect(times(sheets, `期次${row + 100}号`)).toBe(1);
  for (const { text } of sheets.slice(1)) expect(text).toContain("期次责任主体应办状态");
  expect(sheets.flatMap(({ outside }) => outside)).toEqual([]);
});
