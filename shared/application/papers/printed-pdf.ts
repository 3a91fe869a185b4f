import { DutyError } from "../../domain/errors.ts";
import type { Ports } from "../ports/ports.ts";

/** @throws {DutyError} `browser-missing` where this door cannot print; `render-failed`. */
export function printedPdf({ pdf }: Pick<Ports, "pdf">, html: string): Promise<Uint8Array> {
  if (pdf === null) throw new DutyError("browser-missing", { looked: ["Chromium", "Chrome", "Edge"] });
  return pdf.print(html);
}
