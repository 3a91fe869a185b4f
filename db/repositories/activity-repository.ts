import type { ActivityRepository, StoredEvidence } from "../../shared/application/activities/activity-store.ts";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { DutyError } from "../../shared/domain/errors.ts";
import type { ReadableDb, WritableDb } from "../open.ts";
import {
  activityFromRow,
  activityToRow,
  creditFromRow,
  creditToRow,
  evidenceFromRow,
  evidenceToRow,
  participantFromRow,
  participantToRow,
} from "../rows/activity-row.ts";
import type { RowOf } from "../schema.ts";
import { chunksOf } from "./chunks.ts";
import { inTransaction } from "./in-transaction.ts";
import { requireOne } from "./require-one.ts";

/** What happened, what it counts for and what proves it. */
export function activityRepository(db: WritableDb): ActivityRepository {
  return {
    insert: (activity, credits, evidence, participants = []) =>
      inTransaction(db, async (db) => {
        await db.insertInto("activity").values(activityToRow(activity)).execute();
        for (const chunk of chunksOf(credits.map((credit) => creditToRow(credit, activity.recordedAt))))
          await db.insertInto("credit").values(chunk).execute();
        for (const chunk of chunksOf(evidence.map(evidenceToRow)))
          await db.insertInto("evidence").values(chunk).execute();
        for (const chunk of chunksOf(participants.map((participant) => participantToRow(activity.id, participant))))
          await db.insertInto("activity_participant").values(chunk).execute();
      }),
    find: async (id) => {
      const row = await db.selectFrom("activity").selectAll().where("id", "=", id).executeTakeFirst();
      return row ? activityFromRow(row) : null;
    },
    list: async (from, to) =>
      (
        await db
          .selectFrom("activity")
          .selectAll()
          .where("happened_on", ">=", from)
          .where("happened_on", "<=", to)
          .orderBy("happened_on", "desc")
          .orderBy("recorded_at", "desc")
          .orderBy("id", "desc")
          .execute()
      ).map(activityFromRow),
    credits: async (from, to) =>
      (
        await db
          .selectFrom("activity")
          .innerJoin("credit", "credit.activity_id", "activity.id")
          .selectAll("credit")
          .where("activity.happened_on", ">=", from)
          .where("activity.happened_on", "<=", to)
          .orderBy("activity.happened_on")
          .orderBy("credit.id")
          .execute()
      ).map(creditFromRow),
    creditsOf: async (activityIds) => {
      const rows: RowOf<"credit">[] = [];
      for (const chunk of chunksOf(activityIds))
        rows.push(
          ...(await db.selectFrom("credit").selectAll().where("activity_id", "in", chunk).orderBy("id").execute()),
        );
      return rows.map(creditFromRow);
    },
    creditsTo: async (obligationId, subjectId) =>
      (
        await db
          .selectFrom("credit")
          .innerJoin("activity", "activity.id", "credit.activity_id")
          .selectAll("credit")
          .where("credit.obligation_id", "=", obligationId)
          .where("credit.subject_id", "=", subjectId)
          .orderBy("activity.happened_on")
          .orderBy("credit.id")
          .execute()
      ).map(creditFromRow),
    evidenceOf: async (activityIds) => {
      const rows: RowOf<"evidence">[] = [];
      for (const chunk of chunksOf(activityIds)) rows.push(...(await evidenceRows(db, chunk)));
      return rows.map(evidenceFromRow);
    },
    findEvidence: async (id) => {
      const row = await db.selectFrom("evidence").selectAll().where("id", "=", id).executeTakeFirst();
      return row ? evidenceFromRow(row) : null;
    },
    participantsOf: async (activityIds) => {
      const rows: Awaited<ReturnType<typeof participantRows>> = [];
      for (const chunk of chunksOf(activityIds)) rows.push(...(await participantRows(db, chunk)));
      return new Map(
        [...Map.groupBy(rows, (row) => row.activity_id)].map(([id, of]) => [id, of.map(participantFromRow)]),
      );
    },
    findCredit: async (id) => {
      const row = await db.selectFrom("credit").selectAll().where("id", "=", id).executeTakeFirst();
      return row ? creditFromRow(row) : null;
    },
    addEvidence: (evidence) => inTransaction(db, (db) => addEvidence(db, evidence)),
    addCredit: async (credit) => {
      await db.insertInto("credit").values(creditToRow(credit, null)).execute();
    },
    withdraw: (activityId, at, reason) => inTransaction(db, (db) => withdraw(db, activityId, at, reason)),
    withdrawCredit: async (id, at, reason) => {
      const { numUpdatedRows } = await db
        .updateTable("credit")
        .set({ withdrawn_at: at, withdrawn_reason: reason })
        .where("id", "=", id)
        .executeTakeFirst();
      requireOne(numUpdatedRows, "credit", id);
    },
  };
}

const participantRows = (db: ReadableDb, activityIds: readonly string[]) =>
  db
    .selectFrom("activity_participant")
    .innerJoin("subject", "subject.id", "activity_participant.subject_id")
    .selectAll("activity_participant")
    .select("subject.name")
    .where("activity_id", "in", activityIds)
    .orderBy("activity_id")
    .orderBy("subject.id")
    .execute();

/** Behind the files that are there. */
async function addEvidence(db: WritableDb, evidence: readonly StoredEvidence[]): Promise<void> {
  const [first] = evidence;
  if (!first) return;
  const { next } = await db
    .selectFrom("evidence")
    .select((eb) => eb.fn.coalesce(eb(eb.fn.max("position"), "+", 1), eb.lit(0)).as("next"))
    .where("activity_id", "=", first.activityId)
    .executeTakeFirstOrThrow();
  for (const chunk of chunksOf(evidence.map((file, index) => evidenceToRow(file, next + index))))
    await db.insertInto("evidence").values(chunk).execute();
}

const evidenceRows = (db: WritableDb, activityIds: readonly string[]) =>
  db
    .selectFrom("evidence")
    .selectAll()
    .where("activity_id", "in", activityIds)
    .orderBy("activity_id")
    .orderBy("position")
    .execute();

/** What was withdrawn before keeps its moment and its reason. */
async function withdraw(db: WritableDb, activityId: string, at: Instant, reason: string): Promise<void> {
  const found = await db.selectFrom("activity").select("id").where("id", "=", activityId).executeTakeFirst();
  if (!found) throw new DutyError("not-found", { what: "activity", id: activityId });
  const mark = { withdrawn_at: at, withdrawn_reason: reason };
  await db.updateTable("activity").set(mark).where("id", "=", activityId).where("withdrawn_at", "is", null).execute();
  await db
    .updateTable("credit")
    .set(mark)
    .where("activity_id", "=", activityId)
    .where("withdrawn_at", "is", null)
    .execute();
}
