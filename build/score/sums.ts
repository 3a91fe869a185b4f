import type { PlanScore } from "./score-plan.ts";

/** Shares over several plans, each between 0 and 1; null where there is nothing to take a share of. */
export interface Sums {
  readonly labels: number;
  readonly extracted: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly exact: number | null;
  readonly strict: number | null;
  readonly titles: number | null;
  readonly subjects: number | null;
  readonly each: number | null;
}

export function sumOf(scores: readonly PlanScore[]): Sums {
  const sum = (count: (score: PlanScore) => number) => scores.reduce((total, score) => total + count(score), 0);
  const labels = sum((score) => score.labels);
  const extracted = sum((score) => score.extracted);
  const exact = sum((score) => score.exact);
  return {
    labels,
    extracted,
    precision: share(exact, extracted),
    recall: share(exact, labels),
    exact: share(2 * exact, labels + extracted),
    strict: share(2 * sum((score) => score.strict), labels + extracted),
    titles: share(
      sum((score) => score.titles),
      sum((score) => score.paired),
    ),
    subjects: share(
      sum((score) => score.subjects),
      sum((score) => score.named),
    ),
    each: share(
      sum((score) => score.eachRight),
      sum((score) => score.each),
    ),
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
