import { expect, test } from "vitest";
import { formOf, likelyReason, reasonsFrom } from "../../../renderer/screens/import/review/places/likely-reason.ts";

test.each([
  ["4：3：3", "number", "share"],
  ["20%", "count", "share"],
  ["〔2024〕6号", "number", "document"],
  ["2019年", "date", "history"],
  ["三名", "count", "slogan"],
  ["3批", "count", "other"],
  ["全年", "period", "other"],
] as const)("%s (%s) is most likely no duty as %s, which is offered first", (text, why, reason) => {
  expect(likelyReason({ text, why })).toBe(reason);
  expect(reasonsFrom(reason)[0]).toBe(reason);
  expect(new Set(reasonsFrom(reason)).size).toBe(5);
});

test("figures that differ in their number alone are of one form", () => {
  expect(formOf("五大")).toBe(formOf("三大"));
  expect(formOf("12个百分点")).toBe(formOf("3个百分点"));
  expect(formOf("三名")).not.toBe(formOf("三项"));
});
