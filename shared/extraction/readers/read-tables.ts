import { DutyError } from "../../domain/errors.ts";
import { rowsOfText } from "../../domain/roster/roster-columns.ts";
import { unwrap } from "../../domain/result.ts";
import { LARGEST_FILE_BYTES } from "./limits.ts";
import { withPauses } from "./pace.ts";
import { readPlainText } from "./plain-text.ts";
import { sniffFileKind } from "./sniff-file-kind.ts";

/**
 * The tables of a workbook (.xlsx), each sheet a list of rows of texts; or of a text file with tabs or commas, as one table.
 *
 * @throws {DutyError} `file-empty`, `file-too-large`, `file-kind-unsupported` for any other kind, and as the readers.
 */
export async function readTables(bytes: Uint8Array, name: string): Promise<string[][][]> {
  if (bytes.length === 0) throw new DutyError("file-empty", { name });
  if (bytes.length > LARGEST_FILE_BYTES)
    throw new DutyError("file-too-large", { name, bytes: bytes.length, limit: LARGEST_FILE_BYTES });
  return withPauses(name, async (context) => {
    const kind = await sniffFileKind(bytes, context);
    if (kind === "xlsx") {
      const { readGrids } = await import("./xlsx/read-xlsx.ts");
      const sheets = await readGrids(bytes, context);
      return sheets.map(({ grid }) => grid.map((row) => row.map(({ text }) => text.trim())));
    }
    if (kind === "text") return [rowsOfText(unwrap(readPlainText(bytes, name)))];
    throw new DutyError("file-kind-unsupported", { name, found: kind });
  });
}
