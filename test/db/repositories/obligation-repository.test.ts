import * as fc from "fast-check";
import { expect, test } from "vitest";
import { insertObligations } from "../../../db/repositories/obligation-repository.ts";
import { addDays, plainDate } from "../../../shared/domain/date/plain-date.ts";
import { REQUIREMENT_KINDS, type Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { sqliteStore } from "../../support/data-folder.ts";
import { QUOTA, aPlan, aVersion, anObligation } from "../fixtures.ts";

const common = { hedge: null, shift: null };
const counted = { ...common, count: 2, comparator: "=", unit: "次" } as const;
const EVERY_KIND: Requirement[] = [
  { kind: "cadence", ...counted, period: "month", pattern: "FREQ=MONTHLY;BYDAY=-1FR" },
  {
    kind: "quota",
    ...counted,
    period: "year",
    span: { first: plainDate("2026-02-20"), last: plainDate("2026-07-10") },
  },
  { kind: "quantity", ...counted, due: plainDate("2026-10-31") },
  { kind: "hours", ...counted, period: "year", count: 32.5 },
  { kind: "percent", ...counted, base: "所属学会", due: null },
  { kind: "deadline", hedge: "原则上", shift: "preceding", due: plainDate("2026-06-30") },
  { kind: "trigger", ...common, event: "换届", within: { amount: 10, unit: "working-day" } },
  { kind: "standing", ...common },
];

test("gives back a duty with its citation, subjects in order and every kind of requirement", async () => {
  expect(EVERY_KIND.map((requirement) => requirement.kind)).toEqual([...REQUIREMENT_KINDS]);
  const { store } = sqliteStore();
  await store.plans.insert(aPlan(), []);
  const subjects = [
    await store.subjects.ensure("第二支部", () => "s2"),
    await store.subjects.ensure("第一支部", () => "s1"),
  ];
  const duty = anObligation({
    planId: "p1",
    citation: { planId: "p1", start: 0, end: 4, text: "一、学习", normalised: "一、学习" },
    subjects,
    versions: EVERY_KIND.map((requirement, index) =>
      aVersion({ id: `v${index}`, slot: `slot ${9 - index}`, requirement }),
    ),
  });
  await store.obligations.insert(duty);
  expect(await store.obligations.find("o1")).toEqual(duty);
  expect(await store.obligations.list()).toEqual([duty]);
  expect(await store.obligations.find("none")).toBeNull();
});

test("an amendment ends one version and adds the next; both stay in their order", async () => {
  const { store } = sqliteStore();
  await store.obligations.insert(anObligation({ subjects: [] }));
  const next = aVersion({
    id: "v2",
    version: 2,
    effectiveFrom: plainDate("2026-07-01"),
    requirement: { ...QUOTA, count: 40 },
    reason: "上级要求提高",
  });
  await store.obligations.endVersion("v-o1", plainDate("2026-06-30"));
  await store.obligations.addVersion(next);
  const found = await store.obligations.find("o1");
  expect(found?.versions).toEqual([aVersion({ id: "v-o1", effectiveUntil: plainDate("2026-06-30") }), next]);
  await expect(store.obligations.endVersion("none", plainDate("2026-06-30"))).rejects.toMatchObject({
    code: "not-found",
  });
});

test("the first version of a duty that has none starts its order", async () => {
  const { store } = sqliteStore();
  await store.obligations.insert(anObligation({ subjects: [], versions: [] }));
  await store.obligations.addVersion(aVersion());
  expect((await store.obligations.find("o1"))?.versions).toEqual([aVersion()]);
});

test("update changes everything but the versions", async () => {
  const { store } = sqliteStore();
  await store.subjects.ensure("党组", () => "s1");
  const branch = await store.subjects.ensure("支部", () => "s2");
  await store.obligations.insert(anObligation());
  const changed = anObligation({
    title: "支部学习",
    lead: null,
    supporting: [],
    subjects: [branch],
    status: "set-aside",
  });
  await store.obligations.update({ ...changed, versions: [] });
  expect(await store.obligations.find("o1")).toEqual(changed);
  await expect(store.obligations.update(anObligation({ id: "none" }))).rejects.toMatchObject({ code: "not-found" });
});

test("a duty over a subject that is not there is refused whole", async () => {
  const { store } = sqliteStore();
  await expect(store.obligations.insert(anObligation())).rejects.toThrow(/FOREIGN KEY/);
  expect(await store.obligations.list()).toEqual([]);
});

test("any title and list of units comes back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "grapheme" }),
      fc.array(fc.string({ unit: "grapheme" })),
      async (title, supporting) => {
        const { store, sqlite } = sqliteStore();
        const duty = anObligation({ title, supporting, subjects: [] });
        await store.obligations.insert(duty);
        expect(await store.obligations.find("o1")).toEqual(duty);
        sqlite.close();
      },
    ),
    { numRuns: 25 },
  );
});

test("10,000 duties with two versions each are stored in a few statements and listed in three", async () => {
  const { store, db, statements } = sqliteStore();
  const subject = await store.subjects.ensure("党组", () => "s1");
  const duties = Array.from({ length: 10_000 }, (_, index) => {
    const id = `o${String(index).padStart(5, "0")}`;
    const until = addDays(plainDate("2026-01-01"), index % 300);
    return anObligation({
      id,
      subjects: [subject],
      versions: [
        aVersion({ id: `${id}-1`, obligationId: id, effectiveUntil: until }),
        aVersion({ id: `${id}-2`, obligationId: id, version: 2, effectiveFrom: addDays(until, 1) }),
      ],
    });
  });
  statements.length = 0;
  await insertObligations(db, duties);
  expect(statements.length).toBeLessThan(60);
  statements.length = 0;
  const listed = await store.obligations.list();
  expect(statements).toHaveLength(3);
  expect(listed).toEqual(duties);
});
