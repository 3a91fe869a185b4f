import type { PDFDocumentProxy, PDFPageProxy } from "unpdf/pdfjs";
import { DutyError } from "../../../domain/errors.ts";
import type { DocumentBlock } from "../document-block.ts";
import { MOST_PAGES } from "../limits.ts";
import type { ReadingContext } from "../pace.ts";
import { CharacterMaps } from "./character-maps.ts";
import { blocksOf } from "./page-blocks.ts";
import { type PageContent, pageItems } from "./page-items.ts";
import { uprightView } from "./page-view.ts";
import { rulingsOf } from "./rulings.ts";
import { withoutRunningHeads } from "./running-heads.ts";
import { withTypedBlanks, writtenText } from "./typed-blanks.ts";

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
    // Nothing is drawn, so no picture has to be unpacked.
    maxImageSize: 1,
    disableFontFace: true,
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

/**
 * Whether the end mark of the file is at its end, or nearly. Without it the library would read a part without a
 * warning.
 */
function isWhole(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(-TAIL_BYTES);
  return Array.from(tail, (byte) => String.fromCharCode(byte))
    .join("")
    .includes("%%EOF");
}
const TAIL_BYTES = 4096;

async function readPages(document: PDFDocumentProxy, context: ReadingContext): Promise<DocumentBlock[]> {
  if (document.numPages > MOST_PAGES) throw new DutyError("file-unreadable", { name: context.name, reason: "pages" });
  const pages: PageContent[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await contentOf(page);
    if (content.runs.length === 0) context.leaveOut("page-without-text");
    pages.push(content);
    page.cleanup();
    await context.pause();
  }
  return blocksOf(withoutRunningHeads(pageItems(pages)));
}

async function contentOf(page: PDFPageProxy): Promise<PageContent> {
  const { OPS } = await import("unpdf/pdfjs");
  const { items, styles } = await page.getTextContent({ disableNormalization: true });
  // Marks of structure have no text.
  const pieces = items.filter((item) => "str" in item);
  if (pieces.every(({ str }) => str.trim() === "")) return { runs: [], rulings: [] };
  const drawing = await page.getOperatorList();
  const words = withTypedBlanks(
    pieces.map(({ str }) => str),
    writtenText(drawing, OPS.showText),
  );
  const texts = pieces.map(({ transform, width, height, fontName }, index) => ({
    ...(words[index] ?? { text: "", isAfterBlank: false }),
    transform: transform as readonly number[],
    width,
    height,
    isVertical: styles[fontName]?.vertical === true,
  }));
  const { runs, matrix } = uprightView(texts, page.getViewport({ scale: 1 }).transform);
  return { runs, rulings: rulingsOf(drawing, OPS, new Set([OPS.endPath, OPS.clip, OPS.eoClip]), matrix) };
}

function asDutyError(cause: unknown, name: string): unknown {
  if (cause instanceof DutyError || !(cause instanceof Error)) return cause;
  return cause.name === "PasswordException"
    ? new DutyError("file-encrypted", { name }, { cause })
    : new DutyError("file-unreadable", { name, reason: "pdf-damaged" }, { cause });
}
