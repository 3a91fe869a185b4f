import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../shared/extraction/readers/read-document.ts";
import {
  dutyLines,
  htmlOfPlan,
  OWN_PLANS,
  type Plan,
  planParts,
  REAL_PLANS,
} from "../shared/extraction/readers/files/plan-files.ts";
import { skippedName } from "../support/skipped.ts";
import { openPrinter, type PdfPrinter } from "./pdf-printer.ts";

/** Small pages, ragged lines, paragraphs apart instead of indented, tables without lines. */
const PLAIN =
  "@page{size:A5;margin:20mm}p{text-indent:0;text-align:left;margin:0 0 8pt}td{border:0}td:first-child{white-space:nowrap}";

describe("a printed plan gives the same duties as its text", () => {
  let printer: PdfPrinter;
  beforeAll(async () => {
    printer = await openPrinter();
  });
  afterAll(() => printer.close());

  const expectSameDuties = async ({ text }: Plan): Promise<void> => {
    const expected = dutyLines(text);
    for (const style of ["", PLAIN]) {
      const pdf = await printer.print(htmlOfPlan(planParts(text), style));
      const duties = dutyLines((await readDocument(pdf, "要点.pdf")).text);
      expect({ style, duties }).toEqual({ style, duties: expected });
    }
  };

  it.each(OWN_PLANS)("$name", expectSameDuties);

  const isAbsent = REAL_PLANS.length === 0;
  const plans = isAbsent
    ? [{ name: skippedName("real plans", true, "none beside the project"), text: "" }]
    : REAL_PLANS;
  it.skipIf(isAbsent).each(plans)("$name", expectSameDuties);
});
