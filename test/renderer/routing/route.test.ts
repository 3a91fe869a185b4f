import { expect, test } from "vitest";
import { parseRoute, routeHash } from "../../../renderer/routing/route.ts";

test.each([
  ["", "board", {}],
  ["#/nowhere?x=1", "board", {}],
  ["#/calendar", "calendar", {}],
  ["#/calendar?date=2026-09-16", "calendar", { date: "2026-09-16" }],
  ["#/record?obligation=a%2Fb", "record", { obligation: "a/b" }],
])("%j leads to %s", (hash, screen, params) => {
  expect(parseRoute(hash)).toEqual({ screen, params });
});

test("an address leads back to what it was made of, without undefined parts", () => {
  const hash = routeHash("record", { date: "2026-09-16", subject: "党组 & 支部", recurrence: undefined });
  expect(parseRoute(hash)).toEqual({ screen: "record", params: { date: "2026-09-16", subject: "党组 & 支部" } });
  expect(routeHash("board")).toBe("#/board");
});
