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

  it("reports of a text that holds nothing", () => {
    expect(drive("").reports.at(-1)).toEqual({ done: 0, total: 0 });
  });
});
