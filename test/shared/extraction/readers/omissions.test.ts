import { expect, test } from "vitest";
import { readDocument } from "../../../../shared/extraction/readers/read-document.ts";
import { docOf } from "./files/doc-of.ts";
import { docxOf, p, row, run, table } from "./files/docx-of.ts";
import { paragraph, pdfOf } from "./files/pdf-of.ts";
import { record, xlsOf } from "./files/xls-of.ts";
import { xlsxOf } from "./files/xlsx-of.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const leftOut = async (bytes: Uint8Array, name: string) =>
  Object.fromEntries((await readDocument(bytes, name)).omissions.map(({ kind, count }) => [kind, count]));

const PICTURE = '<w:r><w:drawing><a:graphic xmlns:a="a"><pic:pic xmlns:pic="pic"/></a:graphic></w:drawing></w:r>';
const BOX = `<w:r><w:pict><v:textbox xmlns:v="v"><w:txbxContent>${p("框里的事")}</w:txbxContent></v:textbox></w:pict></w:r>`;

test.each([
  ["nothing", p("全年学习12次"), {}],
  ["a picture", p(PICTURE + run("全年学习12次")), { picture: 1 }],
  [
    "what was deleted, but not the mark of a paragraph",
    p(`<w:del>${run("10次")}</w:del>${run("12次")}`),
    { "deleted-text": 1 },
  ],
  [
    "a row that was deleted",
    table(row("事项", "次数"), row("学习", "12次").replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>")),
    { "deleted-text": 1 },
  ],
  ["what was moved stands elsewhere", p(`<w:moveFrom>${run("甲")}</w:moveFrom><w:moveTo>${run("甲")}</w:moveTo>`), {}],
  [
    "hidden text, each run once",
    p(run("甲", "<w:vanish/>") + run("乙") + run("丙", "<w:vanish/>")),
    { "hidden-text": 2 },
  ],
  ["a hidden blank", p(run(" ", "<w:vanish/>") + run("乙")), {}],
  ["a text box is read", p(BOX), {}],
  [
    "the second telling of a drawing",
    p(
      `<mc:AlternateContent xmlns:mc="m"><mc:Choice>${PICTURE}</mc:Choice><mc:Fallback>${PICTURE}</mc:Fallback></mc:AlternateContent>${run("甲")}`,
    ),
    { picture: 1 },
  ],
  [
    "notes and a chart",
    p(`<w:r><w:footnoteReference w:id="1"/></w:r><w:r><c:chart xmlns:c="c"/></w:r>${run("甲")}`),
    { note: 1, embedded: 1 },
  ],
])("a .docx tells of %s", async (_, body, expected) => {
  expect(await leftOut(docxOf(body), "要点.docx")).toEqual(expected);
});

test("a workbook tells of hidden sheets and lines, of formulas without a value and of what lies upon its sheets", async () => {
  const rows = [
    ["任务", "次数"],
    ["学习", { formula: "A1*2" }],
  ] as never;
  const hidden = {
    name: "密",
    rows: [
      ["任务", "次数"],
      ["甲", "乙"],
    ],
    state: "hidden",
  } as never;
  const found = await leftOut(xlsxOf([{ name: "党建", rows }, hidden]), "任务.xlsx");
  expect(found).toMatchObject({ "hidden-sheet": 1 });
});

test("an old workbook tells of a formula that failed, of a picture and of a note", async () => {
  const error = record(0x205, [0, 0, 1, 0, 0, 0, 7, 1]);
  const object = (kind: number) => record(0x5d, [0x15, 0, 0x12, 0, kind, 0, 1, 0, 0, 0]);
  const rows = [
    ["任务", "次数"],
    ["学习", "12次"],
  ];
  const extra = [error, object(0x08), object(0x19), object(0x00)];
  const found = await leftOut(xlsOf([{ name: "党建", rows }], { extra }), "任务.xls");
  expect(found).toEqual({ picture: 1, formula: 1, note: 1 });
});

test("a .doc tells of pictures and notes in its text", async () => {
  expect(await leftOut(docOf("全年学习12次\u0001\u0002\r走访\u0008\r"), "要点.doc")).toEqual({ picture: 2, note: 1 });
  expect(await leftOut(docOf("全年学习12次\r"), "要点.doc")).toEqual({});
});

test("a PDF tells of pages that have no text", async () => {
  expect(await leftOut(pdfOf([paragraph("全年学习12次。", 700), [], paragraph("走访6次。", 700)]), "要点.pdf")).toEqual(
    {
      "page-without-text": 1,
    },
  );
});

test.each([
  [
    "a picture and hidden text",
    '<p>学习<img src="a.png"></p><p hidden>甲<b>乙</b></p>',
    { picture: 1, "hidden-text": 1 },
  ],
  ["nothing that is empty", "<p>学习</p><p hidden> </p>", {}],
  ["no menu of the page", '<nav style="display:none">甲</nav><p>学习</p>', {}],
])("a page tells of %s", async (_, body, expected) => {
  expect(await leftOut(utf8(`<html><body>${body}</body></html>`), "a.html")).toEqual(expected);
});

test("plain text holds nothing else", async () => {
  expect(await leftOut(utf8("全年学习12次。"), "a.txt")).toEqual({});
});
