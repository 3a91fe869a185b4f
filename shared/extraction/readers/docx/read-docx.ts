import { DutyError } from "../../../domain/errors.ts";
import type { DocumentBlock } from "../document-block.ts";
import type { ReadingContext } from "../pace.ts";
import { readMarkup } from "../xml/read-markup.ts";
import { openArchive } from "../zip/archive.ts";
import { bodyHandler } from "./body-handler.ts";
import { readNumbering } from "./numbering.ts";
import { paragraphFactsOf } from "./paragraph-label.ts";
import { readStyles } from "./styles.ts";

const BODY = /^word\/document\d*\.xml$/;

/**
 * The paragraphs and tables of a .docx as a reader of the final document sees them: automatic numbers written out,
 * insertions kept and deletions dropped, notes, comments, headers and footers left out.
 *
 * @throws {DutyError} `file-kind-mismatch` when the archive is no Word document; `file-…` as the archive and its XML.
 */
export async function readDocx(bytes: Uint8Array, context: ReadingContext): Promise<DocumentBlock[]> {
  const archive = openArchive(bytes, context);
  const part = archive.parts.find((name) => BODY.test(name));
  if (part === undefined) throw new DutyError("file-kind-mismatch", { name: context.name, found: "zip" });
  const styles = await readStyles((await archive.text("word/styles.xml")) ?? "", context);
  const numbering = await readNumbering((await archive.text("word/numbering.xml")) ?? "", context);
  const handler = bodyHandler(paragraphFactsOf(styles, numbering), context.leaveOut);
  await readMarkup((await archive.text(part)) ?? "", "xml", handler, context);
  return [...handler.blocks];
}
