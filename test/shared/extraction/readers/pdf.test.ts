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
      { text: "内部资料", x: 200, y: 650, isAskew: true },
    ];
    expect(await read([page])).toEqual(["完成甲 办公室"]);
  });

  it("tells which page a paragraph begins on", async () => {
    const { blocks } = await readDocument(pdfOf([paragraph("甲事项。", 700), paragraph("乙事项。", 700)]), "a.pdf");
    expect(blocks.map(({ block }) => block.place)).toEqual([{ page: 1 }, { page: 2 }]);
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
