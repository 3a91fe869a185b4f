import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { extractPlan } from "../../../shared/extraction/extract-plan.ts";

/** Real plans with hand-made labels stand beside the project on the machines that have them. */
const shared = resolve(import.meta.dirname, "../../../../shared");
const plans = existsSync(join(shared, "plans"))
  ? readdirSync(join(shared, "plans")).filter((name) => name.endsWith(".txt"))
  : [];
if (plans.length === 0) console.warn(`Skipped: no labelled plans at ${shared}.`);

describe.skipIf(plans.length === 0)("labelled plans", () => {
  const folder = mkdtempSync(join(tmpdir(), "labelled-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are read as their labels say", () => {
    const scores = plans.map((plan) => score(plan, folder));
    const sum = (key: "labels" | "extracted" | "hits") => scores.reduce((total, each) => total + each[key], 0);
    expect(sum("hits") / sum("extracted")).toBeGreaterThanOrEqual(0.99);
    expect((2 * sum("hits")) / (sum("labels") + sum("extracted"))).toBeGreaterThanOrEqual(0.99);
    for (const { lead, provenance } of scores) expect([lead ?? 1, provenance]).toEqual([1, 1]);
  });

  it("give nine in ten of the systems they name, with half as many entries again at most", () => {
    const covered = plans.map((plan) => coverage(plan, folder)).filter(({ rows }) => rows > 0);
    const sum = (value: (each: Coverage) => number) => covered.reduce((total, each) => total + value(each), 0);
    const rows = sum((each) => each.rows);
    expect(sum((each) => each.typed * each.rows) / rows).toBeGreaterThanOrEqual(0.9);
    expect(sum((each) => each.items) / rows).toBeLessThanOrEqual(1.5);
  });
});

interface Score {
  labels: number;
  extracted: number;
  hits: number;
  lead: number | null;
  provenance: number;
}

interface Coverage {
  rows: number;
  items: number;
  typed: number;
}

const score = (plan: string, folder: string): Score =>
  run("score-extraction.mjs", [
    join(shared, "plans", plan),
    join(shared, "labels", `${basename(plan, ".txt")}.json`),
    extracted(plan, folder),
  ]);

const coverage = (plan: string, folder: string): Coverage =>
  run("score-coverage.mjs", [join(shared, "seed-rows.json"), join(shared, "plans", plan), extracted(plan, folder)]);

function extracted(plan: string, folder: string): string {
  const output = join(folder, `${plan}.json`);
  writeFileSync(output, JSON.stringify(extractPlan(readFileSync(join(shared, "plans", plan), "utf8"))));
  return output;
}

function run(tool: string, paths: readonly string[]): Score & Coverage {
  const { stdout, stderr } = spawnSync(process.execPath, [join(shared, "tools", tool), ...paths], { encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Score & Coverage;
}
