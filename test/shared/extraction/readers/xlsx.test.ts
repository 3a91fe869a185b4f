import { describe, expect, it } from "vitest";
import { cellAddress, parseCellAddress } from "../../../../shared/extraction/readers/xlsx/cell-address.ts";
import { readDocument } from "../../../../shared/extraction/readers/read-document.ts";
import { extractPlan } from "../../../support/extract.ts";
import { linesOf, refusalOf } from "./read-back.ts";
import { type Cell, type Formula, type Sheet, xlsxOf } from "./files/xlsx-of.ts";
import { zipOf } from "./files/zip-of.ts";

const HEAD = ["序号", "任务", "责任单位", "完成时限"];
const read = (sheets: readonly Sheet[], formats: readonly string[] = []) =>
  linesOf(xlsxOf(sheets, formats), "任务.xlsx");

describe("a task table", () => {
  it("the header is found below a merged title; merged cells hold for their rows", async () => {
    const rows = [
      ["2026年任务清单", null, null, null],
      HEAD,
      [{ number: 1 }, "完成甲", "办公室", "6月底前"],
      [{ number: 2 }, "完成乙", null, "9月底前"],
      ["二、业务", null, null, null],
      [{ number: 3 }, "完成丙", "宣传部", null],
    ];
    const merged = ["A1:D1", "C3:C4", "A5:D5", "D5:D5"];
    expect(await read([{ name: "清单", rows, merged }])).toEqual([
      "2026年任务清单",
      "| 序号 | 任务 | 责任单位 | 完成时限 |",
      "| 1 | 完成甲 | 办公室 | 6月底前 |",
      "| 2 | 完成乙 | 办公室 | 9月底前 |",
      "| 二、业务 |  |  |  |",
      "| 3 | 完成丙 | 宣传部 |  |",
    ]);
  });

  it("dates are written in words, percentages with their sign", async () => {
    const formats = ["yyyy/m/d", 'yyyy"年"m"月"', 'm"月"d"日";@', "0.0%", "#,##0.00"];
    const row = (number: number, style: number) => [{ number: style }, `任务${style}`, "办公室", { number, style }];
    const rows = [HEAD, row(46203, 1), row(46203, 2), row(46203, 3), row(0.07, 4), row(46203.5, 5)];
    const lines = await read([{ name: "清单", rows }], formats);
    expect(lines.slice(1).map((line) => line.split(" | ")[3])).toEqual(
      ["2026年6月30日", "2026年6月", "6月30日", "7%", "46203.5"].map((cell) => `${cell} |`),
    );
  });

  it("sheets are told apart by their names, hidden ones left out", async () => {
    const sheet = (name: string, state = "visible") => ({
      name,
      state,
      rows: [HEAD, ["1", `完成${name}`, "办公室", "年底"]],
    });
    const document = await readDocument(xlsxOf([sheet("党建"), sheet("密", "hidden"), sheet("业务")]), "任务.xlsx");
    expect(document.text).toContain("党建\n| 序号");
    expect(document.text).not.toContain("密");
    expect(document.blocks.at(-1)?.block).toMatchObject({ kind: "row", isHeader: false, place: { sheet: "业务" } });
    for (const { start, end, block } of document.blocks)
      if (block.kind !== "row") expect(document.text.slice(start, end)).toBe(block.text);
  });
});

it("day numbers that lost their format are dates in a column of times alone", async () => {
  const rows = [HEAD, [{ number: 45000 }, "完成甲", "办公室", { number: 46203 }], ["2", "完成乙", "办公室", "46203"]];
  expect((await read([{ name: "清单", rows }])).slice(1)).toEqual([
    "| 45000 | 完成甲 | 办公室 | 2026年6月30日 |",
    "| 2 | 完成乙 | 办公室 | 2026年6月30日 |",
  ]);
});

it("notes below the last row are paragraphs", async () => {
  const rows = [HEAD, ["1", "完成甲", "办公室", "年底"], ["注：每季度报送一次进展。"], ["制表：办公室"]];
  expect((await read([{ name: "清单", rows }])).slice(2)).toEqual(["注：每季度报送一次进展。", "制表：办公室"]);
});

const HIDDEN = [HEAD, ["1", "完成甲", "办公室", "6月底前"], ["2", "完成乙", "宣传部", "9月底前"]];
const hidden = (sheet: string) =>
  linesOf(
    zipOf({
      "xl/workbook.xml": '<workbook><sheets><sheet name="a" r:id="x"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="x" Target="s.xml"/></Relationships>',
      "xl/s.xml": `<worksheet>${sheet}<sheetData>${HIDDEN.map(
        (cells, row) =>
          `<row r="${row + 1}"${row === 1 ? ' hidden="1"' : ""}>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`,
      ).join("")}</sheetData></worksheet>`,
    }),
    "a.xlsx",
  );

it.each([
  ["a row", "", ["| 序号 | 任务 | 责任单位 | 完成时限 |", "| 2 | 完成乙 | 宣传部 | 9月底前 |"]],
  [
    "a column",
    '<cols><col min="1" max="1" hidden="1"/></cols>',
    ["| 任务 | 责任单位 | 完成时限 |", "| 完成乙 | 宣传部 | 9月底前 |"],
  ],
])("%s that a person hid is left out", async (_name, sheet, lines) => {
  expect(await hidden(sheet)).toEqual(lines);
});

it("rows that a filter hides are read", async () => {
  expect(await hidden('<sheetPr filterMode="1"/>')).toHaveLength(3);
});

it("a sheet without a header is lines of text", async () => {
  const rows = [["一、学习"], ["全年学习12次", "办公室"], [null, null], ["每季度检查一次"]];
  expect(await read([{ name: "要点", rows }])).toEqual(["一、学习", "全年学习12次 办公室", "每季度检查一次"]);
});

it("inline texts, formulas, truths and errors", async () => {
  const cells =
    '<c r="A1" t="inlineStr"><is><t>全年学习12次</t></is></c><c r="B1" t="str"><f>A1</f><v>结果</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c><c t="n"><v>5</v></c>';
  const bytes = zipOf({
    "xl/workbook.xml": '<workbook><sheets><sheet name="a" r:id="x"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="x" Target="/xl/worksheets/s.xml"/></Relationships>',
    "xl/worksheets/s.xml": `<x:worksheet><x:sheetData><x:row r="1">${cells.replace(/<(\/?)/g, "<$1x:")}</x:row></x:sheetData></x:worksheet>`,
  });
  expect(await linesOf(bytes, "a.xlsx")).toEqual(["全年学习12次 结果 是 〔D1：公式没有数值〕 5"]);
});

it.each([
  ["an empty workbook", xlsxOf([{ name: "a", rows: [] }]), "file-has-no-text"],
  ["a merged range over everything", xlsxOf([{ name: "a", rows: [["甲"]], merged: ["A1:XFD1048576"] }]), null],
])("%s", async (_name, bytes, code) => {
  expect(await refusalOf(bytes, "a.xlsx")).toBe(code);
});

describe("formulas", () => {
  const rows = (task: Cell | Formula): Sheet<Cell | Formula>[] => [
    { name: "清单", rows: [HEAD, [{ number: 1 }, task, "办公室", "6月底前"], ["2", "完成乙", "办公室", "9月底前"]] },
  ];
  const readPlan = async (task: Cell | Formula) =>
    extractPlan((await readDocument(xlsxOf(rows(task)), "任务.xlsx")).text);

  it("without a kept value are named by their cell as not read, and make no duty", async () => {
    const { obligations, unread } = await readPlan({ formula: 'A1&"份"' });
    expect(obligations.map(({ title }) => title)).toEqual(["完成乙"]);
    expect(unread.map(({ text, why }) => [text, why])).toEqual([["〔B2：公式没有数值〕", "formula"]]);
  });

  it("with a kept value are read as it stands, an empty one too", async () => {
    expect((await readPlan({ formula: "C9", value: "完成甲" })).obligations).toHaveLength(2);
    expect((await readPlan({ formula: "C9", value: "" })).unread.filter(({ why }) => why === "formula")).toEqual([]);
  });

  it.each([
    [0, "A1"],
    [25, "Z1"],
    [26, "AA1"],
    [701, "ZZ1"],
    [702, "AAA1"],
  ])("column %i is %s", (column, address) => {
    expect(cellAddress({ row: 0, column })).toBe(address);
    expect(parseCellAddress(address)).toEqual({ row: 0, column });
  });
});
