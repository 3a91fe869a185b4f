import { loadSegmenter } from "../../threads/load-segmenter.ts";
import { extractPlan } from "../../shared/extraction/extract-plan.ts";
import type { ExtractedPlan } from "../../shared/extraction/extracted-plan.ts";
import { AMOUNT_VETOES } from "../../shared/extraction/vetoes/amount-vetoes.ts";
import { type LabelledPlan, SHARED, labelledPlans } from "./labelled-plans.ts";

/**
 * `node build/score/ablate.ts`: what each veto changes in the labelled plans, the ones held out as figures alone: how many
 * duties appear and how many vanish when it is switched off. One that changes nothing is kept for its own examples only.
 */
function printChanges(plans: readonly LabelledPlan[]): void {
  const before = plans.map(({ text }) => dutiesOf(text, null));
  console.log(`${"veto".padEnd(20)} appear vanish plans`);
  for (const { name } of AMOUNT_VETOES) {
    const changes = plans.map(({ text }, index) => difference(before[index] ?? new Set(), dutiesOf(text, name)));
    const sum = (key: "appear" | "vanish") => changes.reduce((total, change) => total + change[key], 0);
    const touched = changes.filter(({ appear, vanish }) => appear + vanish > 0).length;
    console.log(`${name.padEnd(20)} ${count(sum("appear"))} ${count(sum("vanish"))} ${count(touched)}`);
  }
}

function dutiesOf(text: string, off: string | null): ReadonlySet<string> {
  const read: ExtractedPlan = extractPlan(text, loadSegmenter(), { vetoesOff: new Set(off === null ? [] : [off]) });
  return new Set(read.obligations.map(({ id, requirement }) => `${id} ${requirement.count} ${requirement.due}`));
}

const difference = (before: ReadonlySet<string>, after: ReadonlySet<string>) => ({
  appear: [...after].filter((duty) => !before.has(duty)).length,
  vanish: [...before].filter((duty) => !after.has(duty)).length,
});

const count = (value: number): string => String(value).padStart(6);

const plans = labelledPlans();
if (plans.length === 0) console.log(`No labelled plans at ${SHARED}: nothing to compare.`);
else printChanges(plans);
