import { describe, expect, test } from "vitest";
import { expandRule } from "../../../../shared/domain/recurrence/expand-rule.ts";
import { parseRule } from "../../../../shared/domain/recurrence/parse-rule.ts";
import { unwrap } from "../../../../shared/domain/result.ts";
import { d } from "../builders.ts";

const expand = (text: string, start: string, from: string, to: string) =>
  expandRule(unwrap(parseRule(text)), d(start), { from: d(from), to: d(to) }).map((date) => date.slice(2));

describe("where the text leaves a choice", () => {
  test("a weekday beside a number of it: both are meant", () => {
    expect(expand("FREQ=MONTHLY;BYDAY=2MO,-1FR,3MO", "2026-03-01", "2026-03-01", "2026-03-31")).toEqual([
      "26-03-09",
      "26-03-16",
      "26-03-27",
    ]);
    expect(expand("FREQ=MONTHLY;BYDAY=MO,-1FR", "2026-03-01", "2026-03-20", "2026-03-31")).toEqual([
      "26-03-23",
      "26-03-27",
      "26-03-30",
    ]);
  });

  test("two positions that name one day give it once; a position outside the set gives none", () => {
    const feb = ["2026-02-01", "2026-02-01", "2026-02-28"] as const;
    expect(expand("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=4,-1", ...feb)).toEqual(["26-02-23"]);
    expect(expand("FREQ=MONTHLY;BYDAY=1MO,2MO;BYSETPOS=-3,3,1", ...feb)).toEqual(["26-02-02"]);
  });

  test("a week named without a weekday takes the start's", () => {
    expect(expand("FREQ=YEARLY;BYWEEKNO=7", "2026-01-07", "2026-01-01", "2027-12-31")).toEqual([
      "26-02-11",
      "27-02-17",
    ]);
  });

  test("a day that a month lacks is passed over", () => {
    expect(expand("FREQ=MONTHLY", "2026-01-31", "2026-01-01", "2026-06-30")).toEqual([
      "26-01-31",
      "26-03-31",
      "26-05-31",
    ]);
    expect(expand("FREQ=YEARLY", "2024-02-29", "2024-01-01", "2032-12-31")).toEqual([
      "24-02-29",
      "28-02-29",
      "32-02-29",
    ]);
  });
});

describe("bounds", () => {
  test("a start after the window, a window the wrong way round, an end before the window", () => {
    expect(expand("FREQ=DAILY", "2026-05-01", "2026-03-01", "2026-03-31")).toEqual([]);
    expect(expand("FREQ=DAILY", "2026-01-01", "2026-03-31", "2026-03-01")).toEqual([]);
    expect(expand("FREQ=DAILY;UNTIL=20260228", "2026-01-01", "2026-03-01", "2026-03-31")).toEqual([]);
  });

  test("a phase that never meets the date ends with the window, in the calendar's last year", () => {
    expect(expand("FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29", "2025-01-01", "2025-01-01", "2199-12-31")).toEqual(
      [],
    );
    expect(expand("FREQ=DAILY", "2199-12-30", "2199-12-01", "2199-12-31")).toEqual(["99-12-30", "99-12-31"]);
  });
});
