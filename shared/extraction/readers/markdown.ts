import { unwrap } from "../../domain/result.ts";
import type { DocumentText } from "./document-text.ts";
import type { ReadingContext } from "./pace.ts";
import { readPlainText } from "./plain-text.ts";

/**
 * Reads Markdown: the marks of emphasis, links, headings, quotes and code are removed, numbers and tables stay.
 * @throws {DutyError} as `readPlainText`.
 */
export async function readMarkdown(bytes: Uint8Array, { name, pause }: ReadingContext): Promise<DocumentText> {
  const source = unwrap(readPlainText(bytes, name));
  const lines: string[] = [];
  for (const [index, line] of source.replace(FRONT_MATTER, "").split("\n").entries()) {
    const text = lineWithoutMarks(line);
    if (text !== null) lines.push(text);
    if (index % LINES_BETWEEN_PAUSES === LINES_BETWEEN_PAUSES - 1) await pause();
  }
  return { text: lines.join("\n"), blocks: [] };
}

const LINES_BETWEEN_PAUSES = 5_000;
const FRONT_MATTER = /^---\r?\n(?:[\w-]+:.*\r?\n)+---\r?\n/;
/** A rule, the fence of a code block, the line under a heading. */
const MARK_ALONE = /^ {0,3}(?:(?:[-*_] *){3,}|(?:```|~~~).*|=+)\s*$/;
const LONGEST_MARK = 200;
/** Inline marks stay in a line longer than any paragraph, because the search for them would take too long. */
const LONGEST_MARKED = 20_000;

/** Null for a line that is only a mark. */
function lineWithoutMarks(line: string): string | null {
  if (line.length <= LONGEST_MARK && MARK_ALONE.test(line)) return null;
  const bare = withoutHeadingMarks(line.replace(/^ {0,3}(?:> ?)+/, ""));
  return bare.length > LONGEST_MARKED ? bare : withoutInlineMarks(bare);
}

const withoutHeadingMarks = (line: string): string =>
  /^#{1,6}[ \t]/.test(line)
    ? line
        .replace(/^#+[ \t]+/, "")
        .trimEnd()
        .replace(/ #+$/, "")
    : line;

const withoutInlineMarks = (line: string): string =>
  line
    .replace(/!\[([^[\]]*)\]\([^()\s]*(?: "[^"]*")?\)/g, "$1")
    .replace(/\[([^[\]]+)\]\([^()\s]*(?: "[^"]*")?\)/g, "$1")
    .replace(/(\*\*|__|~~)(?=\S)([^*_~]+?)\1/g, "$2")
    .replace(/(?<![*\w])\*(?=\S)([^*]+?)\*(?!\*)/g, "$1")
    .replace(/`([^`]+)`/g, "$1")
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/\\([\\`*_{}[\]()#+.!|>~-])/g, "$1");
