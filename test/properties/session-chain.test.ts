import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createDispatch } from "../../shared/application/dispatch/dispatch.ts";
import { type DutyClient, createDutyClient } from "../../shared/contract/client.ts";
import type { ActivityView } from "../../shared/contract/schemas/activity.ts";
import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import { type PlainDate, addDays } from "../../shared/domain/date/plain-date.ts";
import { DutyError } from "../../shared/domain/errors.ts";
import { keyOfId } from "../../shared/domain/obligation/occurrence.ts";
import { sqliteStore } from "../support/data-folder.ts";
import { fingerprint } from "../support/fingerprint.ts";
import { clearedBy } from "./breaches/cleared-by.ts";
import { type World, openWorld } from "./breaches/world.ts";

const SPAN = { from: "2025-01-01", to: "2027-12-31" } as const;
const PEOPLE = ["李强", "王芳", "赵敏"];
const TITLES = ["抽查", "例会", "走访座谈", "大会"];
const FILE = { name: "纪要.txt", kind: "minutes", content: "5LiA" } as const;

/** What a person at the screen does with records; the numbers choose among what is there. */
const DEEDS = ["record", "change", "withdraw", "restore", "make a group", "join", "leave", "undo"] as const;
interface Deed {
  readonly name: (typeof DEEDS)[number];
  readonly pick: number;
  readonly other: number;
}

const deed: fc.Arbitrary<Deed> = fc.record({
  name: fc.constantFrom(...DEEDS),
  pick: fc.nat(997),
  other: fc.nat(997),
});

/** Each deed once, in an order in which none of them finds nothing to do. */
const WHOLE: Deed[] = DEEDS.map((name) => ({ name, pick: 0, other: 0 }));

const UNDO: Deed = { name: "undo", pick: 0, other: 0 };

const done = new Map<Deed["name"], number>();
const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** A day of the last four months. */
const dayOf = ({ ports }: World, pick: number): PlainDate => addDays(ports.clock.today(), -(pick % 120));

/** Rows that a record can count for: those that are missed at every second choice. */
function rowAt(rows: readonly DueRow[], pick: number): DueRow | undefined {
  const open = rows.filter(({ timeState }) => timeState !== "anchor-unknown");
  const missed = open.filter(({ timeState }) => timeState === "overdue");
  return at(pick % 2 ? missed : open, pick >> 1) ?? at(open, pick);
}

interface Clerk {
  readonly world: World;
  readonly client: DutyClient;
}

const activitiesOf = ({ client }: Clerk): Promise<ActivityView[]> => client.activities.list(SPAN);

/** Does one deed; null: there was nothing of the kind. A refusal rejects. */
async function perform(clerk: Clerk, { name, pick, other }: Deed): Promise<unknown> {
  const { client, world } = clerk;
  const standing = (await activitiesOf(clerk)).filter(({ withdrawn }) => !withdrawn);
  switch (name) {
    case "record": {
      const row = rowAt(await client.occurrences.list(SPAN), other);
      return client.activities.record({
        title: TITLES[pick % TITLES.length] ?? "",
        happenedOn: dayOf(world, pick),
        hours: pick % 3 ? null : 2,
        participants: pick % 2 ? [{ name: PEOPLE[other % PEOPLE.length] ?? "" }] : [],
        credits: row && other % 5 ? [{ ...keyOf(row), reason: "提前办理" }] : [],
        ...(pick % 4 ? { evidence: [FILE] } : { noEvidenceReason: "另行归档" }),
      });
    }
    case "change": {
      const one = at(standing, pick);
      if (!one) return null;
      const row = rowAt(await client.occurrences.list(SPAN), pick + other);
      const parts = [
        { title: `${one.title}${other}` },
        { happenedOn: dayOf(world, other) },
        { hours: (other % 7) + 1, place: "会议室", note: "补记" },
        { participants: [{ name: PEOPLE[other % PEOPLE.length] ?? "", attendance: "excused" as const }] },
        { credits: row ? [{ ...keyOf(row), reason: "改计" }] : [] },
        { credits: [], evidence: [{ ...FILE, name: `照片${other}.jpg` }], noEvidenceReason: null },
        { removeEvidence: one.evidence.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id) },
      ];
      return client.activities.change({ id: one.id, ...at(parts, other), reason: "记错了" });
    }
    case "withdraw": {
      const one = at(standing, pick);
      return one ? client.activities.withdraw({ id: one.id, reason: "重复登记" }) : null;
    }
    case "restore": {
      const one = at(
        (await activitiesOf(clerk)).filter(({ withdrawn }) => withdrawn),
        pick,
      );
      return one ? client.activities.restore({ id: one.id, reason: "确有其事" }) : null;
    }
    case "make a group":
      return client.subjects.create({ name: `片区${pick % 3}`, kind: "group" });
    case "join":
    case "leave":
      return changeStay(clerk, name, pick, other);
    case "undo":
      return client.session.undo({});
  }
}

/** Joins somebody to a group, or ends a membership in one; null: there is no group, or nobody is in one. */
async function changeStay(
  { client, world }: Clerk,
  name: "join" | "leave",
  pick: number,
  other: number,
): Promise<unknown> {
  const subjects = await client.subjects.list({});
  const groups = subjects.filter(({ kind }) => kind === "group");
  if (name === "join") {
    const [group, subject] = [at(groups, pick), at(subjects, other)];
    if (!group || !subject || group === subject) return null;
    return client.subjects.join({ groupId: group.id, subjectId: subject.id, joinedOn: dayOf(world, other) });
  }
  const memberships = groups.flatMap(({ id, members }) =>
    members.map((membership) => ({ groupId: id, ...membership })),
  );
  const membership = at(
    memberships.filter(({ leftOn }) => leftOn === null),
    pick,
  );
  if (!membership) return null;
  const { groupId, subjectId, joinedOn } = membership;
  return client.subjects.leave({ groupId, subjectId, leftOn: addDays(joinedOn, other % 60) });
}

const keyOf = ({ obligationId, subjectId, recurrenceId }: DueRow) => ({ obligationId, subjectId, recurrenceId });

/** Codes with which a deed may be refused. */
const REFUSALS = new Set([
  "invalid-input",
  "nothing-to-undo",
  "reason-required",
  "already-credited",
  "early-activity",
  "stay-built-upon",
]);

/** Each entry of each record's history, in order: what was there stays there. */
const historiesOf = async (clerk: Clerk): Promise<Map<string, string[]>> =>
  new Map(
    await Promise.all(
      (await activitiesOf(clerk)).map(async ({ id }): Promise<[string, string[]]> => {
        const entries = await clerk.client.activities.history({ id });
        return [id, entries.map((entry) => JSON.stringify(entry))];
      }),
    ),
  );

function expectGrown(before: ReadonlyMap<string, string[]>, after: ReadonlyMap<string, string[]>): void {
  for (const [id, entries] of before) expect(after.get(id)?.slice(0, entries.length)).toEqual(entries);
}

async function expectBreachesKept(clerk: Clerk, missed: readonly string[], after: Deed): Promise<void> {
  const rows = new Map((await clerk.client.occurrences.list(SPAN)).map((row) => [keyOfId(row), row]));
  for (const key of missed) {
    const row = rows.get(key);
    expect(row, `${key} is gone after ${JSON.stringify(after)}`).toBeDefined();
    if (!row || row.timeState === "overdue" || row.timeState === "made-up-late") continue;
    expect(await clearedBy(clerk.client, row), `${key} reads ${row.timeState}`).not.toBeNull();
  }
}

/** Does one deed after the other and looks after each, then undoes all that stands. */
async function live(deeds: readonly Deed[]): Promise<void> {
  const world = await openWorld(sqliteStore().store);
  const dispatch = createDispatch(world.ports);
  const client = createDutyClient((request) => dispatch({ ...request, session: "clerk" }));
  const clerk: Clerk = { world, client };
  const fresh = () => createDutyClient(createDispatch(world.ports));
  const missed = (await client.occurrences.list(SPAN))
    .filter(({ timeState }) => timeState === "overdue")
    .map((row) => keyOfId(row));
  expect(missed.length).toBeGreaterThan(5);
  /** What everybody saw before each step that stands, the last one last. */
  const marks: unknown[] = [await fingerprint(client)];
  let before = await historiesOf(clerk);
  for (const next of [...deeds, ...deeds.map(() => UNDO)]) {
    const stood = (await standingSteps(client)).length;
    const result = await perform(clerk, next).catch((thrown: unknown) => {
      const code = thrown instanceof DutyError ? thrown.code : String(thrown);
      expect(REFUSALS, JSON.stringify([next, code])).toContain(code);
      return null;
    });
    const stands = (await standingSteps(client)).length;
    if (result !== null) done.set(next.name, (done.get(next.name) ?? 0) + 1);
    if (stands > stood) marks.push(await fingerprint(client));
    if (stands < stood) {
      marks.pop();
      expect(await fingerprint(client), `after ${JSON.stringify(next)}`).toEqual(marks.at(-1));
    }
    const after = await historiesOf(clerk);
    expectGrown(before, after);
    before = after;
    await expectBreachesKept(clerk, missed, next);
    expect(await client.occurrences.list(SPAN)).toEqual(await fresh().occurrences.list(SPAN));
  }
  expect(await standingSteps(client)).toEqual([]);
  expect(marks).toHaveLength(1);
  expect(await fingerprint(fresh())).toEqual(marks[0]);
}

const standingSteps = async (client: DutyClient) =>
  (await client.session.steps({ most: 500 })).filter(({ isUndone }) => !isUndone);

test("what a session did to its records goes back step by step to the first state; histories grow, breaches stay", async () => {
  const lives = fc.array(deed, { minLength: 1, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(lives, (deeds) => live(deeds)),
    { numRuns: Number(process.env["SESSION_RUNS"] ?? 10), seed: 20260714, examples: [[WHOLE]] },
  );
});

test("each deed was done at least once by then", () => {
  expect(DEEDS.filter((name) => !done.has(name))).toEqual([]);
});
