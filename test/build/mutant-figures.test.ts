import { expect, test } from "vitest";
import { mutantFigures } from "../../build/mutants/figures.ts";

test("what no test reaches was tried and is not killed, constants count for neither", () => {
  const statuses = ["killed", "killed", "killed", "survived", "unreached", "constant", "constant"] as const;
  expect(mutantFigures(statuses.map((status) => ({ status })))).toEqual({
    killed: 3,
    tried: 5,
    unreached: 1,
    constant: 2,
  });
});
