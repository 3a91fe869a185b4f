import { expect, test } from "vitest";
import { typedText } from "../../../../shared/domain/typed/typed-text.ts";

test.each([
  ["６月３０日", "6月30日"],
  ["  3 \t\n 10  ", "3 10"],
  ["2026\u20146\u201430", "2026-6-30"],
  ["6\u200b月", "6月"],
])("%j is read as %j", (text, plain) => {
  expect(typedText(text)).toBe(plain);
});

test("what is longer than sixty characters is no value, nor is what is too long before it is made plain", () => {
  expect(typedText("1".repeat(60))).toBe("1".repeat(60));
  expect(typedText("1".repeat(61))).toBe("?");
  expect(typedText("1".padEnd(240))).toBe("1");
  expect(typedText("1".padEnd(241))).toBe("?");
});
