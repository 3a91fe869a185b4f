import { addCreditBench } from "./add-credit.ts";
import { boardBench } from "./board/board.ts";
import { dueListBench } from "./due-list.ts";
import { expandBench } from "./expand.ts";
import { extractBench } from "./extract.ts";
import { hostReadyBench } from "./host-ready.ts";
import { type Ratio, printTable } from "./measure.ts";
import { readIcsBench } from "./read-ics.ts";
import { scalingBench } from "./scaling.ts";
import { searchBench } from "./search.ts";
import { suggestBench } from "./suggest.ts";
import { switchMonthsBench } from "./switch-months.ts";
import { writeIcsBench } from "./write-ics.ts";

const BENCHES: Readonly<Record<string, () => Promise<Ratio[]>>> = {
  expand: expandBench,
  due: dueListBench,
  credit: addCreditBench,
  extract: extractBench,
  scaling: scalingBench,
  ics: writeIcsBench,
  "ics-in": readIcsBench,
  host: hostReadyBench,
  suggest: suggestBench,
  search: searchBench,
  months: switchMonthsBench,
  board: boardBench,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`no such bench: ${unknown.join(", ")}; there are ${Object.keys(BENCHES).join(", ")}`);
  process.exit(2);
}
const rows: Ratio[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`measuring ${name} …`);
  rows.push(...(await bench()));
}
printTable(rows);
