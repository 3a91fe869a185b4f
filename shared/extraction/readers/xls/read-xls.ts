import { DutyError } from "../../../domain/errors.ts";
import type { DocumentBlock } from "../document-block.ts";
import type { ReadingContext } from "../pace.ts";
import { openCompoundFile } from "../word97/compound-file.ts";
import { sheetBlocks } from "../xlsx/sheet-blocks.ts";
import { readBiffSheet } from "./sheet-cells.ts";
import { readGlobals } from "./workbook-globals.ts";

/**
 * Reads the visible sheets of an Excel 97 to 2003 workbook (.xls, and .et of WPS) like those of a newer one.
 *
 * @throws {DutyError} `file-encrypted`, `file-unreadable`, `file-kind-unsupported` for Excel 95 and older.
 */
export async function readXls(bytes: Uint8Array, context: ReadingContext): Promise<DocumentBlock[]> {
  const file = openCompoundFile(bytes);
  if (file?.has("Book") && !file.has("Workbook"))
    throw new DutyError("file-kind-unsupported", { name: context.name, found: "xls" });
  const stream = file?.get("Workbook");
  if (stream === undefined) throw new DutyError("file-unreadable", { name: context.name, reason: "xls-damaged" });
  const { sheets, sources } = await readGlobals(stream, context);
  const grids = [];
  for (const { name, offset } of sheets)
    grids.push({ name, grid: await readBiffSheet(stream, offset, sources, context) });
  return sheetBlocks(grids);
}
