import { describe, expect, it } from "vitest";
import { AMOUNT_VETOES } from "../../../../shared/extraction/vetoes/amount-vetoes.ts";
import { extractPlan } from "../../../support/extract.ts";

const NONE: ReadonlySet<string> = new Set();
const read = (text: string, vetoesOff = NONE) => {
  const { obligations, dismissed } = extractPlan(text, { year: 2026, vetoesOff });
  return {
    counted: obligations.filter(({ requirement }) => requirement.count !== null),
    reasons: dismissed.map(({ why }) => why),
  };
};

describe.each(AMOUNT_VETOES)("$name", ({ name, why, example, counterExample }) => {
  it(`asks for nothing, and says why: ${example}`, () => {
    const { counted, reasons } = read(example);
    expect(counted).toEqual([]);
    expect(reasons).toContain(why);
  });

  it(`is needed for it: ${example}`, () => {
    const { counted, reasons } = read(example, new Set([name]));
    expect(counted.length > 0 || !reasons.includes(why)).toBe(true);
  });

  it(`asks for something: ${counterExample}`, () => {
    expect(read(counterExample).counted.length).toBeGreaterThan(0);
  });
});

it("each veto has a name of its own", () => {
  expect(new Set(AMOUNT_VETOES.map(({ name }) => name)).size).toBe(AMOUNT_VETOES.length);
});
