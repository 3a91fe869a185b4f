import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { DutyClient } from "../../shared/contract/client.ts";
import type { ObligationView } from "../../shared/contract/schemas/obligation.ts";
import { normalise } from "../../shared/extraction/normalise/normalise.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { importAll, memoryCore, openReview, textFile } from "../support/memory-core.ts";
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
  expect(SHOWN).toHaveLength(SHOWN_ROWS);
  const ids = [...SHOWN.map(({ id }) => id), ...missing];
  expect(ids).toHaveLength(221);
  expect(new Set(ids).size).toBe(221);
});

const SHOWN_ROWS = 175;

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
    const today = `${YEARS[prefix]}-09-16`;
    const text = readFileSync(path.join(BESIDE ?? "", "plans", document), "utf8");
    const { client } = memoryCore({ today });
    await importAll(client, text);
    const plan = await planOf(client);
    await enterRoster(client);
    const advised = memoryCore({ today }).client;
    await importAdvised(advised, text);
    const taken = await planOf(advised);
    const failing: string[] = [];
    for (const row of SHOWN) {
      const seed = rows.find(({ id }) => id === row.id);
      if (seed === undefined) continue;
      const isShown = row.shows.startsWith(ADVISED)
        ? await isShownBy(advised, row, dutiesAt(taken, seed.phrase))
        : await isShownBy(client, row, dutiesAt(plan, seed.phrase));
      if (!isShown) failing.push(`${row.id} is not shown by ${row.call}`);
    }
    expect(failing).toEqual([]);
  });
});

const ADVISED = "advised:";

/** Imports a plan as a clerk does who takes every advice of the review by its key, and nothing else of the plan. */
async function importAdvised(client: DutyClient, text: string): Promise<void> {
  const { plan, candidates } = await openReview(client, textFile(text));
  const { thisYear, year } = await client.imports.finishing({ planId: plan.id });
  if (year === null) await client.imports.setYear({ planId: plan.id, year: thisYear });
  for (const { id, suggestion } of candidates)
    if (suggestion !== null)
      await client.imports.edit({
        planId: plan.id,
        candidateId: id,
        edit: { requirement: suggestion.requirement },
      });
  await client.imports.finish({ planId: plan.id, ...(year !== null && year < thisYear && { as: "record" as const }) });
}

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

const SOCIETIES = ["数学学会", "物理学会", "化学学会"];

/** A small roster beside the plan: nothing of it is in the plan, and nothing of the plan asks for it. */
async function enterRoster(client: DutyClient): Promise<void> {
  const { today } = await client.app.info({});
  const from = plainDate(`${today.slice(0, 4)}-01-01`);
  const pair = (body: string) => ({ kind: "pair" as const, value: "第一书记", body, from });
  const as = (value: string) => ({ kind: "class" as const, value, body: null, from });
  await client.roster.store({
    bodies: SOCIETIES.map((name) => ({ name, kind: "学会", since: from })),
    persons: [
      {
        name: "甲一",
        since: from,
        joinedOn: plainDate("2008-09-23"),
        facts: [pair("数学学会"), as("full-member")],
      },
      { name: "乙二", since: from, facts: [pair("物理学会"), as("probationary"), as("in-service")] },
      { name: "丙三", since: from, facts: [as("activist"), as("retired")] },
    ],
    groups: [
      { name: "结对的人", condition: { over: "persons", pairs: ["第一书记"] } },
      { name: "名册里的学会", condition: { over: "bodies", kinds: ["学会"] } },
    ],
  });
}

const groupNamed = async (client: DutyClient, name: string) =>
  (await client.roster.get({})).groups.find((group) => group.name === name);

/** The rows of the year of the duties at a phrase, standing work among them. */
async function rowsAt(client: DutyClient, ids: ReadonlySet<string>) {
  const dated = await client.occurrences.list(await wholeYear(client));
  const standing = (await client.standing.list({})).items.map(({ row }) => row);
  return [...dated, ...standing].filter(({ obligationId }) => ids.has(obligationId));
}

/** How each thing is seen; standing work is worked on: an activity counts for it, and a goal can be set. */
const CHECKS: Readonly<Record<Shown, Check>> = {
  several: async (client, ids) => {
    const items = (await client.standing.list({})).items.filter(({ row }) => ids.has(row.obligationId));
    return new Set(items.map(({ row }) => row.title)).size > 1;
  },
  "advised:cadence": ofKind("cadence"),
  "advised:quantity": ofKind("quantity"),
  "advised:deadline": ofKind("deadline"),
  "advised:event": async (client, ids) => {
    const { eventBorn, anchorsUnknown } = await client.board.get({});
    return [...eventBorn, ...anchorsUnknown].some(({ obligationId }) => ids.has(obligationId));
  },
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
  "per-member": async (client, ids) => {
    const group = await groupNamed(client, "结对的人");
    const [id] = ids;
    if (id === undefined || !group) return false;
    await client.obligations.change({ id, subjectIds: [group.id], subjectsFrom: null, reason: "按名册" });
    const rows = await rowsAt(client, new Set([id]));
    await client.session.undo({});
    const { persons } = await client.roster.get({});
    const paired = persons.filter(({ facts }) => facts.some(({ kind, body }) => kind === "pair" && body !== null));
    return paired.length === 2 && paired.every((person) => rows.some(({ subjectId }) => subjectId === person.id));
  },
  birthdays: async (client, ids) => {
    const { persons } = await client.roster.get({});
    const days = persons.map(({ politicalBirthday }) => politicalBirthday?.date.slice(5) ?? null);
    return ids.size > 0 && days.includes("09-23") && persons.filter(({ lacksJoining }) => lacksJoining).length === 1;
  },
  classes: async (client, ids) => {
    const found = (await client.roster.get({})).persons.flatMap(({ classes }) => classes);
    return ids.size > 0 && new Set(found).size === 5;
  },
  "person-hours": async (client, ids) => {
    const [row] = await rowsAt(client, ids);
    if (!row) return false;
    const { today } = await client.app.info({});
    const participants = [{ name: "乙二" }];
    const given = { happenedOn: today, hours: 4, participants, noEvidenceReason: "在册" };
    await client.activities.record({ ...given, title: row.title, credits: [row] });
    return (await client.roster.get({})).persons.some(({ name, hours }) => name === "乙二" && hours.done === 4);
  },
  coverage: async (client, ids) => {
    const [key] = await rowsAt(client, ids);
    const group = await groupNamed(client, "名册里的学会");
    const [memberId = ""] = group?.members ?? [];
    if (!key || !group) return false;
    const { today } = await client.app.info({});
    await client.coverage.set({ key, groupId: group.id });
    await client.coverage.mark({ key, marks: [{ memberId, on: today, words: "批复" }] });
    const { base, covered, members } = await client.coverage.get({ key });
    return base === 3 && covered === 1 && members.some((each) => each.covered?.proof === "批复");
  },
  plan: async (client) => (await client.imports.list({})).length === 1,
  leads: async (client) =>
    (await client.obligations.list({})).some(({ lead, supporting }) => lead !== null && supporting.length > 0),
};

const isShownBy = (client: DutyClient, { shows }: ShownRow, ids: ReadonlySet<string>): Promise<boolean> =>
  CHECKS[shows](client, ids);
