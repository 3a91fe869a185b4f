import { DutyError } from "../../domain/errors.ts";
import { unwrap } from "../../domain/result.ts";
import { type ReaderName, chooseReader } from "./choose-reader.ts";
import type { DocumentBlock } from "./document-block.ts";
import { type DocumentText, type ReadDocument, documentText } from "./document-text.ts";
import { LARGEST_FILE_BYTES } from "./limits.ts";
import { type ReadingContext, withPauses } from "./pace.ts";
import { readPlainText } from "./plain-text.ts";
import { sniffFileKind } from "./sniff-file-kind.ts";

/**
 * Reads any file that a plan may come in. Lets other work of this process run while it reads.
 *
 * @throws {DutyError} `file-empty`, `file-too-large` (also when unpacked), `file-kind-mismatch` (the name lies),
 *   `file-kind-unsupported`, `file-encrypted`, `file-has-no-text` (a scan), `file-not-text`, `file-unreadable`.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  if (bytes.length === 0) throw new DutyError("file-empty", { name });
  if (bytes.length > LARGEST_FILE_BYTES)
    throw new DutyError("file-too-large", { name, bytes: bytes.length, limit: LARGEST_FILE_BYTES });
  return withPauses(name, async (context) => {
    const reader = chooseReader(name, await sniffFileKind(bytes, context));
    const document = await READERS[reader](bytes, context);
    return { ...document, omissions: context.omissions() };
  });
}

type Reader<T> = (bytes: Uint8Array, context: ReadingContext) => Promise<T>;

/** Loaded when first needed, because the program starts more often than it reads plans. */
const READERS: Readonly<Record<ReaderName, Reader<DocumentText>>> = {
  text: async (bytes, { name }) => ({ text: unwrap(readPlainText(bytes, name)), blocks: [] }),
  markdown: async (bytes, context) => (await import("./markdown.ts")).readMarkdown(bytes, context),
  html: asText(async (bytes, context) => (await import("./html/read-html.ts")).readHtml(bytes, context)),
  docx: asText(async (bytes, context) => (await import("./docx/read-docx.ts")).readDocx(bytes, context)),
  xlsx: asText(async (bytes, context) => (await import("./xlsx/read-xlsx.ts")).readXlsx(bytes, context)),
  xls: asText(async (bytes, context) => (await import("./xls/read-xls.ts")).readXls(bytes, context)),
  pdf: asText(async (bytes, context) => (await import("./pdf/read-pdf.ts")).readPdf(bytes, context)),
  doc: asText(async (bytes, context) => (await import("./word97/read-doc.ts")).readDoc(bytes, context)),
};

/** Blocks in, text out; a document that holds pictures at most is refused. */
function asText(read: Reader<readonly DocumentBlock[]>): Reader<DocumentText> {
  return async (bytes, context) => {
    const document = documentText(await read(bytes, context));
    if (!/[\p{L}\p{N}]/u.test(document.text)) throw new DutyError("file-has-no-text", { name: context.name });
    return document;
  };
}
