import { DutyError } from "../../domain/errors.ts";
import { unwrap } from "../../domain/result.ts";
import { type DocumentText, documentText } from "./document-text.ts";
import { LARGEST_FILE_BYTES } from "./limits.ts";
import { type ReadingContext, withPauses } from "./pace.ts";
import { readPlainText } from "./plain-text.ts";
import type { FileKind } from "./file-kind.ts";
import { sniffFileKind } from "./sniff-file-kind.ts";

type Reader = (bytes: Uint8Array, context: ReadingContext) => Promise<DocumentText>;

/** Loaded when first needed, because the program starts more often than it reads plans. */
const READERS = {
  text: async (bytes, { name }) => ({ text: unwrap(readPlainText(bytes, name)), blocks: [] }),
  markdown: async (bytes, context) => (await import("./markdown.ts")).readMarkdown(bytes, context),
  html: async (bytes, context) =>
    withText(await (await import("./html/read-html.ts")).readHtml(bytes, context), context),
  docx: async (bytes, context) =>
    withText(await (await import("./docx/read-docx.ts")).readDocx(bytes, context), context),
  xlsx: async (bytes, context) =>
    withText(await (await import("./xlsx/read-xlsx.ts")).readXlsx(bytes, context), context),
  pdf: async (bytes, context) => withText(await (await import("./pdf/read-pdf.ts")).readPdf(bytes, context), context),
  doc: async (bytes, context) =>
    withText(await (await import("./word97/read-doc.ts")).readDoc(bytes, context), context),
} satisfies Record<string, Reader>;
type ReaderName = keyof typeof READERS;

/** Who reads what, by the name's ending; a page's source called .txt is read as it stands. */
const EXPECTED: Readonly<Record<string, Readonly<Partial<Record<FileKind, ReaderName>>>>> = {
  txt: { text: "text", html: "text" },
  md: { text: "markdown", html: "markdown" },
  markdown: { text: "markdown", html: "markdown" },
  html: { html: "html", text: "html" },
  htm: { html: "html", text: "html" },
  docx: { docx: "docx", zip: "docx" },
  docm: { docx: "docx", zip: "docx" },
  xlsx: { xlsx: "xlsx", zip: "xlsx" },
  xlsm: { xlsx: "xlsx", zip: "xlsx" },
  pdf: { pdf: "pdf" },
  doc: { doc: "doc" },
  // WPS Writer has saved both under its own ending.
  wps: { doc: "doc", docx: "docx" },
};
/** A name that promises nothing cannot lie. */
const BY_CONTENT: Readonly<Partial<Record<FileKind, ReaderName>>> = {
  text: "text",
  html: "html",
  docx: "docx",
  xlsx: "xlsx",
  pdf: "pdf",
  doc: "doc",
};
/** Kinds that nothing here reads, under their own endings. */
const HONEST: Readonly<Record<string, FileKind>> = {
  xls: "xls",
  et: "xls",
  ppt: "ppt",
  pptx: "pptx",
  rtf: "rtf",
  ofd: "ofd",
};

/**
 * Reads any file that a plan may come in. Yields to other work while it reads.
 *
 * @throws {DutyError} `file-empty`, `file-too-large` (also when unpacked), `file-kind-mismatch` (the name lies),
 *   `file-kind-unsupported`, `file-encrypted`, `file-has-no-text` (a scan), `file-not-text`, `file-unreadable`.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<DocumentText> {
  if (bytes.length === 0) throw new DutyError("file-empty", { name });
  if (bytes.length > LARGEST_FILE_BYTES)
    throw new DutyError("file-too-large", { name, bytes: bytes.length, limit: LARGEST_FILE_BYTES });
  return withPauses(name, async (context) => {
    const reader = readerFor(name, await sniffFileKind(bytes, context));
    return READERS[reader](bytes, context);
  });
}

function readerFor(name: string, found: FileKind): ReaderName {
  const ending = endingOf(name);
  const expected = EXPECTED[ending];
  const reader = (expected ?? BY_CONTENT)[found];
  if (reader !== undefined && HONEST[ending] === undefined) return reader;
  if (found === "encrypted-office") throw new DutyError("file-encrypted", { name });
  if (found === "unknown") throw new DutyError("file-not-text", { name });
  const isLie = HONEST[ending] === undefined ? expected !== undefined : HONEST[ending] !== found;
  throw new DutyError(isLie ? "file-kind-mismatch" : "file-kind-unsupported", { name, found });
}

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** @throws {DutyError} `file-has-no-text` when a document holds pictures at most. */
function withText(blocks: Parameters<typeof documentText>[0], { name }: ReadingContext): DocumentText {
  const document = documentText(blocks);
  if (!/[\p{L}\p{N}]/u.test(document.text)) throw new DutyError("file-has-no-text", { name });
  return document;
}
