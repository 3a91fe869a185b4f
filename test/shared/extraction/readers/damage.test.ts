import * as fc from "fast-check";
import { expect, it } from "vitest";
import { readDocument } from "../../../../shared/extraction/readers/read-document.ts";
import { containerOf, docOf } from "./files/doc-of.ts";
import { docxOf, numbered, numberingPart, row, table } from "./files/docx-of.ts";
import { paragraph, pdfOf } from "./files/pdf-of.ts";
import { xlsOf } from "./files/xls-of.ts";
import { xlsxOf } from "./files/xlsx-of.ts";
import { zipOf } from "./files/zip-of.ts";
import { refusalOf } from "./read-back.ts";

/** Whatever happened to a file, it is read or refused with a code; nothing else is ever thrown. */

const BODY = numbered("全年学习12次。", 0) + table(row("任务", "责任单位", "时限"), row("甲", "办公室", "6月底前"));
const utf8 = (text: string) => new TextEncoder().encode(text);
const NUMBERS = numberingPart([{ format: "decimal", text: "%1." }]);
const ROWS = [
  ["任务", "时限"],
  ["甲", { number: 46203, style: 1 }],
];
const TABLE = ["任务", "时限", "甲", "年底"].map((text, index) => ({
  text,
  x: 100 + (index % 2) * 100,
  y: index < 2 ? 700 : 670,
}));
const FILES: readonly (readonly [string, Uint8Array])[] = [
  ["a.docx", docxOf(BODY, { "word/numbering.xml": NUMBERS })],
  ["a.xlsx", xlsxOf([{ name: "a", rows: ROWS }], ["yyyy-m-d"])],
  ["a.pdf", pdfOf([paragraph("全年学习十二次，每季度检查一次，六月底前完成验收工作并上报。", 700)])],
  [
    "b.pdf",
    pdfOf([TABLE], {
      drawing: "90 720 m 510 720 l 510 660 l S 0 690 595 0.5 re f q 1 0 0 1 9 9 cm 140 650 0.4 99 re f Q",
    }),
  ],
  ["a.doc", docOf("全年学习12次。\r任务\u0007时限\u0007\u0007甲\u0007年底\u0007\u0007")],
  ["a.xls", xlsOf([{ name: "a", rows: ROWS, merged: ["A1:A2"] }], { formatCodes: ["yyyy-m-d"], cutsStrings: true })],
  ["b.docx", containerOf({ EncryptedPackage: new Uint8Array(600) })],
  ["a.html", utf8("<html><p>全年<b>学习<table><tr><td rowspan=3>任务<td>时限<tr><td>甲</table>")],
  ["a.md", utf8("# 要点\n\n**1.** 全年[学习](a) 12次\n| 任务 | 时限 |\n")],
  ["a.txt", utf8("全年学习12次。\n")],
];

it.each(FILES)("%s with any bytes changed or cut away", async (name, bytes) => {
  const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(changes, fc.nat(bytes.length), fc.boolean(), async (changes, cut, isCut) => {
      const changed = bytes.slice(0, isCut ? cut : bytes.length);
      for (const [at, value] of changes) if (at < changed.length) changed[at] = value;
      expect(await refusalOf(changed, name)).toSatisfy((code) => code === null || String(code).startsWith("file-"));
    }),
    { numRuns: 120 },
  );
});

const PIECES = `
  <w:p> </w:p> <w:tbl> </w:tbl> <w:tr> </w:tr> <w:tc> </w:tc> <w:r> </w:r> <w:t> </w:t> <w:pPr> </w:pPr> <w:vMerge/>
  <__proto__/> <constructor/>
  <w:numId_w:val="1"/> <w:gridSpan_w:val="-3"/> <w:txbxContent> </w:txbxContent> <w:del> </w:del> 全年学习12次 &bad; < ]]>
  <![CDATA[ <row> </row> <c_r="ZZZ9999999"> <c_t="s"> </c> <v> </v> <mergeCell_ref="A1:ZZZ9999999"/>`
  .trim()
  .split(/\s+/)
  .map((piece) => piece.replace(/(?<=\w)_(?=\w+[:=])/, " "));

/** XML that is damaged inside a sound archive. */
it("any XML as a part of a document or a workbook", async () => {
  const piece = fc.constantFrom(...PIECES);
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const xml = `<a>${pieces.join("")}</a>`;
      const book = zipOf({
        "xl/workbook.xml": '<w><sheet name="a" id="x"/></w>',
        "xl/_rels/workbook.xml.rels": '<r><Relationship Id="x" Target="s.xml"/></r>',
        "xl/s.xml": xml,
      });
      for (const code of [
        await refusalOf(zipOf({ "word/document.xml": xml }), "a.docx"),
        await refusalOf(book, "a.xlsx"),
      ])
        expect([null, "file-unreadable", "file-has-no-text"]).toContain(code);
    }),
    { numRuns: 300 },
  );
});

it("a merged cell does not make a long text out of a short file", async () => {
  const rows = "<tr><td>1".repeat(900);
  const page = `<html><table><tr><th>序号<th>任务<th>备注<tr><td>1<td>甲<td rowspan=1000>${"长".repeat(100_000)}${rows}</table>`;
  const { text } = await readDocument(utf8(page), "a.html");
  expect(text.length).toBeLessThan(page.length * 2);
});
