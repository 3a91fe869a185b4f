import { describe, expect, it } from "vitest";
import { readDocument } from "../../../../shared/extraction/readers/read-document.ts";
import { skippedName } from "../../../support/skipped.ts";
import { dutyLines, filesOfPlan, OWN_PLANS, type Plan, REAL_PLANS } from "./files/plan-files.ts";

async function expectSameDuties(plan: Plan): Promise<void> {
  const expected = dutyLines(plan.text);
  expect(expected.length).toBeGreaterThan(3);
  for (const [name, bytes] of filesOfPlan(plan)) {
    // Where a text has Markdown's marks itself, only its own reader takes them out.
    const duties = name.endsWith(".md") ? dutyLines(plan.text.replace(/^#+ /gm, "")) : expected;
    expect({ name, duties: dutyLines((await readDocument(bytes, name)).text) }).toEqual({ name, duties });
  }
}

describe("a plan gives the same duties as text and as an office file (printed ones: test/e2e)", () => {
  it.each(OWN_PLANS)("$name", expectSameDuties);

  const isAbsent = REAL_PLANS.length === 0;
  const plans = isAbsent
    ? [{ name: skippedName("real plans", true, "none beside the project"), text: "" }]
    : REAL_PLANS;
  it.skipIf(isAbsent).each(plans)("$name", expectSameDuties);
});
