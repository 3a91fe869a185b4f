import type { ActivityRepository } from "../../shared/application/ports.ts";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { DutyError } from "../../shared/domain/errors.ts";
import type { WritableDb } from "../open.ts";
import {
  activityFromRow,
  activityToRow,
  creditFromRow,
  creditToRow,
  evidenceFromRow,
  evidenceToRow,
} from "../rows/activity-row.ts";
import type { RowOf } from "../schema.ts";
import { chunksOf } from "./chunks.ts";
import { inTransaction } from "./in-transaction.ts";

/** What happened, what it counts for and what proves it. */
export function activityRepository(db: WritableDb): ActivityRepository {
  return {
    insert: (activity, credits, evidence) =>
      inTransaction(db, async (db) => {
        await db.insertInto("activity").values(activityToRow(activity)).execute();
        for (const chunk of chunksOf(credits.map((credit) => creditToRow(credit, activity.recordedAt))))
          await db.insertInto("credit").values(chunk).execute();
        for (const chunk of chunksOf(evidence.map(evidenceToRow)))
          await db.insertInto("evidence").values(chunk).execute();
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
    evidenceOf: async (activityIds) => {
      const rows: RowOf<"evidence">[] = [];
      for (const chunk of chunksOf(activityIds)) rows.push(...(await evidenceRows(db, chunk)));
      return rows.map(evidenceFromRow);
    },
    findEvidence: async (id) => {
      const row = await db.selectFrom("evidence").selectAll().where("id", "=", id).executeTakeFirst();
      return row ? evidenceFromRow(row) : null;
    },
    withdraw: (activityId, at, reason) => inTransaction(db, (db) => withdraw(db, activityId, at, reason)),
  };
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
