import type { PDFDocumentProxy, PDFPageProxy } from "unpdf/pdfjs";
import { DutyError } from "../../../domain/errors.ts";
import type { DocumentBlock } from "../document-block.ts";
import { MOST_PAGES } from "../limits.ts";
import type { ReadingContext } from "../pace.ts";
import { CharacterMaps } from "./character-maps.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { withoutRunningHeads } from "./running-heads.ts";
import { linesOf, type TextLine, type TextRun } from "./text-lines.ts";

/**
 * The paragraphs of a PDF's text layer: lines put together, page numbers, headers and footers left out.
 *
 * @throws {DutyError} `file-encrypted`; `file-unreadable` when it is damaged or cut off. A scan gives no blocks.
 */
export async function readPdf(bytes: Uint8Array, context: ReadingContext): Promise<DocumentBlock[]> {
  if (!isWhole(bytes)) throw new DutyError("file-unreadable", { name: context.name, reason: "pdf-truncated" });
  const { getDocument } = await import("unpdf/pdfjs");
  // The bytes are handed over to the library and gone afterwards.
  const task = getDocument({
    data: bytes.slice(),
    verbosity: 0,
    useSystemFonts: false,
    BinaryDataFactory: CharacterMaps,
  });
  try {
    return await readPages(await task.promise, context);
  } catch (cause) {
    throw asDutyError(cause, context.name);
  } finally {
    await task.destroy();
  }
}

/** The end mark stands last, or nearly; without it the library would read what is there and not say what is not. */
function isWhole(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(-TAIL_BYTES);
  return Array.from(tail, (byte) => String.fromCharCode(byte))
    .join("")
    .includes("%%EOF");
}
const TAIL_BYTES = 4096;

async function readPages(document: PDFDocumentProxy, context: ReadingContext): Promise<DocumentBlock[]> {
  if (document.numPages > MOST_PAGES) throw new DutyError("file-unreadable", { name: context.name, reason: "pages" });
  const pages: TextLine[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(linesOf(items.flatMap(runOf), number));
    page.cleanup();
    await context.pause();
  }
  return paragraphsOf(withoutRunningHeads(pages));
}

type PageItem = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>["items"][number];

/** Upright text alone: what stands askew is a watermark or a stamp, and marks of structure have no text. */
function runOf(item: PageItem): TextRun[] {
  if (!("str" in item)) return [];
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as readonly number[];
  const size = Math.hypot(c, d);
  if (size === 0 || Math.abs(b) > Math.abs(a) * ASKEW) return [];
  return [{ text: item.str, x, y, width: item.width, size }];
}
const ASKEW = 0.1;

function asDutyError(cause: unknown, name: string): unknown {
  if (cause instanceof DutyError || !(cause instanceof Error)) return cause;
  return cause.name === "PasswordException"
    ? new DutyError("file-encrypted", { name }, { cause })
    : new DutyError("file-unreadable", { name, reason: "pdf-damaged" }, { cause });
}
