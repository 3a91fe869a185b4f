import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type MutantFigures, type Outcome, mutantFigures } from "../mutants/figures.ts";
import { isDrawn } from "../mutants/is-drawn.ts";
import { type Mutant, makeSandbox } from "../mutants/sandbox.ts";
import { type Tries, tryAll } from "../mutants/try-all.ts";

const DOMAIN = "shared/domain";

interface TriedMutant extends Mutant, Outcome {}

/**
 * `npm run mutants -- [FOLDER …]`: breaks each line of those folders of `shared/domain`, one way at a time, and tells which breaks no
 * test of `test/shared/domain` notices; the whole domain where none is named. `--one-in 6 --seed 7` draws a sixth of them, always the
 * same ones for a seed. What was found goes into `reports/mutants.json`, too.
 */
export async function run(args: readonly string[] = []): Promise<number> {
  const options = { "one-in": { type: "string", default: "1" }, seed: { type: "string", default: "1" } } as const;
  const { values, positionals: named } = parseArgs({ args: [...args], options, allowPositionals: true });
  const known = readdirSync(DOMAIN, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  );
  const unknown = named.filter((folder) => !known.includes(folder));
  if (unknown.length > 0) {
    console.error(`no folder of ${DOMAIN}: ${unknown.join(", ")}`);
    return 1;
  }
  const mutants = await makeSandbox(named.length > 0 ? named.map((folder) => `${DOMAIN}/${folder}`) : [DOMAIN]);
  const isSample = (mutant: Mutant) => isDrawn(mutant, Number(values["one-in"]), values.seed);
  const passedOver = mutants.filter((mutant) => !isSample(mutant)).map(({ id }) => id);
  const byId = new Map(mutants.map((mutant) => [mutant.id, mutant]));
  const tries = await tryAll(`test/${DOMAIN}`, passedOver, ({ id, isKilled, count, of }) => {
    const mutant = byId.get(id);
    if (mutant && !isKilled) tell("survived", mutant);
    if (count % 500 === 0) console.log(`${count} of ${of} tried`);
  });
  const tried = mutants.filter(isSample).map((mutant): TriedMutant => ({ ...mutant, status: statusOf(mutant, tries) }));
  for (const mutant of tried) if (mutant.status === "unreached") tell("unreached", mutant);
  for (const [folder, own] of Map.groupBy(tried, folderOf)) console.log(sentenceOf(folder, mutantFigures(own)));
  console.log(sentenceOf(DOMAIN, mutantFigures(tried)));
  mkdirSync("reports", { recursive: true });
  writeFileSync("reports/mutants.json", JSON.stringify(tried, null, 1));
  return 0;
}

function tell(status: Outcome["status"], { file, line, column, was, replacement }: Mutant): void {
  console.log(`${status} ${file}:${line}:${column}\n  - ${was}\n  + ${replacement}`);
}

function statusOf({ id, isConstant }: Mutant, { killed, survived, constant }: Tries): Outcome["status"] {
  if (killed.has(id)) return "killed";
  if (survived.has(id)) return "survived";
  return isConstant || constant.has(id) ? "constant" : "unreached";
}

function folderOf({ file }: Mutant): string {
  const [folder = "", name] = file.slice(DOMAIN.length + 1).split("/");
  return `${DOMAIN}/${name === undefined ? "*.ts" : folder}`;
}

function sentenceOf(name: string, { killed, tried, unreached, constant }: MutantFigures): string {
  const share = tried === 0 ? "–" : `${Math.floor((killed / tried) * 100)} %`;
  return `${name}: ${killed} of ${tried} killed (${share}), ${unreached} of the others reached by no test; ${constant} constants not tried`;
}
