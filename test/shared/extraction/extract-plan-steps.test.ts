import { describe, expect, it } from "vitest";
import { extractPlan, extractPlanSteps } from "../../support/extract.ts";
import type { ExtractProgress } from "../../../shared/extraction/extract-plan.ts";
import { SAMPLE_PLAN_TEXT } from "../../../shared/extraction/sample-plan.ts";

function drive(text: string) {
  const reports: ExtractProgress[] = [];
  const steps = extractPlanSteps(text, { year: 2026 });
  let step = steps.next();
  for (; !step.done; step = steps.next()) reports.push(step.value);
  return { reports, plan: step.value };
}

describe("extraction in steps", () => {
  const long = SAMPLE_PLAN_TEXT.repeat(40);

  it("reads what is read in one go", () => {
    expect(drive(long).plan).toEqual(extractPlan(long, { year: 2026 }));
  });

  it("reports from nothing to all, never backwards, in small slices", () => {
    const { reports } = drive(long);
    const done = reports.map((report) => report.done);
    expect(new Set(reports.map(({ total }) => total))).toEqual(new Set([long.length]));
    expect([done[0], done.at(-1)]).toEqual([0, long.length]);
    for (const [index, reached] of done.entries()) {
      const step = reached - (done[index - 1] ?? 0);
      expect(step).toBeGreaterThanOrEqual(0);
      expect(step).toBeLessThan(10_000);
    }
  });

  it("tells how much was found, within one point too", () => {
    const { reports, plan } = drive("每月召开1次例会，".repeat(2_000));
    const found = reports.map((report) => report.found);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(new Set(found).size).toBeGreaterThan(3);
    expect(found.at(-1)).toBe(plan.obligations.length + plan.unread.length + plan.dismissed.length);
  });

  it("gives every figure of a point without end a place of its own, each once", () => {
    const { unread, dismissed } = drive("2026-1-".repeat(2_000)).plan;
    const places = [...unread, ...dismissed];
    expect(places.length).toBeGreaterThan(1_000);
    expect(new Set(places.map(({ draft }) => draft.id)).size).toBe(places.length);
    for (const { start, end, draft } of places) {
      expect(draft.evidence.start).toBeLessThanOrEqual(start);
      expect(draft.evidence.end).toBeGreaterThanOrEqual(end);
    }
  });

  it("reports of a text that holds nothing", () => {
    expect(drive("").reports.at(-1)).toEqual({ done: 0, total: 0, found: 0 });
  });
});
