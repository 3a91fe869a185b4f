import type { Span } from "../text/span.ts";
import type { DocumentBlock } from "./document-block.ts";
import type { Omission } from "./omissions.ts";

/** The text as read: what the review screen shows and where the offsets of evidence point. */
export interface DocumentText {
  readonly text: string;
  /** Which stretch of the text came from which block, ascending; plain text, which is its own source, has none. */
  readonly blocks: readonly PlacedBlock[];
}

/** The text with the omissions of the file. */
export interface ReadDocument extends DocumentText {
  readonly omissions: readonly Omission[];
}

export interface PlacedBlock extends Span {
  readonly block: DocumentBlock;
}

/** A block to a line; a row as `| 1 | 开展检查 | 办公室 |`, which is how the pipeline knows tables. */
export function documentText(blocks: readonly DocumentBlock[]): DocumentText {
  const lines: string[] = [];
  const placed: PlacedBlock[] = [];
  let start = 0;
  for (const block of blocks) {
    const line = (block.kind === "row" ? rowLine(block.cells) : block.text).replace(UNSEEN, "").trim();
    if (line === "") continue;
    lines.push(line);
    placed.push({ start, end: start + line.length, block });
    start += line.length + 1;
  }
  return { text: lines.map((line) => `${line}\n`).join(""), blocks: placed };
}

/** Soft hyphens, and marks of width zero: places where a line may break or not. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

const rowLine = (cells: readonly string[]): string => `| ${cells.map(inCell).join(" | ")} |`;

/** A row is a line, so characters that would end the cell or the line are replaced by similar ones. */
const inCell = (cell: string): string =>
  cell
    .trim()
    .replaceAll("|", "｜")
    .replace(/\s*\n\s*/g, " ");
