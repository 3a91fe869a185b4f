import { sql } from "kysely";
import type {
  ReminderRepository,
  Snooze,
  DeliveredReminder,
} from "../../shared/application/ports/stores/reminder-store.ts";
import type { WritableDb } from "../open.ts";
import type { RowOf } from "../schema.ts";
import { chunksOf } from "./chunks.ts";
import { inTransaction } from "./in-transaction.ts";

/** Reminders that were told, and those that were put off. */
export const reminderRepository = (db: WritableDb): ReminderRepository => ({
  delivered: async (from) =>
    (await db.selectFrom("reminder_delivery").selectAll().where("at", ">=", from).orderBy("at").execute()).map(
      deliveredOf,
    ),
  noteDelivered: (reminders) =>
    inTransaction(db, async (db) => {
      for (const { id, at, deliveredAt } of reminders)
        await db
          .insertInto("reminder_delivery")
          .values({ id, at, delivered_at: deliveredAt })
          .onConflict((conflict) => conflict.column("id").doUpdateSet({ at, delivered_at: deliveredAt }))
          .execute();
    }),
  forget: (ids) =>
    inTransaction(db, async (db) => {
      for (const some of chunksOf(ids)) await db.deleteFrom("reminder_delivery").where("id", "in", some).execute();
    }),
  keepLatest: async (count) => {
    await sql`
      delete from reminder_delivery
      where rowid <= (select rowid from reminder_delivery order by rowid desc limit 1 offset ${count})
    `.execute(db);
  },
  snoozes: async () => (await db.selectFrom("reminder_snooze").selectAll().orderBy("until").execute()).map(snoozeOf),
  snooze: (snoozes) =>
    inTransaction(db, async (db) => {
      for (const { key, until, snoozedAt } of snoozes)
        await db
          .insertInto("reminder_snooze")
          .values({
            obligation_id: key.obligationId,
            subject_id: key.subjectId,
            recurrence_id: key.recurrenceId,
            until,
            snoozed_at: snoozedAt,
          })
          .onConflict((conflict) =>
            conflict
              .columns(["obligation_id", "subject_id", "recurrence_id"])
              .doUpdateSet({ until, snoozed_at: snoozedAt }),
          )
          .execute();
    }),
});

const deliveredOf = ({ id, at, delivered_at }: RowOf<"reminder_delivery">): DeliveredReminder => ({
  id,
  at,
  deliveredAt: delivered_at,
});

const snoozeOf = (row: RowOf<"reminder_snooze">): Snooze => ({
  key: { obligationId: row.obligation_id, subjectId: row.subject_id, recurrenceId: row.recurrence_id },
  until: row.until,
  snoozedAt: row.snoozed_at,
});
