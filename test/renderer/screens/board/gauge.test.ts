import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { QuotaFigures } from "../../../../shared/contract/schemas/due-row.ts";
import { barOf, segmentsOf } from "../../../../renderer/components/gauge/gauge-shape.ts";
import { groupQuotas } from "../../../../shared/contract/board-lines/quota-groups.ts";
import { quotaRows } from "../../fixture/due-rows.ts";

const [sample] = quotaRows;
const quota = (part: Partial<QuotaFigures>): QuotaFigures => ({ ...(sample?.quota as QuotaFigures), ...part });

describe("segments", () => {
  test.each([
    [{ needed: 4, done: 2, planned: 1 }, ["done", "done", "planned", "open"]],
    [{ needed: 2, done: 3, planned: 1 }, ["done", "done"]],
    [{ needed: 13, done: 1, planned: 0 }, null],
    [{ needed: 1.5, done: 1, planned: 0 }, null],
  ])("%j", (part, segments) => {
    expect(segmentsOf(quota(part))).toEqual(segments);
  });
});

test("a bar never leaves its track, whatever the figures", () => {
  const amount = fc.integer({ min: 0, max: 200 });
  fc.assert(
    fc.property(amount, amount, amount, amount, (needed, done, planned, expectedByToday) => {
      const bar = barOf(quota({ needed, done, planned, expectedByToday }));
      expect(bar.done + bar.planned).toBeLessThanOrEqual(1);
      for (const share of Object.values(bar)) expect(share).toBeGreaterThanOrEqual(0);
      expect(bar.pin).toBeLessThanOrEqual(1);
    }),
  );
});

test("quotas are grouped by duty, behind first, the furthest behind member leading", () => {
  const groups = groupQuotas(quotaRows.toReversed());
  expect(groups.map(({ behind }) => behind > 0)).toEqual([true, true, false, false, false, false]);
  const fanOut = groups.find(({ members }) => members.length > 1);
  expect(fanOut?.members.map((row) => row.quota.done)).toEqual([24, 27, 29, 31, 32]);
  expect(fanOut?.behind).toBe(2);
});
