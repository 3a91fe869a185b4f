import { describe, expect, test } from "vitest";
import { monthsOf } from "../../../shared/application/papers/chart-columns.ts";
import { addDays, plainDate } from "../../../shared/domain/date/plain-date.ts";
import type { DutyLine, OccurrenceLine } from "../../../shared/domain/papers/tables.ts";
import { buildWallChart } from "../../../shared/domain/papers/wall-chart.ts";
import { columnName, serialOf } from "../../../shared/paper/sheet/cell-xml.ts";
import { dutiesSheet } from "../../../shared/paper/sheet/tables/duties-sheet.ts";
import { ledgerSheet } from "../../../shared/paper/sheet/tables/ledger-sheet.ts";
import { occurrencesSheet } from "../../../shared/paper/sheet/tables/occurrences-sheet.ts";
import { wallChartSheet } from "../../../shared/paper/sheet/tables/wall-chart-sheet.ts";
import { recordsSheets } from "../../../shared/paper/sheet/tables/records-sheet.ts";
import { workbookFile, workbookPieces } from "../../../shared/paper/sheet/workbook-file.ts";
import { rowHeight } from "../../../shared/paper/sheet/row-height.ts";
import type { Sheet } from "../../../shared/paper/sheet/workbook.ts";
import { HOSTILE_NAMES } from "./hostile-names.ts";
import { faultOf, partOf, readBack, xmlPartsOf } from "./office-files.ts";
import { ledgerEntry, ledgerOfEntries } from "./sample-ledger.ts";

const today = plainDate("2026-09-16");
const rowsOf = (...sheets: Sheet[]): string => partOf(workbookFile(sheets), "xl/worksheets/sheet1.xml");

const duty = (part: Partial<DutyLine>): DutyLine => ({
  item: "8",
  title: "主题党日",
  shortTitle: "党日",
  category: "",
  rules: ["每月1次"],
  lead: "机关党委",
  supporting: ["办公室"],
  subjects: ["各支部"],
  evidence: ["photo"],
  source: { plan: "工作要点", quote: "每月开展1次" },
  status: "active",
  ...part,
});

const dutiesOf = (...lines: DutyLine[]): Sheet => dutiesSheet({ unitName: "协会", issuedOn: today, lines }, "zh-CN");

const occurrence = (part: Partial<OccurrenceLine>): OccurrenceLine => ({
  item: "8",
  title: "主题党日",
  category: "",
  lead: null,
  supporting: [],
  subject: "机关一支部",
  periodLabel: "3月",
  requirementText: "每月1次",
  nominalDate: plainDate("2026-03-31"),
  effectiveDate: plainDate("2026-03-31"),
  shownDate: plainDate("2026-03-31"),
  plannedDate: null,
  isProvisional: false,
  state: "done",
  days: -169,
  workingDays: -118,
  quota: null,
  ...part,
});

const chartOf = (name: string): Sheet =>
  wallChartSheet(
    buildWallChart({
      year: 2026,
      quarter: null,
      unitName: name,
      lead: null,
      category: null,
      issuedOn: today,
      workingDays: 248,
      elapsedWorkingDays: 176,
      provisional: false,
      columns: monthsOf(2026),
      duties: [
        {
          obligationId: "o",
          title: name,
          requirementText: name,
          lead: name,
          category: "",
          isGoal: false,
          occurrences: [
            {
              key: { obligationId: "o", subjectId: "s", recurrenceId: "2026-H1" },
              first: plainDate("2026-01-01"),
              last: plainDate("2026-06-30"),
              due: plainDate("2026-06-30"),
              state: "overdue",
            },
          ],
          counts: null,
          quota: null,
          missing: null,
        },
        {
          obligationId: "p",
          title: name,
          requirementText: "",
          lead: name,
          category: "",
          isGoal: false,
          occurrences: [],
          counts: null,
          quota: null,
          missing: name,
        },
      ],
    }),
    "A3",
    "zh-CN",
  );

describe("a day", () => {
  test.each([
    ["1900-01-01", 1],
    ["1900-02-28", 59],
    ["1900-03-01", 61],
    ["2026-03-31", 46_112],
  ])("%s is the number %i of a spreadsheet", (date, serial) => expect(serialOf(plainDate(date))).toBe(serial));

  test("is a date in its cell, and read back as that day", async () => {
    const file = workbookFile([
      occurrencesSheet({ unitName: "协会", year: 2026, issuedOn: today, lines: [occurrence({})] }, "zh-CN"),
    ]);
    expect(partOf(file, "xl/worksheets/sheet1.xml")).toMatch(/<c r="I4" s="\d+"><v>46112<\/v><\/c>/);
    expect(await readBack(file, "a.xlsx")).toContain("2026年3月31日");
  });

  test("that is unknown is an empty cell", () => {
    const lines = [occurrence({ nominalDate: null, effectiveDate: null, shownDate: null })];
    const xml = rowsOf(occurrencesSheet({ unitName: "协会", year: 2026, issuedOn: today, lines }, "zh-CN"));
    expect(xml).toMatch(/<c r="I4" s="\d+"\/><c r="J4" s="\d+"\/><c r="K4" s="\d+"\/>/);
  });
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is %s", (index, name) => expect(columnName(index)).toBe(name));

describe("a sheet", () => {
  test("has heads that stay in sight, are printed on each page and filter their columns", () => {
    const file = workbookFile([dutiesOf(duty({}))]);
    const xml = partOf(file, "xl/worksheets/sheet1.xml");
    expect(xml).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A3:L4"/>');
    expect(xml).toContain('paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(partOf(file, "xl/workbook.xml")).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">&#39;责任事项&#39;!$1:$3</definedName>',
    );
  });

  test("of the wall chart is A3 with cells merged over their periods, and the unit over its rows", () => {
    const xml = rowsOf(chartOf("机关党委"));
    expect(xml).toContain('paperSize="8"');
    // The half-year in months 1 to 6, the hatched year below, the unit over both rows.
    expect(xml).toContain('<mergeCell ref="E4:J4"/>');
    expect(xml).toContain('<mergeCell ref="E5:P5"/>');
    expect(xml).toContain('<mergeCell ref="A4:A5"/>');
    expect(xml).toContain("■ 逾期");
  });

  test("has a name that a spreadsheet takes, and no two alike", () => {
    const named = (name: string) => ({ ...dutiesOf(), name });
    const xml = partOf(
      workbookFile([named("a/b*[c]:?"), named("学".repeat(40)), named("学".repeat(40)), named("''"), named("'a'")]),
      "xl/workbook.xml",
    );
    const names = [...xml.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(["a b  c", "学".repeat(31), `${"学".repeat(27)} 3`, "4", "a"]);
  });
});

describe("what a person or a plan wrote", () => {
  test.each(['=HYPERLINK("http://a","b")', "+1", "-1", "@SUM(A1)"])("%s is text and stays text", (name) => {
    const xml = rowsOf(dutiesOf(duty({ title: name })));
    expect(xml).not.toContain("<f>");
    expect(xml).toMatch(/<c r="B4" s="2" t="inlineStr">/);
  });

  test("that is longer than a cell holds is cut with a mark", () => {
    const xml = rowsOf(dutiesOf(duty({ title: "学".repeat(40_000) })));
    expect(/<c r="B4"[^>]*><is><t[^>]*>([^<]*)</.exec(xml)?.[1]).toBe(`${"学".repeat(32_766)}…`);
  });

  test("is not read as the escape of a character", async () => {
    expect(rowsOf(dutiesOf(duty({ title: "a_x0041_b" })))).toContain("a_x005F_x0041_b");
  });

  test.each(HOSTILE_NAMES)("and %s leaves each table whole", async (_, name) => {
    const tables = [
      dutiesOf(duty({ title: name, lead: name, subjects: [name], source: { plan: name, quote: name } })),
      ledgerSheet(ledgerOfEntries([ledgerEntry({ title: name, subject: name, words: name })]), "zh-CN"),
      chartOf(name),
    ];
    for (const table of tables) {
      const file = workbookFile([{ ...table, name }]);
      expect(xmlPartsOf(file).map(faultOf).filter(Boolean)).toEqual([]);
      expect(await readBack(file, "a.xlsx")).toContain(name.startsWith("=") ? "=HYPERLINK" : name.slice(0, 1));
    }
  });
});

test("the ledger has a row for each activity, and one where nothing was done", () => {
  const [activity] = ledgerEntry({}).activities;
  if (!activity) throw new Error("the sample has an activity");
  const two = ledgerEntry({ activities: [activity, { ...activity, id: "b", happenedOn: addDays(today, -1) }] });
  const sheet = ledgerSheet(ledgerOfEntries([two, ledgerEntry({ activities: [] })]), "zh-CN");
  expect(sheet.rows).toHaveLength(3 + 3);
});

test("made twice it is the same", () => {
  expect(workbookFile([dutiesOf(duty({}))])).toEqual(workbookFile([dutiesOf(duty({}))]));
});

test.each([
  ["one line", "学习", 18.5],
  ["words that take three lines of 40 mm", "学".repeat(25), 47.5],
  ["its own line ends", "一\n二", 33],
  ["more than a spreadsheet gives a row", "学".repeat(10_000), 409],
])("a row is high enough for %s", (_, value, height) => {
  expect(rowHeight([{ value, look: "plain" }], [40])).toBe(height);
});

test("a workbook in pieces is the workbook, and its rows are made as they are written", () => {
  const rows = [
    { 事项: "=1+1", 数: 3, 更多: ["一"] },
    { 事项: "党日", 另: null },
  ];
  const whole = Buffer.concat([...workbookPieces(recordsSheets("due", rows))]);
  for (const part of xmlPartsOf(whole)) expect(faultOf(part)).toBeNull();
  expect(xmlPartsOf(whole)).toEqual(xmlPartsOf(workbookFile(recordsSheets("due", rows))));
  const text = partOf(whole, "xl/worksheets/sheet1.xml");
  for (const words of ["事项", "更多", "另", "=1+1", "党日", "[&quot;一&quot;]"]) expect(text).toContain(words);
  let made = 0;
  const counted = Array.from({ length: 3_000 }, (_, n) => ({
    get n() {
      made++;
      return n;
    },
  }));
  const pieces = workbookPieces(recordsSheets("due", counted));
  pieces.next();
  expect(made).toBe(0);
  expect([...pieces].length).toBeGreaterThan(1);
  expect(made).toBe(3_000);
});

test("rows that one sheet cannot hold go on on the next, with their head", () => {
  const sheets = recordsSheets("due", [{ n: 1 }, { n: 2 }, { n: 3 }], 2);
  expect(sheets.map(({ rows }) => [...rows].map(([cell]) => cell?.value))).toEqual([
    ["n", 1, 2],
    ["n", 3],
  ]);
  expect(recordsSheets("due", [])).toHaveLength(1);
});
