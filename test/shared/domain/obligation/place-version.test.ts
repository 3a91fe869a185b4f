import { expect, test } from "vitest";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { placeVersion } from "../../../../shared/domain/obligation/place-version.ts";

const held = (from: string, until: string | null, layer: "unit" | "central" = "unit") => ({
  slot: "main",
  layer,
  effectiveFrom: plainDate(from),
  effectiveUntil: until === null ? null : plainDate(until),
});

test.each([
  ["the first one", [], "2026-05-01", { until: null, inherits: null, replaces: null, next: null }],
  [
    "behind the one in force",
    [held("2026-01-01", null)],
    "2026-05-01",
    { until: null, inherits: "2026-01-01", replaces: null, next: null },
  ],
  [
    "between two, entered last",
    [held("2026-01-01", "2026-11-30"), held("2026-12-01", null)],
    "2026-10-01",
    { until: "2026-11-30", inherits: "2026-01-01", replaces: null, next: "2026-12-01" },
  ],
  [
    "on the eve of the next one: a single day",
    [held("2026-01-01", "2026-11-30"), held("2026-12-01", null)],
    "2026-11-30",
    { until: "2026-11-30", inherits: "2026-01-01", replaces: null, next: "2026-12-01" },
  ],
  [
    "on the day of the next one",
    [held("2026-01-01", "2026-11-30"), held("2026-12-01", null)],
    "2026-12-01",
    { until: null, inherits: "2026-12-01", replaces: "2026-12-01", next: null },
  ],
  [
    "before the first one",
    [held("2026-03-01", null)],
    "2026-02-28",
    { until: "2026-02-28", inherits: null, replaces: null, next: "2026-03-01" },
  ],
  [
    "of a rule that is over",
    [held("2026-01-01", "2026-12-31")],
    "2026-07-01",
    { until: "2026-12-31", inherits: "2026-01-01", replaces: null, next: null },
  ],
  [
    "after a rule that is over",
    [held("2026-01-01", "2026-12-31")],
    "2027-02-01",
    { until: null, inherits: null, replaces: null, next: null },
  ],
  [
    "beside another layer's",
    [held("2026-01-01", null, "central")],
    "2026-05-01",
    { until: null, inherits: null, replaces: null, next: null },
  ],
] as const)("%s", (_, versions, from, expected) => {
  const place = placeVersion(versions, { slot: "main", layer: "unit", effectiveFrom: plainDate(from) });
  expect({
    until: place.effectiveUntil,
    inherits: place.inherits?.effectiveFrom ?? null,
    replaces: place.replaces?.effectiveFrom ?? null,
    next: place.next?.effectiveFrom ?? null,
  }).toEqual(expected);
});
