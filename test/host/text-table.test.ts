import * as fc from "fast-check";
import { expect, test } from "vitest";
import { displayWidth, textTable } from "../../host/command-line/text-table.ts";

test.each([
  ["", 0],
  ["abc", 3],
  ["党组学习", 8],
  ["7–8月", 5],
  ["（A）", 5],
  ["“七一”前", 8],
  ["☐ 完成", 6],
  ["𠮷", 2],
])("%j takes %i cells", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test("columns start at the same cell in every line", () => {
  expect(
    textTable([
      ["日期", "事项", "状态"],
      ["2026-09-30", "学习", ""],
      ["x", "安全生产检查", "near"],
    ]),
  ).toBe(["日期        事项          状态", "2026-09-30  学习", "x           安全生产检查  near", ""].join("\n"));
  expect(textTable([])).toBe("");
});

test("no line ends in a space, whatever the cells", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "学", "—", " ", "9"), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), (rows) => {
      for (const line of textTable(rows).split("\n")) expect(line).toBe(line.trimEnd());
    }),
  );
});
