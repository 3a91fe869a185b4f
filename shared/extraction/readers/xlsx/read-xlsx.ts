import { DutyError } from "../../../domain/errors.ts";
import type { DocumentBlock } from "../document-block.ts";
import type { ReadingContext } from "../pace.ts";
import { openArchive } from "../zip/archive.ts";
import { countDrawings } from "./drawings.ts";
import { readCellFormats } from "./cell-formats.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readSheet } from "./sheet.ts";
import { type NamedGrid, sheetBlocks } from "./sheet-blocks.ts";
import { readWorkbook } from "./workbook.ts";

/**
 * Reads the visible sheets of a workbook, each as a table (or as lines of text where no row names its columns).
 * Formulas show the last calculated value.
 *
 * @throws {DutyError} `file-kind-mismatch` when the archive is no workbook; `file-…` as the archive and its XML.
 */
export async function readXlsx(bytes: Uint8Array, context: ReadingContext): Promise<DocumentBlock[]> {
  return sheetBlocks(await readGrids(bytes, context));
}

/** The visible sheets as grids of texts, whatever their rows mean. */
export async function readGrids(bytes: Uint8Array, context: ReadingContext): Promise<NamedGrid[]> {
  const archive = openArchive(bytes, context);
  if (!archive.parts.includes("xl/workbook.xml"))
    throw new DutyError("file-kind-mismatch", { name: context.name, found: "zip" });
  const { sheets, is1904 } = await readWorkbook(archive, context);
  const strings = await readSharedStrings((await archive.text("xl/sharedStrings.xml")) ?? "", context);
  const formats = await readCellFormats((await archive.text("xl/styles.xml")) ?? "", context);
  const grids = [];
  for (const { name, part } of sheets)
    grids.push({
      name,
      grid: await readSheet((await archive.text(part)) ?? "", { strings, formats, is1904 }, context),
    });
  await countDrawings(archive, context);
  return grids;
}
