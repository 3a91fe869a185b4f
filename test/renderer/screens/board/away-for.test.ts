import { expect, test } from "vitest";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { awayFor } from "../../../../renderer/screens/board/away-for.ts";
import { TODAY, overdueRows } from "../../fixture/due-rows.ts";

test.each([
  ["a first start has nothing to catch up with", null, overdueRows, null],
  ["somebody looked today already", "2026-09-16", overdueRows, null],
  ["away, and nothing fell due", "2026-09-01", [], null],
  ["away for nineteen days", "2026-08-28", overdueRows, { days: 19, missed: 2 }],
])("%s", (_, lastSeenOn, missed, expected) => {
  expect(awayFor({ lastSeenOn: lastSeenOn as PlainDate | null, missed }, TODAY)).toEqual(expected);
});
