import { DutyError } from "../../domain/errors.ts";
import type { FileKind } from "./file-kind.ts";

export type ReaderName = "text" | "markdown" | "html" | "docx" | "xlsx" | "xls" | "pdf" | "doc";

type ReaderByKind = Readonly<Partial<Record<FileKind, ReaderName>>>;

/**
 * The kinds that a file of each ending may have, each with its reader. A .txt file with a page's source is read as
 * plain text; a container too damaged to tell its kind goes to the reader that reports the damage.
 */
const BY_ENDING: ReadonlyMap<string, ReaderByKind> = new Map(
  Object.entries<ReaderByKind>({
    txt: { text: "text", html: "text" },
    md: { text: "markdown", html: "markdown" },
    markdown: { text: "markdown", html: "markdown" },
    html: { html: "html", text: "html" },
    htm: { html: "html", text: "html" },
    docx: { docx: "docx", zip: "docx" },
    docm: { docx: "docx", zip: "docx" },
    xlsx: { xlsx: "xlsx", zip: "xlsx" },
    xlsm: { xlsx: "xlsx", zip: "xlsx" },
    xls: { xls: "xls", "office-97": "xls" },
    // WPS Spreadsheets has saved both kinds under its own ending.
    et: { xls: "xls", xlsx: "xlsx", "office-97": "xls" },
    pdf: { pdf: "pdf" },
    doc: { doc: "doc", "office-97": "doc" },
    // WPS Writer has saved both kinds under its own ending.
    wps: { doc: "doc", docx: "docx", "office-97": "doc" },
  }),
);

/** Other endings promise no kind, so the kind decides alone. */
const BY_KIND: ReaderByKind = {
  text: "text",
  html: "html",
  docx: "docx",
  xlsx: "xlsx",
  xls: "xls",
  pdf: "pdf",
  doc: "doc",
};

/** Kinds without a reader, by the endings that promise them. */
const UNREAD: ReadonlyMap<string, FileKind> = new Map(
  Object.entries<FileKind>({
    ppt: "ppt",
    pptx: "pptx",
    rtf: "rtf",
    ofd: "ofd",
  }),
);

/**
 * The reader for a file of this name that is of this kind.
 * @throws {DutyError} `file-encrypted`, `file-not-text`, `file-kind-mismatch` (the name lies), `file-kind-unsupported`.
 */
export function chooseReader(name: string, found: FileKind): ReaderName {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const unread = UNREAD.get(ending);
  const reader = unread === undefined ? (BY_ENDING.get(ending) ?? BY_KIND)[found] : undefined;
  if (reader !== undefined) return reader;
  if (found === "encrypted-office") throw new DutyError("file-encrypted", { name });
  if (found === "unknown") throw new DutyError("file-not-text", { name });
  const isLie = unread === undefined ? BY_ENDING.has(ending) : unread !== found;
  throw new DutyError(isLie ? "file-kind-mismatch" : "file-kind-unsupported", { name, found });
}
