import { describe, expect, it } from "vitest";
import { extractPlan } from "../../../support/extract.ts";
import { inOneLine } from "../read-text.ts";
import { SAMPLE_TABLES } from "./sample-tables.ts";

const dutiesIn = (text: string): string[] =>
  extractPlan(text).obligations.map((found) => `${inOneLine(found)} · ${found.title} · ${found.units.join("、")}`);

describe("tables", () => {
  it.each(SAMPLE_TABLES)("$name", ({ text, duties }) => {
    expect(dutiesIn(text)).toEqual(duties);
  });
});
