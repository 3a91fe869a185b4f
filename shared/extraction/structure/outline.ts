import type { Span } from "../text/span.ts";
import { DEEPEST_RANK, TIMES_IN_A_ROW, numberingOf } from "./numbering.ts";
import { allMatches } from "../text/all-matches.ts";
import { BLANKS, characterTable } from "../text/characters.ts";

/** One line of the plan, or one numbered point within a line. */
export interface Block extends Span {
  /** `heading` introduces others, `body` may hold duties, `cell` is a table's, `closing` a signature or a date alone. */
  readonly kind: "preamble" | "heading" | "body" | "cell" | "closing";
  /** Path of the numbered item it belongs to (`三.二.1`); empty outside items. */
  readonly item: string;
  /** The depth of the block's own number, or null. */
  readonly level: number | null;
}

/** Inside a line, a number after a stop or a blank begins a point too: `…12种。 2、具备…`. */
const INLINE_NUMBER = new RegExp(
  `(?<=[。；：！ ])(?:(?!${TIMES_IN_A_ROW})[一二三四五六七八九十]{1,3}、|\\d{1,2}[、.．](?=[^\\d]|\\d{4}年|\\d{1,2}月)|第[一二三四五六七八]期(?=[（：])|[①-⒇])`,
  "g",
);
const SIGNED = /^(?:.{0,30}[ 　])?\d{4}年\d{1,2}月\d{1,2}日(?:印发)?[。）]?$/;
const LONGEST_SIGNED = 45;
const NOTE = /^（此件.*）$|^附件/;
const isClosing = (line: string): boolean => (line.length <= LONGEST_SIGNED && SIGNED.test(line)) || NOTE.test(line);

/** Divides repaired text into numbered blocks, in order. A line divided by `|` is a row of a table, or a cell. */
export function readOutline(text: string): Block[] {
  const labels: string[] = Array.from({ length: DEEPEST_RANK + 1 }, () => "");
  const blocks: Block[] = [];
  let item = "";
  for (const piece of piecesOf(text)) {
    const line = text.slice(piece.start, piece.end);
    const numbering = numberingOf(line);
    if (numbering) {
      labels[numbering.rank] = numbering.label;
      labels.fill("", numbering.rank + 1);
      item = pathOf(labels);
    }
    const start = piece.start + (numbering?.length ?? 0);
    if (start < piece.end)
      blocks.push({
        kind: kindOf(line, numbering?.level ?? null, blocks),
        item,
        level: numbering?.level ?? null,
        start,
        end: piece.end,
      });
  }
  return shortenPaths(withPreamble(blocks));
}

/** The lines without markdown marks and blanks, cut at numbers inside them. */
function piecesOf(text: string): Span[] {
  const pieces: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    if (end > start) cutLine(text.slice(start, end), start, pieces);
    start = end + 1;
  }
  return pieces;
}

function cutLine(line: string, start: number, pieces: Span[]): void {
  let from = 0;
  while (IS_MARK[line.charCodeAt(from)] === 1 || line.startsWith("- ", from)) from++;
  const mark = from;
  const add = (to: number) => {
    const length = line.slice(from, to).trimEnd().length;
    if (length > 0) pieces.push({ start: start + from, end: start + from + length });
    from = to;
  };
  if (!isTableRow(line)) for (const { index } of allMatches(line, INLINE_NUMBER)) if (index > mark) add(index);
  add(line.length);
}

/** Markdown's marks, bullets and blanks. */
const IS_MARK = characterTable(`#>*•●◆■${BLANKS}`);

/** A prose line with one stray `|` is damaged text and no row. */
const isTableRow = (line: string): boolean =>
  line.includes("|") && (/^\||\|\s*$|\|[^|]*\|/.test(line) || (line.length <= 60 && /\|[^。]*$/.test(line)));

function kindOf(line: string, level: number | null, before: readonly Block[]): Block["kind"] {
  if (isTableRow(line) || (line.includes("|") && before.at(-1)?.kind === "cell")) return "cell";
  if (before.length > 0 && isClosing(line)) return "closing";
  return level !== null && level <= 2 && !/[。；]|：.{4}/.test(line) ? "heading" : "body";
}

const pathOf = (labels: readonly string[]): string => labels.filter((label) => label !== "").join(".");

/** The text before the first number is the introduction of the plan; a plan without numbers is all body. */
function withPreamble(blocks: Block[]): Block[] {
  const first = blocks.findIndex(({ level }) => level !== null);
  for (let index = 0; index < first; index++) {
    const block = blocks[index];
    if (block?.kind === "body") blocks[index] = { ...block, kind: "preamble" };
  }
  return blocks;
}

/**
 * Shortens paths where 1., 2., 3. run on through all sections: the last number then names the item alone, as clerks
 * say it.
 */
function shortenPaths(blocks: Block[]): Block[] {
  const starts = blocks.filter(({ level }) => level === 3).map(({ item }) => lastLabel(item));
  if (new Set(starts).size !== starts.length) return blocks;
  const numbers = new Map<string, string>();
  return blocks.map((block) => {
    let known = numbers.get(block.item);
    if (known === undefined) {
      known = block.item.split(".").find((label) => /^\d+$/.test(label)) ?? block.item;
      numbers.set(block.item, known);
    }
    return known === block.item ? block : { ...block, item: known };
  });
}

const lastLabel = (item: string): string => item.slice(item.lastIndexOf(".") + 1);
