import { describe, expect, it } from "vitest";
import { HELD_OUT, chooseHeldOut } from "../../../build/score/held-out.ts";
import { PLAN_SETS, SHARED, labelledPlans } from "../../../build/score/labelled-plans.ts";
import { coverPlan, scorePlan } from "../../../build/score/score-plan.ts";
import { sumOf } from "../../../build/score/sums.ts";
import { extractPlan } from "../../support/extract.ts";
import { unnumberedTitles } from "../../../build/score/unnumbered-titles.ts";
import { loadSegmenter } from "../../../threads/load-segmenter.ts";
import { FLOORS, MOST_CUT_BADLY } from "./floors.ts";

/** Real plans with hand-made labels stand beside the project on the machines that have them. */
const plans = labelledPlans();
if (plans.length === 0) console.warn(`Skipped: no labelled plans at ${SHARED}.`);

describe.skipIf(plans.length === 0)("labelled plans", () => {
  const read = plans.map((plan) => ({ plan, extracted: extractPlan(plan.text) }));
  const scored = read.map(({ plan, extracted }) => ({ plan, score: scorePlan(plan, extracted) }));
  const inSet = (set: string) => scored.filter(({ plan }) => plan.set === set).map(({ score }) => score);

  it.each(PLAN_SETS)("of the %s set are read no worse than was reached", (set) => {
    const sums = sumOf(inSet(set));
    for (const [measure, floor] of Object.entries(FLOORS[set]))
      expect.soft(sums[measure as keyof typeof sums] ?? 1, `${set} ${measure}`).toBeGreaterThanOrEqual(floor);
  });

  it("name the leading units of the first set, and quote what stands there", () => {
    for (const { plan, score } of scored) {
      if (plan.set === "first") expect(score.lead ?? 1, plan.name).toBe(1);
      expect(score.provenance, plan.name).toBe(1);
    }
  });

  it("give nine in ten of the systems they name, with half as many entries again at most", () => {
    const covered = read
      .map(({ plan, extracted }) => ({ ...coverPlan(plan, extracted), quotes: quotesOf(extracted) }))
      .filter(({ rows }) => rows > 0);
    const sum = (value: (each: (typeof covered)[number]) => number) =>
      covered.reduce((total, each) => total + value(each), 0);
    const rows = sum((each) => each.rows);
    expect(sum((each) => each.typed * each.rows) / rows).toBeGreaterThanOrEqual(0.9);
    expect(sum((each) => each.quotes) / rows).toBeLessThanOrEqual(1.5);
  });

  /** The things of one list (文明职工、文明科室、文明家庭评选) share their quote, and are one row. */
  const quotesOf = ({ obligations }: (typeof read)[number]["extracted"]): number =>
    new Set(obligations.map(({ evidence: { start, end } }) => `${start}-${end}`)).size;

  it("name nearly all duties without numbers by whole phrases", () => {
    const named = read.slice(0, 5).map(({ extracted }) => unnumberedTitles(extracted, loadSegmenter()));
    const titles = named.reduce((sum, plan) => sum + plan.titles, 0);
    const bad = named.flatMap((plan) => plan.bad);
    expect(titles).toBeGreaterThan(200);
    expect(bad.length / titles, bad.join(" · ")).toBeLessThanOrEqual(MOST_CUT_BADLY);
  });

  it("are held out as they were drawn", () => {
    const names = plans.filter(({ set }) => set !== "first").map(({ name }) => name);
    expect(chooseHeldOut(names)).toEqual(HELD_OUT);
  });
});
