import { describe, expect, it } from "vitest";
import { AMOUNT_VETOES } from "../../../../shared/extraction/vetoes/amount-vetoes.ts";
import { measuredIn } from "../read-text.ts";

const counted = (text: string) => measuredIn(text).filter(({ requirement }) => requirement.count !== null);

describe.each(AMOUNT_VETOES)("$name", ({ example, counterExample }) => {
  it(`asks for nothing: ${example}`, () => {
    expect(counted(example)).toEqual([]);
  });

  it(`asks for something: ${counterExample}`, () => {
    expect(counted(counterExample).length).toBeGreaterThan(0);
  });
});

it("each veto has a name of its own", () => {
  expect(new Set(AMOUNT_VETOES.map(({ name }) => name)).size).toBe(AMOUNT_VETOES.length);
});
