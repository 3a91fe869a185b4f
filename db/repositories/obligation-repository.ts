import type { ObligationRepository, ObligationShare } from "../../shared/application/ports/stores/obligation-store.ts";
import type { Obligation, RuleVersion } from "../../shared/domain/obligation/obligation.ts";
import type { ReadableDb, WritableDb } from "../open.ts";
import {
  obligationFromRow,
  obligationSubjectsToRows,
  obligationToRow,
  termFromRow,
  versionToRow,
} from "../rows/obligation-row.ts";
import type { RowOf } from "../schema.ts";
import { chunksOf } from "./chunks.ts";
import { inTransaction } from "./in-transaction.ts";
import { requireOne } from "./require-one.ts";

/** The duties with their versions and subjects, in the order in which they were made. */
export function obligationRepository(db: WritableDb): ObligationRepository {
  return {
    insert: (obligation) => insertObligations(db, [obligation]),
    update: (obligation) => inTransaction(db, (db) => update(db, obligation)),
    addVersion: (version) => inTransaction(db, (db) => addVersion(db, version)),
    endVersion: async (versionId, ownLastDay) => {
      const { numUpdatedRows } = await db
        .updateTable("rule_version")
        .set({ own_last_day: ownLastDay })
        .where("id", "=", versionId)
        .executeTakeFirst();
      requireOne(numUpdatedRows, "rule version", versionId);
    },
    setVersionWithdrawn: async (versionId, isWithdrawn) => {
      const { numUpdatedRows } = await db
        .updateTable("rule_version")
        .set({ withdrawn: isWithdrawn ? 1 : 0 })
        .where("id", "=", versionId)
        .executeTakeFirst();
      requireOne(numUpdatedRows, "rule version", versionId);
    },
    setWithdrawn: async (obligationId, isWithdrawn) => {
      const { numUpdatedRows } = await db
        .updateTable("obligation")
        .set({ withdrawn: isWithdrawn ? 1 : 0 })
        .where("id", "=", obligationId)
        .executeTakeFirst();
      requireOne(numUpdatedRows, "obligation", obligationId);
    },
    list: () => listObligations(db),
    listOf: (planId) => listOfPlan(db, planId),
    find: async (id) => (await listObligations(db, [id]))[0] ?? null,
    shares: async () =>
      (
        await db.selectFrom("obligation_share").selectAll().orderBy("obligation_id").orderBy("counts_for_id").execute()
      ).map(shareFromRow),
    setShares: (obligationId, shares) =>
      inTransaction(db, async (db) => {
        await db.deleteFrom("obligation_share").where("obligation_id", "=", obligationId).execute();
        for (const chunk of chunksOf(shares))
          await db.insertInto("obligation_share").values(chunk.map(shareToRow)).execute();
      }),
  };
}

const shareFromRow = (row: RowOf<"obligation_share">): ObligationShare => ({
  obligationId: row.obligation_id,
  countsForId: row.counts_for_id,
  since: row.since,
  until: row.until,
});

const shareToRow = (share: ObligationShare): RowOf<"obligation_share"> => ({
  obligation_id: share.obligationId,
  counts_for_id: share.countsForId,
  since: share.since,
  until: share.until,
});

/** Many at once, all or none: a few statements for a whole plan. */
export const insertObligations = (db: WritableDb, obligations: readonly Obligation[]): Promise<void> =>
  inTransaction(db, async (db) => {
    for (const chunk of chunksOf(obligations))
      await db.insertInto("obligation").values(chunk.map(obligationToRow)).execute();
    for (const chunk of chunksOf(obligations.flatMap(obligationSubjectsToRows)))
      await db.insertInto("obligation_subject").values(chunk).execute();
    for (const chunk of chunksOf(obligations.flatMap(({ versions }) => versions.map(versionToRow))))
      await db.insertInto("rule_version").values(chunk).execute();
  });

async function update(db: WritableDb, obligation: Obligation): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable("obligation")
    .set(obligationToRow(obligation))
    .where("id", "=", obligation.id)
    .executeTakeFirst();
  requireOne(numUpdatedRows, "obligation", obligation.id);
  await db.deleteFrom("obligation_subject").where("obligation_id", "=", obligation.id).execute();
  for (const chunk of chunksOf(obligationSubjectsToRows(obligation)))
    await db.insertInto("obligation_subject").values(chunk).execute();
}

async function addVersion(db: WritableDb, version: RuleVersion): Promise<void> {
  const { next } = await db
    .selectFrom("rule_version")
    .select((eb) => eb.fn.coalesce(eb(eb.fn.max("position"), "+", 1), eb.lit(0)).as("next"))
    .where("obligation_id", "=", version.obligationId)
    .executeTakeFirstOrThrow();
  await db.insertInto("rule_version").values(versionToRow(version, next)).execute();
}

/** Three statements however many duties there are; one duty when `id` is given. */
async function listOfPlan(db: ReadableDb, planId: string | null): Promise<Obligation[]> {
  const rows = await db
    .selectFrom("obligation")
    .select("id")
    .where("plan_id", "is", planId)
    .orderBy("created_on")
    .orderBy("id")
    .execute();
  const found: Obligation[] = [];
  for (const chunk of chunksOf(rows))
    found.push(
      ...(await listObligations(
        db,
        chunk.map(({ id }) => id),
      )),
    );
  return found;
}

/** @param ids The ids that are wanted; without them all. */
async function listObligations(db: ReadableDb, ids?: readonly string[]): Promise<Obligation[]> {
  const rows = await db
    .selectFrom("obligation")
    .selectAll()
    .where("withdrawn", "=", 0)
    .$if(ids !== undefined, (query) => query.where("id", "in", ids ?? []))
    .orderBy("created_on")
    .orderBy("id")
    .execute();
  const subjects = Map.groupBy(await subjectRows(db, ids), (row) => row.obligation_id);
  const versions = Map.groupBy(await versionRows(db, ids), (row) => row.obligation_id);
  return rows.map((row) =>
    obligationFromRow(row, (subjects.get(row.id) ?? []).map(termFromRow), versions.get(row.id) ?? []),
  );
}

const subjectRows = (db: ReadableDb, ids: readonly string[] | undefined) =>
  db
    .selectFrom("obligation_subject")
    .innerJoin("subject", "subject.id", "obligation_subject.subject_id")
    .select([
      "obligation_subject.obligation_id",
      "obligation_subject.borne_from",
      "obligation_subject.borne_until",
      "obligation_subject.reason",
      "subject.id",
      "subject.name",
    ])
    .$if(ids !== undefined, (query) => query.where("obligation_subject.obligation_id", "in", ids ?? []))
    .orderBy("obligation_subject.position")
    .execute();

const versionRows = (db: ReadableDb, ids: readonly string[] | undefined): Promise<RowOf<"rule_version">[]> =>
  db
    .selectFrom("rule_version")
    .selectAll()
    .$if(ids !== undefined, (query) => query.where("obligation_id", "in", ids ?? []))
    .orderBy("position")
    .execute();
