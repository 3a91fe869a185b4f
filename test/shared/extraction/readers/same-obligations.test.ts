import { describe, expect, it } from "vitest";
import { findBrowser } from "../../../../host/find-browser.ts";
import { browserPdfPrinter } from "../../../../host/print-pdf.ts";
import { extractPlan } from "../../../support/extract.ts";
import { readDocument } from "../../../../shared/extraction/readers/read-document.ts";
import { SAMPLE_PLAN_TEXT } from "../../../../shared/extraction/sample-plan.ts";
import { skippedName } from "../../../support/skipped.ts";
import { inOneLine } from "../read-text.ts";
import { docOf } from "./files/doc-of.ts";
import { docxOf, numbered, numberingPart, p, row, table } from "./files/docx-of.ts";
import { xlsxOf } from "./files/xlsx-of.ts";

/** The same plan is the same plan, whatever program saved it. */

const LINES = SAMPLE_PLAN_TEXT.split("\n").filter((line) => line !== "");

interface Duties {
  readonly document: object;
  readonly duties: readonly string[];
}

function dutiesIn(text: string): Duties {
  const { document, obligations } = extractPlan(text);
  for (const { evidence } of obligations) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
  const duties = obligations.map(
    (found) => `${found.item} ${found.units.join("、")} ${inOneLine(found)} ${found.title}`,
  );
  return { document, duties };
}

const read = async (bytes: Uint8Array, name: string): Promise<Duties> =>
  dutiesIn((await readDocument(bytes, name)).text);

/** 一、 and 1. as automatic numbers, the way Word and WPS write them. */
function withAutomaticNumbers(): Uint8Array {
  const body = LINES.map((line) => {
    const section = /^[一二三四]、(.*)$/.exec(line)?.[1];
    const item = /^\d{1,2}\.(.*)$/.exec(line)?.[1];
    if (section !== undefined) return numbered(section, 0, 1);
    return item === undefined ? p(line) : numbered(item, 0, 2);
  });
  const numbering = numberingPart([{ format: "chineseCounting", text: "%1、" }]).replace(
    "</w:numbering>",
    '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>',
  );
  return docxOf(body.join(""), { "word/numbering.xml": numbering });
}

const page = (style = "") =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><style>@page{size:A4;margin:30mm 26mm}p{margin:0;text-indent:2em;font:16pt/28pt serif}${style}</style></head><body>${LINES.map((line) => `<p>${line}</p>`).join("\n")}</body></html>`;

describe("the sample plan gives the same duties", () => {
  const expected = dutiesIn(SAMPLE_PLAN_TEXT);

  it.each([
    ["要点.docx", docxOf(LINES.map((line) => p(line)).join(""))],
    ["自动编号.docx", withAutomaticNumbers()],
    ["要点.html", new TextEncoder().encode(page())],
    [
      "要点.md",
      new TextEncoder().encode(LINES.map((line) => line.replace(/^([一二三四]、.*)$/, "## $1")).join("\n\n")),
    ],
    ["要点.doc", docOf(`${LINES.join("\r")}\r`)],
    ["要点.wps", docOf(`${LINES.join("\r")}\r`)],
  ])("as %s", async (name, bytes) => {
    expect(await read(bytes, name)).toEqual(expected);
  });

  const browser = findBrowser();
  const reason = "no browser to print a PDF with";

  it.skipIf(browser === null).each([
    [skippedName("printed on A4", browser === null, reason), ""],
    [
      skippedName("printed narrow, on many pages", browser === null, reason),
      "@page{size:A5;margin:20mm}p{text-align:justify}",
    ],
    [
      skippedName("printed with paragraphs apart and none indented", browser === null, reason),
      "p{text-indent:0;margin:8pt 0}",
    ],
  ])("%s", async (_name, style) => {
    const pdf = await browserPdfPrinter(browser ?? "").print(page(style));
    expect(await read(Uint8Array.from(pdf), "要点.pdf")).toEqual(expected);
  });
});

describe("the same task table gives the same duties", () => {
  const ROWS = [
    ["序号", "工作任务", "责任单位", "完成时限"],
    ["1", "全年开展警示教育不少于4次", "机关纪委、办公室", "全年"],
    ["2", "每季度抽查一次支部建设情况", "机关党委", "每季度"],
    ["3", "完成党员活动室改造", "办公室", "6月30日前"],
    ["4", "完成风险点自查", "机关纪委、各部室", "9月底前"],
  ];
  const TITLE = "东湖市科学技术协会2026年党建工作任务清单";
  const text = [TITLE, ...ROWS.map((cells) => `| ${cells.join(" | ")} |`)].join("\n");
  const html = `<html><body><h1>${TITLE}</h1><table>${ROWS.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table></body></html>`;

  it("which are all there", () => {
    expect(dutiesIn(text).duties).toEqual([
      "1 机关纪委、办公室 quota >=4次/year 警示教育",
      "2 机关党委 cadence =1次/quarter 抽查支部建设情况",
      "3 办公室 deadline 2026-06-30 完成党员活动室改造",
      "4 机关纪委、各部室 deadline 2026-09-30 完成风险点自查",
    ]);
  });

  it.each([
    ["任务.xlsx", xlsxOf([{ name: "Sheet1", rows: [[TITLE], ...ROWS], merged: ["A1:D1"] }])],
    ["任务.docx", docxOf(p(TITLE) + table(...ROWS.map((cells) => row(...cells))))],
    ["任务.html", new TextEncoder().encode(html)],
    ["任务.doc", docOf(`${TITLE}\r${ROWS.map((cells) => `${cells.join("\u0007")}\u0007\u0007`).join("")}\r`)],
  ])("as %s", async (name, bytes) => {
    expect(await read(bytes, name)).toEqual(dutiesIn(text));
  });
});
