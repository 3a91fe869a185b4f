import { DutyError } from "../../domain/errors.ts";
import type { PdfPrinter, Ports, SheetSize } from "../ports/ports.ts";

type Printing = Pick<Ports, "pdf">;

/** @throws {DutyError} `browser-missing` where this door cannot print; `render-failed`. */
export const printedPdf = (ports: Printing, html: string): Promise<Uint8Array> => printerOf(ports).print(html);

/**
 * A paper as one picture over all its sheets.
 *
 * @throws {DutyError} as `printedPdf`.
 */
export const printedPicture = (ports: Printing, html: string, sheet: SheetSize): Promise<Uint8Array> =>
  printerOf(ports).picture(html, sheet);

function printerOf({ pdf }: Printing): PdfPrinter {
  if (pdf === null) throw new DutyError("browser-missing", { looked: ["Chromium", "Chrome", "Edge"] });
  return pdf;
}
