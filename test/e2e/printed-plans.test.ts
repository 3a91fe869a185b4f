import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../shared/extraction/readers/read-document.ts";
import { SAMPLE_PLAN_TEXT } from "../../shared/extraction/sample-plan.ts";
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

  const expectSameDuties = async ({ text }: Plan, styles: readonly string[] = ["", PLAIN]): Promise<void> => {
    const expected = dutyLines(text);
    for (const style of styles) {
      const pdf = await printer.print(htmlOfPlan(planParts(text), style));
      const duties = dutyLines((await readDocument(pdf, "要点.pdf")).text);
      expect({ style, duties }).toEqual({ style, duties: expected });
    }
  };

  it.each(OWN_PLANS)("$name", (plan) => expectSameDuties(plan));

  it.each([
    ["small and close", "@page{size:B5;margin:12mm}p{font:9pt/11pt serif}"],
    ["wide and apart", "@page{size:A4 landscape}p{font:14pt/2 serif;margin:10pt 0}"],
    ["with letters apart", "p{letter-spacing:1pt;text-align:left}"],
    ["with first lines hanging out", "p{text-indent:-2em;padding-left:2em}"],
    ["in two columns", "body{columns:2;column-gap:10mm}p{font:10.5pt/16pt serif}"],
  ])("the sample %s", (_name, style) => expectSameDuties({ name: "sample", text: SAMPLE_PLAN_TEXT }, [style]));

  const isAbsent = REAL_PLANS.length === 0;
  const plans = isAbsent
    ? [{ name: skippedName("real plans", true, "none beside the project"), text: "" }]
    : REAL_PLANS;
  it.skipIf(isAbsent).each(plans)("$name", (plan) => expectSameDuties(plan));
});
