import { DutyError } from "../../domain/errors.ts";
import { decodeText, looksLikeText } from "./decode-text.ts";
import type { FileKind } from "./file-kind.ts";
import { fileSignature } from "./file-signature.ts";
import type { ReadingContext } from "./pace.ts";
import { readZipDirectory } from "./zip/zip-directory.ts";

/** Tells the kind of a file from its first bytes and the directory of a container, whatever its name. */
export async function sniffFileKind(bytes: Uint8Array, context: ReadingContext): Promise<FileKind> {
  const signature = fileSignature(bytes);
  if (signature === "zip") return zipKind(bytes, context);
  if (signature === "office-97") return office97Kind(bytes);
  return signature ?? textKind(bytes);
}

const ZIP_MARKS: readonly (readonly [kind: FileKind, part: RegExp])[] = [
  ["docx", /^word\/document\d*\.xml$/],
  ["xlsx", /^xl\/workbook\d*\.xml$/],
  ["pptx", /^ppt\/presentation\d*\.xml$/],
  ["ofd", /^OFD\.xml$/i],
  ["odf", /^META-INF\/manifest\.xml$/],
];

function zipKind(bytes: Uint8Array, context: ReadingContext): FileKind {
  try {
    const names = readZipDirectory(bytes, context).map(({ name }) => name);
    return ZIP_MARKS.find(([, part]) => names.some((name) => part.test(name)))?.[0] ?? "zip";
  } catch (error) {
    // A damaged or explosive archive is reported by the reader that the file's name asks for.
    if (error instanceof DutyError) return "zip";
    throw error;
  }
}

const OFFICE_97_MARKS: readonly (readonly [kind: FileKind, stream: string])[] = [
  ["encrypted-office", "EncryptedPackage"],
  ["doc", "WordDocument"],
  ["xls", "Workbook"],
  ["xls", "Book"],
  ["ppt", "PowerPoint Document"],
];

async function office97Kind(bytes: Uint8Array): Promise<FileKind> {
  const { openCompoundFile } = await import("./word97/compound-file.ts");
  const streams = openCompoundFile(bytes);
  return OFFICE_97_MARKS.find(([, name]) => streams?.has(name))?.[0] ?? "office-97";
}

const BEGINNING = 4096;
const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title|table|div|p)\b/i;

function textKind(bytes: Uint8Array): FileKind {
  const text = decodeText(bytes);
  if (text === null || !looksLikeText(text)) return "unknown";
  const beginning = text.slice(0, BEGINNING);
  if (HTML_START.test(beginning)) return "html";
  return /^MIME-Version:/i.test(beginning) ? "mht" : "text";
}
