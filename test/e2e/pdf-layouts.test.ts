import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf } from "../shared/extraction/readers/read-back.ts";
import { openPrinter, type PdfPrinter } from "./pdf-printer.ts";

const STYLE =
  "@page{size:A4;margin:30mm 26mm}p{margin:0;text-indent:2em;font:16pt/28pt serif;text-align:justify}" +
  "table{border-collapse:collapse;width:100%;font:12pt/18pt serif}th,td{border:1px solid;padding:2pt 5pt;font-weight:normal}" +
  "td:first-child{white-space:nowrap}";
/** Tables without lines: cells in the middle of their row, at its top, and with lines across alone. */
const BARE = "th,td{border:0}";
const BARE_AT_TOP = "th,td{border:0;padding:0 6pt;vertical-align:top;text-align:left}";
const ACROSS = "th,td{border:0;border-bottom:1px solid}";

const LONG =
  "完善党建工作责任制，制定党建责任清单、问题清单、任务清单，把各项任务分解到部室、落实到岗位、量化到个人，确保年度目标如期完成";
const PROSE =
  "全年党组学习三十次以上、中心组学习十二次、支部学习不少于四十次，每两个月组织一次青年理论沙龙，由青年干部轮流领学，并在下一季度的第一个月内把学习情况报送机关党委备案。";
const HEADS = ["序号", "工作任务", "责任单位", "完成时限"];

/** Rows of which every third is long. */
const tasks = (count: number): string[][] =>
  Array.from({ length: count }, (_, index) => [
    String(index + 1),
    index % 3 === 2 ? LONG : `开展第${index + 1}项支部建设情况检查并通报结果`,
    index % 2 === 0 ? "机关党委、组织人事部" : "办公室",
    `${(index % 12) + 1}月底前`,
  ]);

const rowHtml = (cells: readonly string[], tag = "td"): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
const tableHtml = (rows: readonly (readonly string[])[], isHeadRepeated = true): string => {
  const body = rows.map((row) => rowHtml(row)).join("");
  const head = rowHtml(HEADS, "th");
  return isHeadRepeated
    ? `<table><thead>${head}</thead>${body}</table>`
    : `<table><tbody>${head}${body}</tbody></table>`;
};
const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

let printer: PdfPrinter;
beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(() => printer.close());

/** The header of a page that is alone cannot be told from its text. */
async function read(body: string, style = ""): Promise<string[]> {
  const pdf = await printer.print(`<!DOCTYPE html><meta charset="utf-8"><style>${STYLE}${style}</style>${body}`);
  const lines = await linesOf(pdf, "要点.pdf");
  return lines.filter((text) => text !== "东湖市科学技术协会文件");
}

describe("tables", () => {
  it.each([
    ["with lines", 6, ""],
    ["with lines, over pages", 40, ""],
    ["with lines, over pages, rows kept whole", 40, "tr{break-inside:avoid}"],
    ["with narrow columns", 6, "td:nth-child(n+3){width:3em}td{text-align:center}"],
    ["on wide pages", 20, "@page{size:A4 landscape}"],
    ["without lines", 6, BARE],
    ["without lines, cells at the top", 6, BARE_AT_TOP],
    ["without lines, over pages", 40, BARE],
    ["with lines across alone", 6, ACROSS],
  ])("%s", async (_name, count, style) => {
    const rows = tasks(count);
    const expected = ["任务清单", line(HEADS), ...rows.map(line), PROSE];
    for (const isHeadRepeated of [true, false])
      expect(await read(`<p>任务清单</p>${tableHtml(rows, isHeadRepeated)}<p>${PROSE}</p>`, style)).toEqual(expected);
  });

  it("merged cells hold for their rows, also on the next page", async () => {
    const rows = tasks(16).map((cells, index) => {
      if (index === 4) return `<tr><td>5</td><td>${LONG}</td><td rowspan="12">机关党委</td><td>年底前</td></tr>`;
      return index < 4 ? rowHtml(cells) : `<tr><td>${index + 1}</td><td>${LONG}</td><td>年底前</td></tr>`;
    });
    const section = `<tr><td colspan="4">二、业务工作</td></tr>${rowHtml(["17", "完成甲", "办公室", "年底前"])}`;
    const lines = await read(`<table><thead>${rowHtml(HEADS, "th")}</thead>${rows.join("")}${section}</table>`);
    expect(lines.slice(5)).toEqual([
      ...Array.from({ length: 12 }, (_, index) => line([String(index + 5), LONG, "机关党委", "年底前"])),
      "| 二、业务工作 |  |  |  |",
      "| 17 | 完成甲 | 办公室 | 年底前 |",
    ]);
  });

  it("a heading of two rows names each column by its lower half", async () => {
    const head =
      '<tr><th rowspan="2">序号<th rowspan="2">任务<th colspan="2">责任单位</tr><tr><th>牵头单位<th>配合单位</tr>';
    expect(await read(`<table>${head}${rowHtml(["1", "完成甲", "办公室", "宣传部"])}</table>`)).toEqual([
      "| 序号 | 任务 | 牵头单位 | 配合单位 |",
      "| 1 | 完成甲 | 办公室 | 宣传部 |",
    ]);
  });

  it("paragraphs of a cell stay apart, what its width cuts does not", async () => {
    const cell = `<div>${LONG}；</div><div>并上报。</div>`;
    expect(await read(tableHtml([["1", cell, "办公室", "年底前"]]))).toEqual([
      line(HEADS),
      line(["1", `${LONG}； 并上报。`, "办公室", "年底前"]),
    ]);
  });
});

describe("what is no table", () => {
  const paragraphs = Array.from("甲乙丙丁戊己庚辛", (sign, index) => `${sign.repeat(index + 1)}支部。${PROSE}`);

  it.each([
    ["paragraphs with an indented first line", ""],
    ["paragraphs with hanging numbers", "p{padding-left:2em;text-indent:-2em}"],
    ["paragraphs in two columns", "body{columns:2;column-gap:12mm}p{font:12pt/18pt serif}"],
    ["vertical writing", "body{writing-mode:vertical-rl}"],
  ])("%s", async (_name, style) => {
    const numbered = paragraphs.map((text, index) => `${index + 1}. ${text}`);
    const lines = await read(numbered.map((text) => `<p>${text}</p>`).join(""), style);
    // Marks of vertical writing become ordinary ones of half the width.
    expect(lines.map((text) => text.replaceAll(",", "，"))).toEqual(numbered);
  });

  it("a frame around a paragraph, and what is drawn twice to look bold", async () => {
    const body = `<p style="border:1px solid">${PROSE}</p><p style="text-shadow:.4px 0 black">每季度抽查一次。</p>`;
    expect(await read(body)).toEqual([PROSE, "每季度抽查一次。"]);
  });
});
