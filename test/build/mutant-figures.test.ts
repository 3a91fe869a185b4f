import { expect, test } from "vitest";
import { mutantFigures } from "../../build/mutants/figures.ts";

test("an endless loop is noticed, what no test reaches is not, what was left out counts for neither", () => {
  const mutants = ["Killed", "Killed", "Timeout", "Survived", "NoCoverage", "Ignored", "CompileError"];
  expect(mutantFigures(mutants.map((status) => ({ status })))).toEqual({
    killed: 3,
    tried: 5,
    unreached: 1,
    constant: 1,
  });
});
