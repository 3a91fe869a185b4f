import { readFileSync } from "node:fs";
import type { Accounted, ExtractedPlan } from "../../shared/extraction/extracted-plan.ts";
import type { LabelledPlan } from "./labelled-plans.ts";

/** Whether anything that a plan asks for vanished, and how much is left to a person. */
export interface PlanAccount {
  readonly labels: number;
  /** Labels that a duty or an unread mark touches. */
  readonly covered: number;
  readonly duties: number;
  readonly unread: readonly Accounted[];
  readonly dismissed: readonly Accounted[];
  /** Labels that nothing touches. */
  readonly lost: readonly string[];
}

interface Label {
  readonly evidence: string;
  readonly optional?: boolean;
}

export function accountPlan({ text, labelsPath }: LabelledPlan, extracted: ExtractedPlan): PlanAccount {
  const duties = extracted.obligations.filter(({ requirement }) => requirement.kind !== "standing");
  const stretches = [...duties.map(({ evidence }) => evidence), ...extracted.unread];
  const labels = (JSON.parse(readFileSync(labelsPath, "utf8")) as Label[]).filter(({ optional }) => !optional);
  const taken = new Map<string, number>();
  const lost = labels.filter(({ evidence }) => {
    const start = Math.max(text.indexOf(evidence, taken.get(evidence) ?? 0), 0);
    taken.set(evidence, start + 1);
    return !stretches.some((stretch) => stretch.start < start + evidence.length && start < stretch.end);
  });
  return {
    labels: labels.length,
    covered: labels.length - lost.length,
    duties: duties.length,
    unread: extracted.unread,
    dismissed: extracted.dismissed,
    lost: lost.map(({ evidence }) => evidence),
  };
}
