import { unzipSync, zipSync } from "fflate";
import type { Document, Footer } from "docx";
import { escapeHtml } from "../markup.ts";
import { pageStyleOf } from "./page-style.ts";
import { allNamed, pageTree, wordsOf } from "./page-tree.ts";
import { wordBlocks } from "./word-blocks.ts";
import { type WordFrame, WORD_FONTS, halfPoints, twips } from "./word-frame.ts";

const PROGRAM = "履责日历 · Duty Calendar";

/** The time of every part, so that the same paper makes the same bytes. */
const PART_TIME = "1980-01-01T00:00:00";

/**
 * A paper's page as a Word document (ECMA-376) to be edited: the words, order, columns and sheet are those of the page, which is what
 * was seen and printed. Heads are repeated, no row lies on two pages, the page's number stands at the outer foot.
 */
export async function wordOfPage(html: string): Promise<Uint8Array> {
  const docx = await import("docx");
  const page = pageTree(html);
  const style = pageStyleOf(allNamed(page, "style").map(wordsOf).join("\n"));
  const frame: WordFrame = { docx, style, width: style.width - style.margin.left - style.margin.right - 0.4 };
  const title = allNamed(page, "title").map(wordsOf).join("");
  const packed = await docx.Packer.pack(documentOf(page, title, frame), "uint8array", undefined, [
    { path: "docProps/core.xml", data: coreProperties(title) },
  ]);
  return zipSync(unzipSync(packed), { mtime: PART_TIME });
}

function documentOf(page: ReturnType<typeof pageTree>, title: string, frame: WordFrame): Document {
  const { docx, style } = frame;
  const body = allNamed(page, "body")[0] ?? page;
  const isOnItsSide = style.width > style.height;
  const { top, right, bottom, left } = style.margin;
  return new docx.Document({
    title,
    creator: PROGRAM,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: WORD_FONTS.body,
            size: halfPoints(style.bodySize),
            language: { value: "en-US", eastAsia: "zh-CN" },
          },
        },
        heading1: { run: { bold: true, color: "000000" } },
        heading2: { run: { bold: true, color: "000000" } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            // The library turns the sheet itself, so its measures are those of portrait.
            size: {
              width: twips(isOnItsSide ? style.height : style.width),
              height: twips(isOnItsSide ? style.width : style.height),
              orientation: isOnItsSide ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT,
            },
            margin: {
              top: twips(top),
              right: twips(right),
              bottom: twips(bottom),
              left: twips(left),
              footer: twips(bottom / 2),
            },
          },
        },
        footers: { default: pageNumber("right", frame), even: pageNumber("left", frame) },
        // A document needs a paragraph behind a table; this one takes no room.
        children: [
          ...wordBlocks(body, frame),
          new docx.Paragraph({ children: [new docx.TextRun({ text: "", size: 2 })] }),
        ],
      },
    ],
  });
}

/** The page number in the form of GB/T 9704: — 1 —. */
const pageNumber = (side: "left" | "right", { docx }: WordFrame): Footer =>
  new docx.Footer({
    children: [
      new docx.Paragraph({
        alignment: side === "left" ? docx.AlignmentType.LEFT : docx.AlignmentType.RIGHT,
        children: [
          new docx.TextRun({ font: WORD_FONTS.body, size: 21, children: ["— ", docx.PageNumber.CURRENT, " —"] }),
        ],
      }),
    ],
  });

/** The library would write the time of its run into these properties. */
const coreProperties = (title: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeHtml(title)}</dc:title><dc:creator>${PROGRAM}</dc:creator></cp:coreProperties>`;
