import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";
import { watchZone } from "../support/zone-reads.ts";

/** What `code` answers in a world of its own, and whether it read the machine's zone for it. */
function watched(code: string): { answer: unknown; isRead: boolean } {
  const context = createContext({});
  const reads = watchZone(runInContext("globalThis", context) as typeof globalThis);
  const answer: unknown = runInContext(code, context);
  return { answer, isRead: reads.isRead };
}

test.each([
  ["new Date(2026, 0, 1).getTime() > 0", true],
  ["new Date('2026-01-01T08:00').getTime() > 0", true],
  ["Date.parse('2026/1/1') > 0", true],
  ["new Date(0).getHours() >= 0", true],
  ["new Date(0).getTimezoneOffset() < 1000", true],
  ["`${new Date(0)}`.length > 0", true],
  ["new Date(0).toLocaleDateString('zh-CN', { timeZone: 'UTC' })", "1970/1/1"],
  ["Date().length > 0", true],
  ["new Intl.DateTimeFormat('zh-CN').format(0).length > 0", true],
  ["Intl.DateTimeFormat('zh-CN').format(0).length > 0", true],
  ["new (class Local extends Date {})(2026, 0, 1).getTime() > 0", true],
])("%s reads the zone", (code, answer) => {
  expect(watched(code)).toEqual({ answer, isRead: true });
});

test.each([
  ["Date.UTC(2026, 0, 1)", 1_767_225_600_000],
  ["new Date(Date.UTC(2026, 0, 1)).toISOString()", "2026-01-01T00:00:00.000Z"],
  ["new Date('2026-01-01').getUTCDay()", 4],
  ["new Date('2026-01-01T00:00:00.000Z').getTime()", 1_767_225_600_000],
  ["Date.parse('2026-01-01T08:00+08:00')", 1_767_225_600_000],
  ["new Date(new Date(0)).setUTCHours(1)", 3_600_000],
  ["JSON.stringify(new Date(0))", '"1970-01-01T00:00:00.000Z"'],
  ["new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC' }).format(0)", "1970-01-01"],
  ["new Date() instanceof Date && new Date().constructor === Date", true],
  ["typeof Date.now()", "number"],
])("%s is the same in every zone", (code, answer) => {
  expect(watched(code)).toEqual({ answer, isRead: false });
});
