import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import type { CalendarEntry } from "../../../../shared/contract/calendar-entries.ts";
import { drawnSpan, hourSpan } from "../../../../renderer/screens/calendar/week-hours.ts";

const DAY = plainDate("2026-09-16");
const at = (time: string | null): CalendarEntry => ({
  id: String(time),
  kind: "planned",
  date: DAY,
  time,
  state: "scheduled",
  title: "例会",
  fullTitle: "部门例会",
  share: null,
  ordinal: null,
  row: null,
  session: null,
  isProvisional: false,
  lead: null,
  opens: null,
});
const spanOf = (...times: (string | null)[]) => {
  const span = hourSpan(times.map(at));
  return span && [span.from, span.to];
};

describe("the hours of a week", () => {
  test.each([
    [[], null],
    [[null, null], null],
    [["09:00"], [8, 18]],
    [
      [null, "08:00", "17:00"],
      [8, 18],
    ],
    [["17:01"], [8, 19]],
    [["07:59"], [7, 18]],
    [["00:00"], [0, 18]],
    [["19:30"], [8, 21]],
    [["22:00"], [8, 23]],
    [["23:59"], [8, 24]],
    [
      ["06:30", "23:00"],
      [6, 24],
    ],
  ])("%j", (times, expected) => {
    expect(spanOf(...(times as (string | null)[]))).toEqual(expected);
  });

  test.each([
    ["09:00", "2026-09-16T09:00:00", "2026-09-16T10:00:00"],
    ["09:05", "2026-09-16T09:05:00", "2026-09-16T10:05:00"],
    ["00:00", "2026-09-16T00:00:00", "2026-09-16T01:00:00"],
    ["22:59", "2026-09-16T22:59:00", "2026-09-16T23:59:00"],
    ["23:00", "2026-09-16T23:00:00", "2026-09-16T23:59:59"],
    ["23:59", "2026-09-16T23:59:00", "2026-09-16T23:59:59"],
  ])("an entry at %s is drawn from %s to %s", (time, start, end) => {
    expect(drawnSpan(DAY, time)).toEqual({ start, end });
  });

  test("hold every entry as it is drawn, and none of another day", () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
    fc.assert(
      fc.property(fc.array(time, { minLength: 1, maxLength: 9 }), (times) => {
        const [from = 24, to = 0] = spanOf(...times) ?? [];
        for (const one of times) {
          const { start, end } = drawnSpan(DAY, one);
          expect(start < end).toBe(true);
          expect([start.slice(0, 10), end.slice(0, 10)]).toEqual([DAY, DAY]);
          expect(start >= `${DAY}T${String(from).padStart(2, "0")}:00:00`).toBe(true);
          expect(end <= `${DAY}T${String(to).padStart(2, "0")}:00:00`).toBe(true);
        }
      }),
    );
  });
});
