// oxlint-disable no-control-regex -- the marks of this format are control characters
import { DutyError } from "../../../domain/errors.ts";
import type { DocumentBlock } from "../document-block.ts";
import type { ReadingContext } from "../pace.ts";
import { gridOf } from "../table/grid.ts";
import { tableBlocks } from "../table/table-blocks.ts";
import { openCompoundFile } from "./compound-file.ts";
import { type MainText, readMainText } from "./piece-table.ts";
import { rowCollector } from "./row-collector.ts";
import { withoutFieldCodes } from "./field-codes.ts";

/** Pictures and marks of notes. */
const UNSEEN = /[\u0000-\u0006\u0008\u000e-\u001d\u001f]/g;
/** Paragraph, page or section, cell. */
const PIECE = /[^\r\f\u0007]*[\r\f\u0007]|[^\r\f\u0007]+$/g;
const CELL_END = "\u0007";

/** Characters in place of content that is not read; [MS-DOC] 2.4.1 and 2.8. */
const PICTURE = /[\u0001\u0008]/g;
const NOTE = /[\u0002\u0005]/g;

/**
 * Paragraphs and tables of a Word 97 to 2003 document (.doc, and .wps of the same make). Automatic numbers are not
 * part of its text and are not made up here; that there are some is told.
 *
 * @throws {DutyError} `file-encrypted`, `file-unreadable`.
 */
export async function readDoc(bytes: Uint8Array, context: ReadingContext): Promise<DocumentBlock[]> {
  const { name, pause } = context;
  const file = openCompoundFile(bytes);
  if (file === null) throw new DutyError("file-unreadable", { name, reason: "doc-damaged" });
  const main = readMainText(file, name);
  const shown = withoutFieldCodes(main.text);
  tellOmissions(main, shown, context);
  const text = shown.replace(UNSEEN, "").replaceAll("\u001e", "-");
  await pause();
  return blocksOf(text);
}

function tellOmissions({ hasTextBoxes, hasLists }: MainText, shown: string, { leaveOut }: ReadingContext): void {
  leaveOut("picture", shown.match(PICTURE)?.length ?? 0);
  leaveOut("note", shown.match(NOTE)?.length ?? 0);
  if (hasTextBoxes) leaveOut("text-box");
  if (hasLists) leaveOut("automatic-number");
}

function blocksOf(text: string): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let rows = rowCollector();
  for (const [piece] of text.matchAll(PIECE)) {
    const content = piece.replace(/[\r\f\u0007]$/, "").replaceAll("\u000b", "\n");
    if (piece.endsWith(CELL_END)) rows.endCell(content);
    else if (rows.isInRow()) rows.addParagraph(content);
    else {
      blocks.push(...tableBlocks(gridOf(rows.finish())), { kind: "paragraph", text: content.trim() });
      rows = rowCollector();
    }
  }
  return [...blocks, ...tableBlocks(gridOf(rows.finish()))];
}
