import { describe, expect, it } from "vitest";
import { readDocument } from "../../../../shared/extraction/readers/read-document.ts";
import { withoutRadicals } from "../../../../shared/extraction/readers/pdf/radicals.ts";
import { linesOf, refusalOf } from "./read-back.ts";
import { paragraph, pdfOf, type Placed } from "./files/pdf-of.ts";

const LONG =
  "全年党组学习三十次以上、中心组学习十二次、支部学习不少于四十次，每两个月组织一次青年理论沙龙，由青年干部轮流领学，并在下一季度的第一个月内把学习情况报送机关党委备案。";
const read = (pages: readonly (readonly Placed[])[]) => linesOf(pdfOf(pages), "要点.pdf");

describe("lines become paragraphs again", () => {
  it("within a page: a full line goes on, an indented one begins", async () => {
    const page = [...paragraph(LONG, 700), ...paragraph("每季度抽查一次。", 700 - 4 * 28)];
    expect(await read([page])).toEqual([LONG, "每季度抽查一次。"]);
  });

  it("over the end of a page, with its number and the header between", async () => {
    const lines = paragraph(LONG, 200);
    const page = (number: number, content: readonly Placed[]): Placed[] => [
      { text: "东湖市科协文件", x: 90, y: 800, size: 9 },
      ...content,
      { text: `— ${number} —`, x: 280, y: 40, size: 12 },
    ];
    const second = lines.slice(2).map((line, index) => ({ ...line, y: 740 - index * 28 }));
    const other = paragraph("每季度抽查一次各支部建设情况，六月底前完成两个示范支部的验收工作。", 600);
    expect(await read([page(1, lines.slice(0, 2)), page(2, [...second, ...other])])).toEqual([
      LONG,
      "每季度抽查一次各支部建设情况，六月底前完成两个示范支部的验收工作。",
    ]);
  });

  it("a numbered line after a stop begins its own, a gap and another size too", async () => {
    const full = "这一行正好排满整个版心宽度所以看不出段落是否结束了。";
    const rows = [full, "2.下一条从头排起而且也是排满了整个版心的宽度一直到头", "续行。"];
    const page = rows.map((text, index) => ({ text, x: 90, y: 700 - index * 28 }));
    expect(await read([[{ text: "标题", x: 240, y: 760, size: 22 }, ...page]])).toEqual([
      "标题",
      full,
      "2.下一条从头排起而且也是排满了整个版心的宽度一直到头续行。",
    ]);
  });

  it("pieces of a line are put in order, columns stand apart, a watermark is not read", async () => {
    const page = [
      { text: "办公室", x: 300, y: 700 },
      { text: "完成", x: 90, y: 700 },
      { text: "甲", x: 122, y: 702 },
      { text: "内部资料", x: 200, y: 650, turn: 45 },
    ];
    expect(await read([page])).toEqual(["完成甲 办公室"]);
  });

  it("tells which page a paragraph begins on", async () => {
    const { blocks } = await readDocument(pdfOf([paragraph("甲事项。", 700), paragraph("乙事项。", 700)]), "a.pdf");
    expect(blocks.map(({ block }) => block.place)).toEqual([{ page: 1 }, { page: 2 }]);
  });
});

describe("pages and text that are turned", () => {
  const rows = ["每季度抽查一次支部建设情况。", "六月底前完成党员活动室改造。"];

  it.each([
    ["not at all", 0, 0],
    ["by the viewer alone, text upright then", 90, 90],
    ["by the viewer, to the other side", 270, 270],
    ["upside down", 180, 180],
    ["in their text alone", 0, 90],
    ["to the other side", 0, 270],
  ])("%s", async (_name, rotate, turn) => {
    const angle = (turn * Math.PI) / 180;
    const page = rows.map((text, index) => ({
      text,
      x: 300 + index * 28 * Math.sin(angle),
      y: 400 - index * 28 * Math.cos(angle),
      turn,
    }));
    expect(await linesOf(pdfOf([page], { rotate }), "a.pdf")).toEqual(rows);
  });
});

describe("what programs make of text", () => {
  it("drawn twice to look bold, it is read once", async () => {
    const twice = [...Array.from("每季度抽查一次"), "好好学习"].flatMap((text, index) => [
      { text, x: 90 + index * 16, y: 700 },
      { text, x: 90.4 + index * 16, y: 700.1 },
    ]);
    expect(await read([twice])).toEqual(["每季度抽查一次好好学习"]);
  });

  it("a word cut at the end of a line is whole again", async () => {
    const texts = ["全年组织学习党的创新理论并且做好记录归档工作inter-", "national 规则，由青年干部轮流领学。"];
    const page = texts.map((text, index) => ({ text, x: 90, y: 700 - index * 28 }));
    expect(await read([page])).toEqual([
      "全年组织学习党的创新理论并且做好记录归档工作international 规则，由青年干部轮流领学。",
    ]);
  });

  it("a blank at the end of each line parts no words of a sentence, typed blanks within it stay", async () => {
    const page = paragraph(LONG.replace("十二次、", "十二次 、"), 700).map((line) => ({
      ...line,
      text: `${line.text} `,
    }));
    expect(await read([page])).toEqual([LONG.replace("十二次、", "十二次 、")]);
  });

  it("lines of a table of contents are left out", async () => {
    const contents = [
      { text: "一、党组学习…………………………2", x: 90, y: 700 },
      { text: "二、支部建设 . . . . . . . . 3", x: 90, y: 672 },
    ];
    expect(await read([[...contents, ...paragraph("全年学习12次。", 600)]])).toEqual(["全年学习12次。"]);
  });
});

describe("a table", () => {
  const cell = (text: string, x: number, y: number): Placed => ({ text, x, y, size: 12 });
  const row = (y: number, texts: readonly string[]) =>
    texts.flatMap((text, index) => (text === "" ? [] : [cell(text, [100, 150, 350, 440][index] ?? 0, y)]));
  const lines = (ys: readonly number[], xs = [90, 140, 325, 430, 510]) => [
    ...ys.map((y) => `90 ${y} m 510 ${y} l S`),
    ...xs.map((x) => `${x} ${ys[0]} m ${x} ${ys.at(-1)} l S`),
  ];
  const HEAD = row(705, ["序号", "工作任务", "责任单位", "完成时限"]);

  it("by the lines drawn between its cells, dashed ones too; a cell run together with the next is cut", async () => {
    const page = [
      ...HEAD,
      ...row(675, ["1", "", "办公室", "年底前"]),
      // One piece from the task's column into the units'.
      { ...cell("完成党员活动室改造并验收合格 机关党委", 150, 645), size: 12.1 },
      cell("2", 100, 645),
      cell("完成甲", 150, 675),
    ];
    const dashes = Array.from({ length: 42 }, (_, index) => `${90 + index * 10} 630 8 0.5 re f`);
    const drawing = [...lines([720, 690, 660]), ...dashes, ...lines([660, 630])].join(" ");
    expect(await linesOf(pdfOf([page], { drawing }), "a.pdf")).toEqual([
      "| 序号 | 工作任务 | 责任单位 | 完成时限 |",
      "| 1 | 完成甲 | 办公室 | 年底前 |",
      "| 2 | 完成党员活动室改造并验收合格 | 机关党委 |  |",
    ]);
  });

  it("has as many columns as its headings, whatever stands in them", async () => {
    const page = [...HEAD, ...row(675, ["1", "完成甲", "", "年底前"]), ...row(645, ["2", "完成乙", "办公室", ""])];
    expect(await read([page])).toEqual([
      "| 序号 | 工作任务 | 责任单位 | 完成时限 |",
      "| 1 | 完成甲 |  | 年底前 |",
      "| 2 | 完成乙 | 办公室 |  |",
    ]);
  });

  it("with more lines than a table has is a drawing", async () => {
    const drawing = Array.from({ length: 25_000 }, (_, index) => `${index % 500} ${index % 700} 30 0.5 re f`).join(" ");
    expect(await linesOf(pdfOf([paragraph("全年学习12次。", 700)], { drawing }), "a.pdf")).toEqual(["全年学习12次。"]);
  });
});

it.each([
  ["GBK-EUC-H", "c8abc4ead1a7cfb03330b4ce"],
  ["GB-EUC-V", "c8abc4ead1a7cfb03330b4ce"],
  ["UniGB-UCS2-H", "51685e745b664e60003300306b21"],
])("a font of the system with %s", async (encoding, text) => {
  expect(await linesOf(pdfOf([[{ text, x: 90, y: 700 }]], { encoding }), "旧.pdf")).toEqual(["全年学习30次"]);
});

it.each([
  ["⼀⽬⽇⼒", "一目日力"],
  ["⻔⻓⻋⻅⻉⻚⻛⻜⻢⻥⻦⻩⻰⻬", "门长车见贝页风飞马鱼鸟黄龙齐"],
  ["（全年１２次，）ﬁ", "（全年１２次，）fi"],
])("%s is written with ordinary characters", (text, expected) => {
  expect(withoutRadicals(text)).toBe(expected);
});

const KEYS = "<".concat("61".repeat(32), ">");
const ENCRYPTED = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${KEYS} /U ${KEYS} /P -4 >> /ID [<00> <00>]`;
const whole = pdfOf([paragraph("全年学习十二次。", 700)]);

it.each([
  ["a scan: pages without text", pdfOf([[], []]), "file-has-no-text"],
  [
    "a scan with page numbers",
    pdfOf([[{ text: "1", x: 280, y: 40 }], [{ text: "2", x: 280, y: 40 }]]),
    "file-has-no-text",
  ],
  ["one that needs a password", pdfOf([paragraph("全年学习十二次。", 700)], { trailer: ENCRYPTED }), "file-encrypted"],
  ["one that is cut off", whole.subarray(0, whole.length / 2), "file-unreadable"],
  [
    "one whose inside is lost",
    new TextEncoder().encode("%PDF-1.7\n".concat("x".repeat(3000), "\n%%EOF")),
    "file-unreadable",
  ],
])("%s", async (_name, bytes, code) => {
  expect(await refusalOf(bytes, "要点.pdf")).toBe(code);
});
