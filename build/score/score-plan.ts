import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExtractedPlan } from "../../shared/extraction/extracted-plan.ts";
import { type LabelledPlan, SHARED } from "./labelled-plans.ts";

/** How one plan was read. Counts, from which the shares of several plans are summed. */
export interface PlanScore {
  readonly labels: number;
  readonly extracted: number;
  /** Right in amount and time; `strict`: also in the whole date and the sign. */
  readonly exact: number;
  readonly strict: number;
  /** Shares: first responsible unit right, evidence standing where it says. */
  readonly lead: number | null;
  readonly provenance: number;
  /** Labels with a candidate, and of those the ones with a good title. */
  readonly paired: number;
  readonly titles: number;
  /** Labels whose text names somebody, and of those the ones with the right subject. */
  readonly named: number;
  readonly subjects: number;
  /** Candidates that say whether each member must do it, and of those the right ones. */
  readonly each: number;
  readonly eachRight: number;
  /** What the tools say of single misses. */
  readonly misses: string;
}

/** How many of the systems that a plan names come out; `rows` is 0 where no list is kept for it. */
export interface PlanCoverage {
  readonly rows: number;
  readonly items: number;
  readonly covered: number;
  readonly typed: number;
  readonly misses: string;
}

/** Scores what was read of a plan by the tools that stand beside the plans. */
export function scorePlan(plan: LabelledPlan, extracted: ExtractedPlan): PlanScore {
  return withFile(extracted, (output) => {
    const duties = run("score-extraction.mjs", [plan.textPath, plan.labelsPath, output]);
    const names = run("score-names.mjs", [plan.textPath, plan.labelsPath, plan.namesPath, output]);
    const report = duties.report as DutyReport;
    const titles = names.report as NameReport;
    return {
      labels: report.labels,
      extracted: report.extracted,
      exact: report.hits,
      strict: report.strictHits,
      lead: report.lead,
      provenance: report.provenance,
      paired: titles.paired,
      titles: titles.titleGood,
      named: titles.named,
      subjects: titles.namedGood,
      each: titles.each,
      eachRight: titles.eachGood ?? 0,
      misses: duties.misses + names.misses.replace(/^good .*\n/gm, ""),
    };
  });
}

export function coverPlan(plan: LabelledPlan, extracted: ExtractedPlan): PlanCoverage {
  return withFile(extracted, (output) => {
    const { report, misses } = run("score-coverage.mjs", [join(SHARED, "seed-rows.json"), plan.textPath, output]);
    return { ...(report as PlanCoverage), misses };
  });
}

interface DutyReport {
  readonly labels: number;
  readonly extracted: number;
  readonly hits: number;
  readonly strictHits: number;
  readonly lead: number | null;
  readonly provenance: number;
}

interface NameReport {
  readonly paired: number;
  readonly titleGood: number;
  readonly named: number;
  readonly namedGood: number;
  readonly each: number;
  readonly eachGood: number | null;
}

function withFile<T>(extracted: ExtractedPlan, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "score-"));
  try {
    const output = join(folder, "extracted.json");
    writeFileSync(output, JSON.stringify(extracted));
    return use(output);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(tool: string, paths: readonly string[]): { report: unknown; misses: string } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(SHARED, "tools", tool), ...paths, "--verbose"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${tool} failed: ${stderr}`);
  return { report: JSON.parse(stdout) as unknown, misses: stderr };
}
