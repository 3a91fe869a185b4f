import { expect, test } from "vitest";
import { plainDate as day } from "../../../../shared/domain/date/plain-date.ts";
import { entriesWithin } from "../../../../shared/domain/papers/kit-span.ts";
import { ledgerEntry } from "../../paper/sample-ledger.ts";

const [activity] = ledgerEntry({}).activities;
const on = (date: string) => ({ ...(activity ?? ({} as never)), happenedOn: day(date) });
const entry = (due: string | null, ...days: string[]) =>
  ledgerEntry({ due: due === null ? null : day(due), activities: days.map(on) });

test.each([
  ["due on its first day", entry("2026-04-01", "2026-03-02"), ["2026-03-02"]],
  ["due on its last day", entry("2026-06-30"), []],
  ["due the day before it, and made up in it", entry("2026-03-31", "2026-03-01", "2026-04-01"), ["2026-04-01"]],
  ["due the day after it, and done in it", entry("2026-07-01", "2026-06-30", "2026-07-01"), ["2026-06-30"]],
  ["without a day, done in it and outside", entry(null, "2026-01-05", "2026-05-05"), ["2026-05-05"]],
])("a quarter has what is %s", (_, given, days) => {
  const [found] = entriesWithin([given], { from: day("2026-04-01"), until: day("2026-06-30") });
  expect(found?.activities.map(({ happenedOn }) => happenedOn)).toEqual(days);
});

test.each([
  ["due before it and not made up", entry("2026-03-31", "2026-03-30")],
  ["due after it and not begun", entry("2026-07-01")],
  ["without a day and done outside of it", entry(null, "2026-07-01")],
])("it has nothing %s", (_, given) => {
  expect(entriesWithin([given], { from: day("2026-04-01"), until: day("2026-06-30") })).toEqual([]);
});

test("an open end reaches to the end of the year; without a span everything is there", () => {
  const all = [entry("2026-01-01"), entry("2026-12-31"), entry(null)];
  expect(entriesWithin(all, { from: day("2026-12-31"), until: null })).toHaveLength(1);
  expect(entriesWithin(all, { from: null, until: day("2026-01-01") })).toHaveLength(1);
  expect(entriesWithin(all, { from: null, until: null })).toHaveLength(3);
});
