import * as fc from "fast-check";
import { expect, test } from "vitest";
import { listProcedures } from "../../../shared/contract/procedure-list.ts";
import { importAll, memoryCore, openReview, textFile } from "../../support/memory-core.ts";
import { fillWorld } from "../breaches/world.ts";
import { Dice, type Schema, hostileInput } from "./hostile-input.ts";
import { knownOf } from "./known.ts";

/** Printing needs a browser, and a folder of its own has tests of its own. */
const LEFT_OUT = new Set(["documents.file", "slips.file", "files.save"]);
const PROCEDURES = listProcedures().filter(({ name }) => !LEFT_OUT.has(name));
const WRITES = PROCEDURES.filter(({ kind }) => kind === "write");
const READS = PROCEDURES.filter(({ kind }) => kind === "read");

/** What every screen asks for: these answer whatever was accepted. */
const SCREENS: readonly { readonly name: string; readonly input: object }[] = [
  { name: "board.get", input: {} },
  { name: "obligations.list", input: {} },
  { name: "subjects.list", input: {} },
  { name: "events.list", input: {} },
  { name: "anchors.list", input: {} },
  { name: "imports.list", input: {} },
  { name: "app.sinceLastStart", input: {} },
  { name: "statute.advice", input: {} },
  { name: "holidays.list", input: {} },
  { name: "backups.check", input: {} },
  { name: "backups.exportAll", input: { place: "/elsewhere", name: null } },
  { name: "search.find", input: { words: "换届" } },
  ...[1900, 1901, 2026, 2027, 2199].flatMap((year) => [
    { name: "calendar.days", input: { from: `${year}-01-01`, to: `${year}-12-31` } },
    { name: "occurrences.list", input: { from: `${year}-01-01`, to: `${year}-12-31` } },
    { name: "occurrences.paused", input: { from: `${year}-01-01`, to: `${year}-12-31` } },
    { name: "calendar.exportIcs", input: { year, mode: "series" } },
    { name: "calendar.exportIcs", input: { year, mode: "occurrences", alarmDays: 60, sessions: true } },
    { name: "documents.checklist", input: { month: `${year}-12` } },
    { name: "slips.draft", input: { kind: "supervision" } },
  ]),
];

const TODAY = "2026-09-16";

interface Asked {
  readonly pick: number;
  readonly seed: number;
}
const asked: fc.Arbitrary<Asked> = fc.record({ pick: fc.nat(9_999), seed: fc.nat() });

/** How often each write was accepted: a property over writes that are always refused says nothing. */
const accepted = new Map<string, number>();

const plan = (year: number) =>
  `东湖市科协${year}年工作要点\n\n东湖市科协\n\n${year}年3月2日\n\n1.每月召开1次例会。（责任单位：办公室）\n2.换届后30日内报告。\n`;

/** An office with duties of every shape, a plan that is finished and one under review: something to be changed. */
async function openOffice(locale: "zh-CN" | "en") {
  const faults: string[] = [];
  const { client, dispatch } = memoryCore({ today: TODAY }, ({ name, cause }) =>
    faults.push(`${name}: ${String(cause)}`),
  );
  await fillWorld(client);
  await importAll(client, plan(2025));
  await openReview(client, textFile(plan(2026)));
  const key = (await client.occurrences.list({ from: "2026-07-01", to: "2026-07-31" }))[0];
  await client.activities.record({ title: "例会", happenedOn: "2026-07-08", credits: key ? [key] : [] });
  await client.settings.set({ locale });
  return { client, dispatch, faults };
}

async function live(writes: readonly Asked[], locale: "zh-CN" | "en"): Promise<void> {
  const { client, dispatch, faults } = await openOffice(locale);
  for (const { pick, seed } of writes) {
    const write = WRITES[pick % WRITES.length];
    if (!write) continue;
    const dice = new Dice(seed);
    const known = await knownOf(client, write.name.split(".")[0] ?? "", TODAY);
    const input = hostileInput(write.input as Schema, dice, known);
    const said = `${write.name} ${JSON.stringify(input)}`;
    const reply = await dispatch({ name: write.name, input });
    expect(faults, said).toEqual([]);
    if (!reply.ok) continue;
    accepted.set(write.name, (accepted.get(write.name) ?? 0) + 1);
    for (const { name, input: wanted } of SCREENS) {
      const answer = await dispatch({ name, input: wanted });
      expect(answer, `${name} ${JSON.stringify(wanted)} after ${said}`).toMatchObject({ ok: true });
    }
    const read = dice.of(READS);
    const around = await knownOf(client, read.name.split(".")[0] ?? "", TODAY);
    await dispatch({ name: read.name, input: hostileInput(read.input as Schema, dice, around) });
    expect(faults, `${read.name} after ${said}`).toEqual([]);
  }
}

/** Others, and more of them: `PROPERTY_SEED=7 READABLE_RUNS=500 npx vitest run --project unit test/properties/readable`. */
const RUNS = Number(process.env["READABLE_RUNS"] ?? 5);

test(
  "after whatever was accepted every screen still answers, and nothing is unexpected",
  async () => {
    const writes = fc.array(asked, { minLength: 12, maxLength: 30 });
    await fc.assert(fc.asyncProperty(writes, fc.constantFrom("zh-CN", "en"), live), { numRuns: RUNS });
    expect(accepted.size).toBeGreaterThan(10);
  },
  RUNS * 120_000,
);
