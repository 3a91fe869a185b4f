import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { PaperFormat } from "../../contract/schemas/paper.ts";
import type { Ports, SheetSize } from "../ports/ports.ts";
import { printedPdf, printedPicture } from "./printed-pdf.ts";

/** A paper as the page for its preview, its print and its PDF. */
export interface PaperPage {
  readonly html: string;
  readonly sheet: SheetSize;
}

export const PORTRAIT: SheetSize = { width: 210, height: 297 };

/** The formats of a page. */
export type PageFormat = Exclude<PaperFormat, "xlsx">;

/**
 * A page as the bytes of a file.
 *
 * @throws {DutyError} as `printedPdf`.
 */
export async function pageFile(
  ports: Pick<Ports, "pdf">,
  { html, sheet }: PaperPage,
  format: PageFormat,
): Promise<Uint8Array> {
  switch (format) {
    case "html":
      return utf8ToBytes(html);
    case "pdf":
      return printedPdf(ports, html);
    case "png":
      return printedPicture(ports, html, sheet);
    case "docx":
      return (await import("../../paper/word/word-of-page.ts")).wordOfPage(html);
  }
}
