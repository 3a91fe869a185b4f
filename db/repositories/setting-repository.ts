import { z } from "zod";
import type { SettingRepository } from "../../shared/application/ports/stores/setting-store.ts";
import { settings } from "../../shared/contract/schemas/settings.ts";
import { localMoment, plainDate } from "../../shared/contract/schemas/values.ts";
import type { WritableDb } from "../open.ts";
import { readJson } from "../rows/json.ts";
import type { NewRowOf } from "../schema.ts";
import { inTransaction } from "./in-transaction.ts";

const known = settings.shape;
const isKnown = (key: string): key is keyof typeof known => Object.hasOwn(known, key);

/** Stored among the settings, though no person sets it. */
const LAST_SEEN = "lastSeenOn";
const REMINDERS_SINCE = "remindersSince";
const NOTICES_SEEN = "noticesSeen";

const noticeDays = z.array(z.object({ date: plainDate, name: z.string() }));
const notices = z.array(
  z.object({
    year: z.int(),
    source: z.object({
      title: z.string(),
      publishedOn: plainDate.nullable(),
      number: z.string().nullable(),
      origin: z.enum(["bundled", "pasted"]),
    }),
    restDays: noticeDays,
    makeupDays: noticeDays,
  }),
);

/** Settings that a person changed; the others have their defaults. Keys of a newer program are left alone. */
export function settingRepository(db: WritableDb): SettingRepository {
  return {
    all: async () => {
      const rows = await db.selectFrom("setting").selectAll().orderBy("key").execute();
      return Object.fromEntries(
        rows.flatMap(({ key, value }) =>
          isKnown(key) ? [[key, readJson<unknown>(known[key], value, "setting.value", key)]] : [],
        ),
      );
    },
    set: (values) =>
      inTransaction(db, async (db) => {
        const rows = Object.entries(values)
          .filter(([, value]) => value !== undefined)
          .map(([key, value]): NewRowOf<"setting"> => ({ key, value: JSON.stringify(value) }));
        for (const row of rows)
          await db
            .insertInto("setting")
            .values(row)
            .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: row.value }))
            .execute();
      }),
    lastSeenOn: () => storedContent(db, LAST_SEEN, plainDate),
    setLastSeenOn: (day) => storeContent(db, LAST_SEEN, day),
    remindersSince: () => storedContent(db, REMINDERS_SINCE, localMoment),
    setRemindersSince: (moment) => storeContent(db, REMINDERS_SINCE, moment),
    noticesSeen: () => storedContent(db, NOTICES_SEEN, notices),
    setNoticesSeen: (seen) => storeContent(db, NOTICES_SEEN, seen),
  };
}

/** @throws {UnreadableRow} */
async function storedContent<T>(db: WritableDb, key: string, schema: z.ZodType<T>): Promise<T | null> {
  const row = await db.selectFrom("setting").select("value").where("key", "=", key).executeTakeFirst();
  return row ? readJson(schema, row.value, "setting.value", key) : null;
}

async function storeContent(db: WritableDb, key: string, content: unknown): Promise<void> {
  const value = JSON.stringify(content);
  await db
    .insertInto("setting")
    .values({ key, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
}
