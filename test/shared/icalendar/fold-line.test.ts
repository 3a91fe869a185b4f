import * as fc from "fast-check";
import { expect, test } from "vitest";
import { foldLine } from "../../../shared/icalendar/fold-line.ts";

const unfold = (text: string): string => text.replaceAll("\r\n ", "");
const octets = (line: string): number => Buffer.byteLength(line, "utf8");

test.each([
  ["75 octets stay one line", "a".repeat(75), ["a".repeat(75)]],
  ["the 76th goes on", "a".repeat(76), ["a".repeat(75), " a"]],
  ["the leading space counts", "a".repeat(150), ["a".repeat(75), ` ${"a".repeat(74)}`, " a"]],
  ["25 Chinese characters fill a line", "党".repeat(26), ["党".repeat(25), " 党"]],
  ["a character is not cut", `a${"党".repeat(25)}`, [`a${"党".repeat(24)}`, " 党"]],
  ["nor is one outside the BMP", `${"a".repeat(73)}𠮷`, ["a".repeat(73), " 𠮷"]],
  ["which takes four octets", `${"a".repeat(71)}📅`, [`${"a".repeat(71)}📅`]],
])("%s", (_, line, folded) => {
  expect(foldLine(line).split("\r\n")).toEqual(folded);
});

test("no line is over 75 octets, each is whole UTF-8, and unfolding gives the text back", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "é", "党", "𠮷", "📅", " "), maxLength: 400 });
  fc.assert(
    fc.property(text, (line) => {
      const folded = foldLine(line);
      for (const part of folded.split("\r\n")) {
        expect(octets(part)).toBeLessThanOrEqual(75);
        expect(part.isWellFormed()).toBe(true);
      }
      expect(unfold(folded)).toBe(line);
    }),
  );
});
