import { expect, test } from "vitest";
import { NO_RECORDS } from "../../../shared/application/view/records.ts";
import { RuleBook } from "../../../shared/application/view/rule-book.ts";
import { Snapshot } from "../../../shared/application/view/snapshot.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { rules } from "../../bench/suggest.ts";

test("a list of a day is given however many occurrences its year has", () => {
  const mixed = rules();
  const twice = [...mixed.obligations.values()].flatMap((duty) => {
    const id = `${duty.id} again`;
    const versions = duty.versions.map((version) => ({ ...version, obligationId: id }));
    return [duty, { ...duty, id, versions }].map((one) => [one.id, one] as const);
  });
  const snapshot = new Snapshot(new RuleBook({ ...mixed, obligations: new Map(twice) }), NO_RECORDS);
  const day = plainDate("2026-09-30");
  expect(snapshot.rowsBetween(day, day).length).toBeGreaterThan(0);
  expect(snapshot.occurrencesBetween(plainDate("2026-01-01"), plainDate("2026-12-31")).length).toBeGreaterThan(200_000);
});
