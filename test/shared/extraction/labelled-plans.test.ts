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
    expect(sum("hits") / sum("extracted")).toBeGreaterThanOrEqual(0.98);
    expect((2 * sum("hits")) / (sum("labels") + sum("extracted"))).toBeGreaterThanOrEqual(0.98);
    for (const { lead, provenance } of scores) expect([lead ?? 1, provenance]).toEqual([1, 1]);
  });
});

interface Score {
  labels: number;
  extracted: number;
  hits: number;
  lead: number | null;
  provenance: number;
}

function score(plan: string, folder: string): Score {
  const document = join(shared, "plans", plan);
  const output = join(folder, `${plan}.json`);
  writeFileSync(output, JSON.stringify(extractPlan(readFileSync(document, "utf8"))));
  const labels = join(shared, "labels", `${basename(plan, ".txt")}.json`);
  const tool = join(shared, "tools/score-extraction.mjs");
  const { stdout, stderr } = spawnSync(process.execPath, [tool, document, labels, output], { encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Score;
}
