import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { extractPlan } from "../shared/extraction/extract-plan.ts";

/** Prints how well the labelled plans beside the project are read, plan by plan, by the tools that stand there. */
const shared = resolve(import.meta.dirname, "../../shared");
const verbose = process.argv.includes("--verbose");
const only = process.argv.slice(2).find((argument) => !argument.startsWith("--"));

const count = (value: number): string => String(value).padStart(5);
const share = (value: number | null): string => (value === null ? "    –" : value.toFixed(3));

if (existsSync(join(shared, "plans"))) scoreAll();
else console.log(`No labelled plans at ${shared}: nothing to score.`);

function scoreAll(): void {
  const folder = mkdtempSync(join(tmpdir(), "score-"));
  let [labels, extracted, hits] = [0, 0, 0];
  let [rows, typed, items] = [0, 0, 0];
  console.log("plan                           labels  got  exact P    R    F1  lead  prov | rows items cover typed");
  for (const plan of readdirSync(join(shared, "plans")).filter(
    (name) => name.endsWith(".txt") && name.includes(only ?? ""),
  )) {
    const output = join(folder, "extracted.json");
    const document = join(shared, "plans", plan);
    writeFileSync(output, JSON.stringify(extractPlan(readFileSync(document, "utf8").replace(/^\uFEFF/, ""))));
    const score = run("score-extraction.mjs", [
      document,
      join(shared, "labels", `${basename(plan, ".txt")}.json`),
      output,
    ]);
    const seeds = run("score-coverage.mjs", [join(shared, "seed-rows.json"), document, output]);
    labels += score.labels;
    extracted += score.extracted;
    hits += score.hits;
    const { precision, recall, f1 } = score.exact;
    const shares = [precision, recall, f1, score.lead, score.provenance].map(share).join(" ");
    const coverage =
      seeds.rows > 0 ? [count(seeds.rows), count(seeds.items), share(seeds.covered), share(seeds.typed)] : [];
    rows += seeds.rows;
    items += seeds.rows > 0 ? seeds.items : 0;
    typed += seeds.rows > 0 ? seeds.typed * seeds.rows : 0;
    console.log(
      `${plan.slice(0, 30).padEnd(30)} ${count(score.labels)} ${count(score.extracted)}  ${shares} | ${coverage.join(" ")}`,
    );
  }
  rmSync(folder, { recursive: true });
  console.log(
    `all: labels ${labels}, got ${extracted}, P ${share(hits / extracted)} R ${share(hits / labels)} F1 ${share((2 * hits) / (labels + extracted))}`,
  );
  console.log(`seed rows ${rows}, items ${items} (${(items / rows).toFixed(2)}x), typed ${share(typed / rows)}`);
}

interface Score {
  labels: number;
  extracted: number;
  hits: number;
  exact: { precision: number; recall: number; f1: number };
  lead: number | null;
  provenance: number;
  rows: number;
  items: number;
  covered: number;
  typed: number;
}

function run(tool: string, paths: readonly string[]): Score {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(shared, "tools", tool), ...paths, "--verbose"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${tool} failed: ${stderr}`);
  if (verbose && stderr !== "") console.log(stderr.trimEnd());
  return JSON.parse(stdout) as Score;
}
