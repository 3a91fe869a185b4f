import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { DutyClient } from "../../shared/contract/client.ts";
import type { ObligationView } from "../../shared/contract/schemas/obligation.ts";
import { normalise } from "../../shared/extraction/normalise/normalise.ts";
import { importAll, memoryCore } from "../support/memory-core.ts";
import { skippedName } from "../support/skipped.ts";
import { MISSING, SHOWN, type Shown, type ShownRow } from "./rows.ts";

/** The first five plans and their rows lie beside the repository and are no part of it. */
const BESIDE = [
  path.join(import.meta.dirname, "../../../shared"),
  path.join(import.meta.dirname, "../../../../shared"),
].find((folder) => existsSync(path.join(folder, "seed-rows.json")));

interface SeedRow {
  readonly id: string;
  readonly document: string;
  readonly phrase: string;
}

const missing = Object.values(MISSING).flatMap(({ ids }) => ids.split(" "));

test("each of the 221 rows is in the table once: it works, or it is said what it lacks", () => {
  expect(SHOWN).toHaveLength(107);
  const ids = [...SHOWN.map(({ id }) => id), ...missing];
  expect(ids).toHaveLength(221);
  expect(new Set(ids).size).toBe(221);
});

/** The plan's year; each plan is looked at in the autumn of it. */
const YEARS: Readonly<Record<string, string>> = {
  "000": "2021",
  "001": "2023",
  "002": "2018",
  "003": "2022",
  "004": "2021",
};

const name = skippedName(
  "each row that works is shown by its call, on its plan",
  BESIDE === undefined,
  "no plans beside the repository",
);
describe.skipIf(BESIDE === undefined)(name, () => {
  const seeds =
    BESIDE === undefined ? [] : (JSON.parse(readFileSync(path.join(BESIDE, "seed-rows.json"), "utf8")) as SeedRow[]);
  const byDocument = [...Map.groupBy(seeds, ({ document }) => document)];

  test("the table has the rows that are there", () => {
    expect(new Set([...SHOWN.map(({ id }) => id), ...missing])).toEqual(new Set(seeds.map(({ id }) => id)));
  });

  test.each(byDocument)("%s", async (document, rows) => {
    const prefix = document.slice(0, 3);
    const { client } = memoryCore({ today: `${YEARS[prefix]}-09-16` as never });
    await importAll(client, readFileSync(path.join(BESIDE ?? "", "plans", document), "utf8"));
    const plan = await planOf(client);
    const failing: string[] = [];
    for (const row of SHOWN) {
      const seed = rows.find(({ id }) => id === row.id);
      if (seed && !(await isShown(client, row, dutiesAt(plan, seed.phrase))))
        failing.push(`${row.id} is not shown by ${row.call}`);
    }
    expect(failing).toEqual([]);
  });
});

interface Plan {
  /** Without blanks, repaired. */
  readonly text: string;
  readonly duties: readonly ObligationView[];
}

const squeezed = (text: string): string => text.replaceAll(/\s/g, "").replaceAll("﹒", "").replaceAll("，", ",");

async function planOf(client: DutyClient): Promise<Plan> {
  const [plan] = await client.imports.list({});
  const { text } = await client.imports.text({ planId: plan?.id ?? "" });
  return { text: squeezed(normalise(text).text), duties: await client.obligations.list({}) };
}

/** The duties whose quote has a part of the phrase. */
function dutiesAt({ text, duties }: Plan, phrase: string): ReadonlySet<string> {
  const words = squeezed(normalise(phrase).text);
  const at = text.indexOf(words);
  const spans = duties.flatMap(({ id, citation }) => {
    const quote = squeezed(citation?.normalised ?? "");
    const start = quote === "" ? -1 : text.indexOf(quote);
    return start < 0 ? [] : [{ id, start, end: start + quote.length }];
  });
  if (at < 0) return new Set();
  return new Set(spans.filter(({ start, end }) => start < at + words.length && end > at).map(({ id }) => id));
}

type Check = (client: DutyClient, ids: ReadonlySet<string>) => Promise<boolean>;

const ofKind =
  (kind: Shown): Check =>
  async (client, ids) =>
    (await client.occurrences.list(await wholeYear(client))).some(
      (row) => row.kind === kind && ids.has(row.obligationId),
    );

async function wholeYear(client: DutyClient) {
  const { today } = await client.app.info({});
  return { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` } as never;
}

/** How each thing is seen; standing work is worked on: an activity counts for it, and a goal can be set. */
const CHECKS: Readonly<Record<Shown, Check>> = {
  standing: async (client, ids) => {
    const item = (await client.standing.list({})).items.find(({ row }) => ids.has(row.obligationId));
    if (!item) return false;
    const { today } = await client.app.info({});
    await client.activities.record({
      title: item.row.title,
      happenedOn: today,
      credits: [item.row],
      noEvidenceReason: "在册",
    });
    const after = (await client.standing.list({})).items.find(({ row }) => row.obligationId === item.row.obligationId);
    return (after?.row.standing.times ?? 0) > 0 && after?.row.standing.progress === "under-way";
  },
  quota: ofKind("quota"),
  quantity: ofKind("quantity"),
  cadence: ofKind("cadence"),
  deadline: ofKind("deadline"),
  percent: ofKind("percent"),
  hours: ofKind("hours"),
  event: async (client, ids) => {
    const { eventBorn, anchorsUnknown } = await client.board.get({});
    return [...eventBorn, ...anchorsUnknown].some(({ obligationId }) => ids.has(obligationId));
  },
  plan: async (client) => (await client.imports.list({})).length === 1,
  leads: async (client) =>
    (await client.obligations.list({})).some(({ lead, supporting }) => lead !== null && supporting.length > 0),
};

const isShown = (client: DutyClient, { shows }: ShownRow, ids: ReadonlySet<string>): Promise<boolean> =>
  CHECKS[shows](client, ids);
