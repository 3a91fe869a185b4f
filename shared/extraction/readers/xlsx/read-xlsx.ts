import { DutyError } from "../../../domain/errors.ts";
import type { DocumentBlock } from "../document-block.ts";
import type { ReadingContext } from "../pace.ts";
import { tableBlocks } from "../table/table-blocks.ts";
import { openArchive } from "../zip/archive.ts";
import { readCellFormats } from "./cell-formats.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readSheet } from "./sheet.ts";
import { readWorkbook } from "./workbook.ts";

/**
 * The visible sheets of a workbook, each a table (or lines of text where no row names its columns). Formulas show the
 * value that was last calculated.
 *
 * @throws {DutyError} `file-kind-mismatch` when the archive is no workbook; `file-…` as the archive and its XML.
 */
export async function readXlsx(bytes: Uint8Array, context: ReadingContext): Promise<DocumentBlock[]> {
  const archive = openArchive(bytes, context);
  if (!archive.parts.includes("xl/workbook.xml"))
    throw new DutyError("file-kind-mismatch", { name: context.name, found: "zip" });
  const { sheets, is1904 } = await readWorkbook(archive, context);
  const strings = await readSharedStrings((await archive.text("xl/sharedStrings.xml")) ?? "", context);
  const formats = await readCellFormats((await archive.text("xl/styles.xml")) ?? "", context);
  const blocks: DocumentBlock[] = [];
  for (const { name, part } of sheets) {
    const grid = await readSheet((await archive.text(part)) ?? "", { strings, formats, is1904 }, context);
    if (grid.length === 0) continue;
    // Its name keeps the tables of two sheets apart.
    if (sheets.length > 1) blocks.push({ kind: "heading", text: name, place: { sheet: name } });
    blocks.push(...tableBlocks(grid, { sheet: name }));
  }
  return blocks;
}
