import { expect, test } from "vitest";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { sessionDates } from "../../../../renderer/details/occurrence/pace/session-dates.ts";

test("each missing session once, in order, with the days that are known", () => {
  const dates = sessionDates({
    paceDates: [
      { k: 20, date: plainDate("2026-09-09") },
      { k: 21, date: plainDate("2026-09-17") },
    ],
    latestDates: [
      { k: 21, date: plainDate("2026-12-18") },
      { k: 22, date: plainDate("2026-12-21") },
    ],
  });
  expect(dates).toEqual([
    { k: 20, pace: "2026-09-09", latest: null },
    { k: 21, pace: "2026-09-17", latest: "2026-12-18" },
    { k: 22, pace: null, latest: "2026-12-21" },
  ]);
});
