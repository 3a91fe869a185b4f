import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { type Mutant, mutantFigures } from "../mutants/figures.ts";

const DOMAIN = "shared/domain";

/**
 * `npm run mutants -- [FOLDER …]`: breaks each line of those folders of `shared/domain`, one way at a time, and tells which breaks no
 * test of `test/shared/domain/FOLDER` notices; all folders where none is named. What was found is kept in `reports/mutants`, and the
 * next run tries only what has changed since.
 */
export async function run(named: readonly string[] = []): Promise<number> {
  const known = readdirSync(DOMAIN, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  );
  const unknown = named.filter((folder) => !known.includes(folder));
  if (unknown.length > 0) {
    console.error(`no folder of ${DOMAIN}: ${unknown.join(", ")}`);
    return 1;
  }
  const folders = named.length > 0 ? named : known;
  const statuses = folders.map(tryFolder);
  for (const folder of folders) console.log(`${folder}: ${figuresOf(folder)}`);
  return statuses.every((status) => status === 0) ? 0 : 1;
}

const reportOf = (folder: string): string => `reports/mutants/${folder}.json`;

function tryFolder(folder: string): number {
  const args = ["run", "build/mutants/stryker.config.json", "--mutate", `${DOMAIN}/${folder}/**/*.ts`];
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/@stryker-mutator/core/bin/stryker.js", ...args, "--incrementalFile", reportOf(folder)],
    { stdio: "inherit", env: { ...process.env, MUTANTS_TESTS: `test/${DOMAIN}/${folder}`, NO_COLOR: "1" } },
  );
  return status ?? 1;
}

function figuresOf(folder: string): string {
  const { files } = JSON.parse(readFileSync(reportOf(folder), "utf8")) as {
    files: Record<string, { mutants: Mutant[] }>;
  };
  const { killed, tried, unreached, constant } = mutantFigures(Object.values(files).flatMap(({ mutants }) => mutants));
  const share = tried === 0 ? "–" : `${Math.floor((killed / tried) * 100)} %`;
  return `${killed} of ${tried} killed (${share}), ${unreached} of the others reached by no test; ${constant} constants not tried`;
}
