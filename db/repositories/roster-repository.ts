import type { RosterRepository } from "../../shared/application/ports/stores/roster-store.ts";
import type { RosterBody, RosterPerson } from "../../shared/domain/roster/roster.ts";
import type { ReadableDb, WritableDb } from "../open.ts";
import { readCondition } from "../rows/json.ts";
import { erasePerson } from "./erase-person.ts";
import { inTransaction } from "./in-transaction.ts";

/** Persons and bodies, what holds of each person, and the groups that a condition fills. */
export const rosterRepository = (db: WritableDb): RosterRepository => ({
  all: async () => ({ persons: await persons(db), bodies: await bodies(db) }),
  queries: async () =>
    (await db.selectFrom("group_condition").selectAll().orderBy("group_id").execute()).map(
      ({ group_id, condition }) => ({ groupId: group_id, condition: readCondition(condition, group_id) }),
    ),
  setPerson: (person) => inTransaction(db, (db) => setPerson(db, person)),
  setBody: async ({ id, kind, parentId, since, until }) => {
    const values = { kind, parent_id: parentId, listed_from: since, listed_until: until };
    await db
      .insertInto("body")
      .values({ subject_id: id, ...values })
      .onConflict((conflict) => conflict.column("subject_id").doUpdateSet(values))
      .execute();
  },
  drop: (id) =>
    inTransaction(db, async (db) => {
      await db.deleteFrom("person").where("subject_id", "=", id).execute();
      await db.deleteFrom("body").where("subject_id", "=", id).execute();
    }),
  setQuery: async ({ groupId, condition }) => {
    const values = { condition: JSON.stringify(condition) };
    await db
      .insertInto("group_condition")
      .values({ group_id: groupId, ...values })
      .onConflict((conflict) => conflict.column("group_id").doUpdateSet(values))
      .execute();
  },
  dropQuery: async (groupId) => {
    await db.deleteFrom("group_condition").where("group_id", "=", groupId).execute();
  },
  erase: (person) => inTransaction(db, (db) => erasePerson(db, person)),
});

async function persons(db: ReadableDb): Promise<RosterPerson[]> {
  const facts = Map.groupBy(
    await db.selectFrom("person_fact").selectAll().orderBy("person_id").orderBy("position").execute(),
    (fact) => fact.person_id,
  );
  const rows = await db
    .selectFrom("person")
    .innerJoin("subject", "subject.id", "person.subject_id")
    .selectAll("person")
    .select("subject.name")
    .orderBy("person.subject_id")
    .execute();
  return rows.map((row) => ({
    id: row.subject_id,
    name: row.name,
    unit: row.unit,
    joinedOn: row.joined_on,
    fullOn: row.full_on,
    since: row.listed_from,
    until: row.listed_until,
    note: row.note,
    facts: (facts.get(row.subject_id) ?? []).map((fact) => ({
      kind: fact.kind,
      value: fact.value,
      bodyId: fact.body_id,
      from: fact.holds_from,
      until: fact.holds_until,
    })),
  }));
}

async function bodies(db: ReadableDb): Promise<RosterBody[]> {
  const rows = await db
    .selectFrom("body")
    .innerJoin("subject", "subject.id", "body.subject_id")
    .selectAll("body")
    .select("subject.name")
    .orderBy("body.subject_id")
    .execute();
  return rows.map((row) => ({
    id: row.subject_id,
    name: row.name,
    kind: row.kind,
    parentId: row.parent_id,
    since: row.listed_from,
    until: row.listed_until,
  }));
}

async function setPerson(db: WritableDb, person: RosterPerson): Promise<void> {
  const values = {
    unit: person.unit,
    joined_on: person.joinedOn,
    full_on: person.fullOn,
    listed_from: person.since,
    listed_until: person.until,
    note: person.note,
  };
  await db
    .insertInto("person")
    .values({ subject_id: person.id, ...values })
    .onConflict((conflict) => conflict.column("subject_id").doUpdateSet(values))
    .execute();
  await db.deleteFrom("person_fact").where("person_id", "=", person.id).execute();
  for (const [position, { kind, value, bodyId, from, until }] of person.facts.entries())
    await db
      .insertInto("person_fact")
      .values({ person_id: person.id, position, kind, value, body_id: bodyId, holds_from: from, holds_until: until })
      .execute();
}
