import { DutyError } from "../../../domain/errors.ts";
import { decodeText } from "../decode-text.ts";
import type { DocumentBlock } from "../document-block.ts";
import type { ReadingContext } from "../pace.ts";
import { readMarkup } from "../xml/read-markup.ts";
import { pageHandler } from "./page-handler.ts";

/**
 * Reads the visible text of a saved page: headings, paragraphs, list points and tables. Nothing is run or fetched. Old
 * pages in GB2312 are recognised by their bytes, whatever they declare.
 *
 * @throws {DutyError} `file-not-text`; `file-unreadable` when elements nest too deeply.
 */
export async function readHtml(bytes: Uint8Array, context: ReadingContext): Promise<DocumentBlock[]> {
  const source = decodeText(bytes);
  if (source === null) throw new DutyError("file-not-text", { name: context.name });
  const handler = pageHandler(context.leaveOut);
  await readMarkup(source, "html", handler, context);
  return handler.finish();
}
