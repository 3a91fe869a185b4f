import { expect, test } from "vitest";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import type { PreservedOccurrence } from "../../../shared/domain/obligation/preserved-occurrence.ts";
import { sqliteStore } from "../../support/data-folder.ts";
import { AT, anObligation, withDuty } from "../fixtures.ts";

const day = (text: string) => plainDate(text);

async function opened() {
  const { store, sqlite } = sqliteStore();
  await withDuty(store);
  await store.subjects.ensure("支部", () => "s2");
  return { store, sqlite };
}

test("what was kept comes back as it was, by day, with and without a period", async () => {
  const { store, sqlite } = await opened();
  const kept: PreservedOccurrence = {
    key: { obligationId: "o1", subjectId: "s1", recurrenceId: "2026-Q2" },
    slot: "main",
    ruleVersion: 1,
    nominalDate: day("2026-06-30"),
    effectiveDate: day("2026-06-30"),
    basis: "published",
    shift: "preceding",
    period: { unit: "quarter", key: "2026-Q2", first: day("2026-04-01"), last: day("2026-06-30") },
    eventId: null,
    keptOn: day("2026-07-08"),
    cause: "obligations.amend",
  };
  const ofEvent: PreservedOccurrence = {
    ...kept,
    key: { ...kept.key, recurrenceId: "e1" },
    effectiveDate: day("2026-05-14"),
    period: null,
    eventId: "e1",
  };
  await store.preserved.add([kept, ofEvent]);
  expect(await store.preserved.list()).toEqual([ofEvent, kept]);
  // What is kept anew takes the place of what was, and what is given up is still on record.
  await store.preserved.add([{ ...kept, cause: "obligations.change" }]);
  await store.preserved.remove([ofEvent.key]);
  expect(await store.preserved.list()).toEqual([{ ...kept, cause: "obligations.change" }]);
  const givenUp = sqlite.prepare("select recurrence_id, cause from kept_given_up order by id");
  expect(givenUp.all()).toEqual([
    { recurrence_id: "2026-Q2", cause: "obligations.amend" },
    { recurrence_id: "e1", cause: "obligations.amend" },
  ]);
});

test("terms come back in their order; without days they are left out", async () => {
  const { store } = await opened();
  const [first, second] = [
    { id: "s1", name: "党组" },
    { id: "s2", name: "支部" },
  ];
  const changed = anObligation({
    subjects: [second],
    terms: [
      { subject: first, from: null, until: day("2026-06-30"), reason: null },
      { subject: second, from: day("2026-07-01"), until: null, reason: "分工调整" },
    ],
  });
  await store.obligations.update(changed);
  expect(await store.obligations.find("o1")).toEqual(changed);
  await store.obligations.update(anObligation({ subjects: [second] }));
  expect(await store.obligations.find("o1")).toEqual(anObligation({ subjects: [second] }));
});

test("shares keep the days on which they hold", async () => {
  const { store } = await opened();
  await store.obligations.insert(anObligation({ id: "o2" }));
  const shares = [
    { obligationId: "o1", countsForId: "o2", since: day("2026-01-05"), until: day("2026-03-31") },
    { obligationId: "o1", countsForId: "o2", since: day("2026-05-01"), until: null },
  ];
  await store.obligations.setShares("o1", shares);
  expect(await store.obligations.shares()).toEqual(shares);
  await store.obligations.setShares("o1", []);
  expect(await store.obligations.shares()).toEqual([]);
});

test("a membership is given other days, and what it was stays on record", async () => {
  const { store } = await opened();
  await store.subjects.insert({ id: "g", name: "全体", kind: "group" });
  await store.subjects.join("g", "s2", day("2026-01-01"));
  const correction = {
    id: "c1",
    groupId: "g",
    subjectId: "s2",
    before: { joinedOn: day("2026-01-01"), leftOn: null },
    after: { joinedOn: day("2026-02-01"), leftOn: day("2026-08-31") },
    reason: "录错",
    at: AT,
    by: "甲",
  };
  await store.subjects.correctMembership(correction);
  expect((await store.subjects.groups())[0]?.memberships).toMatchObject([correction.after]);
  expect(await store.subjects.membershipCorrections()).toEqual([correction]);
  await expect(store.subjects.correctMembership({ ...correction, id: "c2" })).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await store.subjects.membershipCorrections()).toHaveLength(1);
});

test("a decision about a member and a declaration are part of the kept state", async () => {
  const { store } = await opened();
  const base = {
    key: { obligationId: "o1", subjectId: "s1", recurrenceId: "2026" },
    at: AT,
    on: day("2026-03-02"),
    by: "甲",
  };
  const state = async () => (await store.history.states())[0]?.state;
  await store.history.append({ ...base, id: "h1", type: "member-not-counted", reason: "年中加入" });
  expect(await state()).toMatchObject({ member: { counts: false, reason: "年中加入" }, isDeclared: false });
  await store.history.append({ ...base, id: "h2", type: "undone", eventId: "h1" });
  expect(await state()).toMatchObject({ member: null });
  await store.history.append({ ...base, id: "h3", type: "declared", reason: "期初" });
  expect(await state()).toMatchObject({ isDeclared: true, closedOn: "2026-03-02", closedReason: "期初" });
  expect((await store.history.listAll()).map(({ type }) => type)).toEqual(["member-not-counted", "undone", "declared"]);
});
