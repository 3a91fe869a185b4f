import { expect, it } from "vitest";
import { BLANKS, characterTable, nextIn } from "../../../shared/extraction/text/characters.ts";

it("blanks are what a pattern takes for blanks", () => {
  const blanks = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((character) =>
    /\s/.test(character),
  );
  expect(BLANKS.split("").toSorted()).toEqual(blanks.toSorted());
});

it.each([
  ["甲，乙", 0, 3, 1],
  ["甲，乙", 2, 3, 3],
  ["甲乙，", 0, 2, 2],
  ["", 0, 0, 0],
])("in %j from %d to %d a comma stands at %d", (text, from, to, at) => {
  expect(nextIn(characterTable("，"), text, from, to)).toBe(at);
});
