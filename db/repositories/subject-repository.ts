import { sql } from "kysely";
import type { SubjectRepository } from "../../shared/application/ports/stores/subject-store.ts";
import type { SubjectGroup } from "../../shared/domain/obligation/subject.ts";
import type { ReadableDb, WritableDb } from "../open.ts";
import { correctionFromRow, correctionToRow, removalFromRow, removalToRow } from "../rows/membership-correction-row.ts";
import { inTransaction } from "./in-transaction.ts";
import { requireOne } from "./require-one.ts";

/** Who must satisfy duties. People may share a name; units, roles and groups do not. */
export function subjectRepository(db: WritableDb): SubjectRepository {
  const subjects = () => db.selectFrom("subject").select(["id", "name", "kind"]);
  return {
    list: () => subjects().where("withdrawn", "=", 0).orderBy("id").execute(),
    find: async (id) => (await subjects().where("id", "=", id).executeTakeFirst()) ?? null,
    ensure: (name, id) =>
      inTransaction(db, async (db) => {
        const known = await db
          .selectFrom("subject")
          .select(["id", "name"])
          .where("name", "=", name)
          // Spelt out, because the index by name leaves people and withdrawn ones out and must be seen to apply.
          .where("kind", "<>", sql.lit("person" as const))
          .where("withdrawn", "=", sql.lit(0 as const))
          .executeTakeFirst();
        return (
          known ??
          db.insertInto("subject").values({ id: id(), name }).returning(["id", "name"]).executeTakeFirstOrThrow()
        );
      }),
    insert: async ({ id, name, kind }) => {
      await db.insertInto("subject").values({ id, name, kind }).execute();
    },
    update: async ({ id, name, kind }) => {
      const { numUpdatedRows } = await db
        .updateTable("subject")
        .set({ name, kind })
        .where("id", "=", id)
        .executeTakeFirst();
      requireOne(numUpdatedRows, "subject", id);
    },
    setWithdrawn: async (subjectId, isWithdrawn) => {
      const { numUpdatedRows } = await db
        .updateTable("subject")
        .set({ withdrawn: isWithdrawn ? 1 : 0 })
        .where("id", "=", subjectId)
        .executeTakeFirst();
      requireOne(numUpdatedRows, "subject", subjectId);
    },
    groups: () => listGroups(db),
    setMemberships: (groupId, memberships) =>
      inTransaction(db, async (db) => {
        await db.deleteFrom("group_member").where("group_id", "=", groupId).execute();
        for (const { subjectId, joinedOn, leftOn } of memberships)
          await db
            .insertInto("group_member")
            .values({ group_id: groupId, subject_id: subjectId, joined_on: joinedOn, left_on: leftOn })
            .execute();
      }),
    join: async (groupId, subjectId, joinedOn) => {
      await db
        .insertInto("group_member")
        .values({ group_id: groupId, subject_id: subjectId, joined_on: joinedOn, left_on: null })
        .execute();
    },
    leave: async (groupId, subjectId, leftOn) => {
      const { numUpdatedRows } = await db
        .updateTable("group_member")
        .set({ left_on: leftOn })
        .where("group_id", "=", groupId)
        .where("subject_id", "=", subjectId)
        .where("left_on", "is", null)
        .executeTakeFirst();
      requireOne(numUpdatedRows, "member", subjectId);
    },
    correctMembership: (correction) =>
      inTransaction(db, async (db) => {
        const { groupId, subjectId, before, after } = correction;
        const { numUpdatedRows } = await db
          .updateTable("group_member")
          .set({ joined_on: after.joinedOn, left_on: after.leftOn })
          .where("group_id", "=", groupId)
          .where("subject_id", "=", subjectId)
          .where("joined_on", "=", before.joinedOn)
          .executeTakeFirst();
        requireOne(numUpdatedRows, "member", subjectId);
        await db.insertInto("stay_correction").values(correctionToRow(correction)).execute();
      }),
    membershipCorrections: async () =>
      (await db.selectFrom("stay_correction").selectAll().orderBy("corrected_at").orderBy("id").execute()).map(
        correctionFromRow,
      ),
    removeMembership: (removal) =>
      inTransaction(db, async (db) => {
        const { numDeletedRows } = await db
          .deleteFrom("group_member")
          .where("group_id", "=", removal.groupId)
          .where("subject_id", "=", removal.subjectId)
          .where("joined_on", "=", removal.stay.joinedOn)
          .executeTakeFirst();
        requireOne(numDeletedRows, "member", removal.subjectId);
        await db.insertInto("stay_removal").values(removalToRow(removal)).execute();
      }),
    membershipRemovals: async () =>
      (await db.selectFrom("stay_removal").selectAll().orderBy("removed_at").orderBy("id").execute()).map(
        removalFromRow,
      ),
    remove: (id) => removeSubject(db, id),
  };
}

/** The foreign keys tell whether a row names the subject. */
async function removeSubject(db: WritableDb, id: string): Promise<boolean> {
  try {
    const { numDeletedRows } = await db.deleteFrom("subject").where("id", "=", id).executeTakeFirst();
    requireOne(numDeletedRows, "subject", id);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "SQLITE_CONSTRAINT_FOREIGNKEY") return false;
    throw error;
  }
}

async function listGroups(db: ReadableDb): Promise<SubjectGroup[]> {
  const groups = await db
    .selectFrom("subject")
    .select(["id", "name"])
    .where("kind", "=", "group")
    .orderBy("id")
    .execute();
  const members = await db
    .selectFrom("group_member")
    .innerJoin("subject", "subject.id", "group_member.subject_id")
    .select(["group_member.group_id", "group_member.joined_on", "group_member.left_on", "subject.id", "subject.name"])
    .orderBy("group_member.joined_on")
    .orderBy("subject.id")
    .execute();
  const memberships = Map.groupBy(members, (member) => member.group_id);
  return groups.map(({ id, name }) => ({
    id,
    name,
    memberships: (memberships.get(id) ?? []).map((membership) => ({
      subject: { id: membership.id, name: membership.name },
      joinedOn: membership.joined_on,
      leftOn: membership.left_on,
    })),
  }));
}
