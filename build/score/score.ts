import { loadSegmenter } from "../../threads/load-segmenter.ts";
import { extractPlan } from "../../shared/extraction/extract-plan.ts";
import { type PlanAccount, accountPlan } from "./account-plan.ts";
import { type LabelledPlan, PLAN_SETS, SHARED, labelledPlans } from "./labelled-plans.ts";
import { type PlanCoverage, type PlanScore, coverPlan, scorePlan } from "./score-plan.ts";
import { type Sums, sumOf } from "./sums.ts";
import { type UnnumberedTitles, unnumberedTitles } from "./unnumbered-titles.ts";

/**
 * `npm run score [NAME] [--verbose]`: how well the labelled plans beside the project are read, plan by plan and set by set.
 * `--verbose` tells the single misses, never those of the plans that are held out.
 */
const verbose = process.argv.includes("--verbose");
const only = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? "";

function printScores(plans: readonly LabelledPlan[]): void {
  console.log(
    `${"".padEnd(30)} labels   got     P     R exact strict titles  subj  each  lead  prov | rows items typed`,
  );
  const scored = plans.map((plan) => ({ plan, ...printPlan(plan) }));
  for (const wanted of PLAN_SETS) {
    const inSet = scored.filter(({ plan }) => plan.set === wanted);
    if (inSet.length === 0) continue;
    console.log(line(`${wanted} (${inSet.length})`, sumOf(inSet.map(({ score }) => score))));
    console.log(accountOf(inSet.map(({ accounted }) => accounted)));
  }
  console.log(unnumberedOf(scored.slice(0, FIRST_PLANS).map(({ unnumbered }) => unnumbered)));
  if (only === "") console.log(line(`all (${plans.length})`, sumOf(scored.map(({ score }) => score))));
}

/** Those whose systems are listed by hand (`coverPlan`). */
const FIRST_PLANS = 5;

function printPlan(plan: LabelledPlan): { score: PlanScore; accounted: PlanAccount; unnumbered: UnnumberedTitles } {
  const extracted = extractPlan(plan.text, loadSegmenter());
  const score = scorePlan(plan, extracted);
  const accounted = accountPlan(plan, extracted);
  const coverage = coverPlan(plan, extracted);
  if (verbose && plan.set !== "held-out") console.log(marksOf(accounted));
  if (verbose && plan.set !== "held-out") console.log(score.misses + (coverage.rows > 0 ? coverage.misses : ""));
  console.log(
    line(plan.name, sumOf([score])) + [score.lead, score.provenance].map(shareOf).join(" ") + rowsOf(coverage),
  );
  return { score, accounted, unnumbered: unnumberedTitles(extracted, loadSegmenter()) };
}

/** Titles of the duties without a number, and how many of them are cut badly; with `--verbose` which. */
function unnumberedOf(plans: readonly UnnumberedTitles[]): string {
  const titles = plans.reduce((sum, plan) => sum + plan.titles, 0);
  const bad = plans.flatMap((plan) => plan.bad);
  const which = verbose ? bad.map((title) => `\n    cut badly «${title}»`).join("") : "";
  return `titles without numbers (first ${plans.length} plans): ${titles}, bad ${bad.length} (${shareOf(bad.length / titles).trim()})${which}`;
}

/** Labels that a duty or an unread mark touches, and how much is left unread beside what is read. */
function accountOf(accounts: readonly PlanAccount[]): string {
  const sum = (count: (account: PlanAccount) => number) =>
    accounts.reduce((total, account) => total + count(account), 0);
  const covered = sum((account) => account.covered) / sum((account) => account.labels);
  const [duties, unread] = [sum((account) => account.duties), sum((account) => account.unread.length)];
  const dismissed = sum((account) => account.dismissed.length);
  return `    labels touched ${covered.toFixed(3)}, duties ${duties}, unread ${unread}, dismissed ${dismissed}`;
}

const marksOf = ({ lost, unread }: PlanAccount): string =>
  [...lost.map((evidence) => `lost     ${evidence}`), ...unread.map(({ why, text }) => `unread   ${why} ${text}`)].join(
    "\n",
  );

const line = (name: string, sums: Sums): string =>
  name.slice(0, 30).padEnd(30) +
  countOf(sums.labels, 7) +
  countOf(sums.extracted, 6) +
  [sums.precision, sums.recall, sums.exact, sums.strict].map(shareOf).join(" ") +
  ` ${[sums.titles, sums.subjects, sums.each].map(shareOf).join(" ")}`;

const rowsOf = ({ rows, items, typed }: PlanCoverage): string =>
  rows === 0 ? "" : ` |${countOf(rows, 5)}${countOf(items, 6)}${shareOf(typed)}`;

const countOf = (count: number, width: number): string => String(count).padStart(width);
const shareOf = (value: number | null): string => (value === null ? "–" : value.toFixed(3)).padStart(6);

const plans = labelledPlans().filter(({ name }) => name.includes(only));
if (plans.length === 0) console.log(`No labelled plans at ${SHARED}: nothing to score.`);
else printScores(plans);
