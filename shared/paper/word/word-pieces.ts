import type { ParagraphChild } from "docx";
import type { PageElement, PageNode } from "./page-tree.ts";
import { type WordFont, type WordFrame, WORD_FONTS, halfPoints } from "./word-frame.ts";

/** A run of words with one look, or a tab. */
export interface Piece {
  readonly text: string;
  readonly look: Look;
}

export interface Look {
  readonly font?: WordFont;
  /** Points; left out: that of the body. */
  readonly size?: number;
  readonly isBold?: boolean;
  /** Whether line ends are kept. */
  readonly keepsLines?: boolean;
}

const REMARK = 9.5;

/** Classes whose parts are side by side without a blank between them in the page, with the blank to insert. */
const APART: ReadonlyMap<string, string> = new Map([
  ["members", "  "],
  ["shares", "　"],
  ["counts", "　"],
  ["of", "　　"],
]);

/** A box to tick, drawn in the page, is a character here. */
const BOX = { empty: "☐", ticked: "☑" };

/** The place where a name or a date is written by hand. */
const BLANK = "＿＿＿＿＿＿";

/** The words of an element on one line, in the order of the page. */
export const piecesOf = (element: PageElement, look: Look = {}): Piece[] => trimmed(collect(element, look));

function collect(node: PageNode, look: Look): Piece[] {
  if (typeof node === "string") return [{ text: look.keepsLines ? node : node.replaceAll(/[ \t\r\n\f]+/g, " "), look }];
  if (node.classes.has("box"))
    return [{ text: node.classes.has("ticked") ? BOX.ticked : BOX.empty, look: { ...look, font: "box" } }];
  const between = [...node.classes].map((name) => APART.get(name)).find((gap) => gap !== undefined);
  const own = node.children.flatMap((child, index) => {
    const pieces = collect(child, lookOf(child, look));
    return between === undefined || index === 0 || isBlank(child) ? pieces : [{ text: between, look }, ...pieces];
  });
  return node.classes.has("blank") ? [...own, { text: BLANK, look }] : own;
}

function lookOf(node: PageNode, look: Look): Look {
  if (typeof node === "string" || node.name !== "small") return look;
  return { ...look, font: "body", size: Math.min(look.size ?? REMARK, REMARK), isBold: false };
}

const isBlank = (node: PageNode): boolean => typeof node === "string" && node.trim() === "";

/** The pieces without the blanks at both ends that only lay out the page's source. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const parts = pieces.map((piece) => ({ ...piece }));
  for (const piece of parts) {
    piece.text = piece.text.replace(/^[ \n]+/, "");
    if (piece.text !== "") break;
  }
  for (const piece of parts.toReversed()) {
    piece.text = piece.text.replace(/[ \n]+$/, "");
    if (piece.text !== "") break;
  }
  return parts.filter(({ text }) => text !== "");
}

/** The pieces as runs; a kept line end becomes a break. */
export const runsOf = (pieces: readonly Piece[], { docx }: WordFrame): ParagraphChild[] =>
  pieces.flatMap(({ text, look }) =>
    text.split("\n").map(
      (line, index) =>
        new docx.TextRun({
          text: line,
          // The document's own font need not be named again: it would be half of a large file.
          ...(look.font !== undefined && { font: WORD_FONTS[look.font] }),
          ...(index > 0 && { break: 1 }),
          ...(look.size !== undefined && { size: halfPoints(look.size) }),
          ...(look.isBold !== undefined && { bold: look.isBold }),
        }),
    ),
  );
