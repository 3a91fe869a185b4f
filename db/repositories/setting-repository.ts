import type { SettingRepository } from "../../shared/application/ports.ts";
import { settings } from "../../shared/contract/schemas/settings.ts";
import { plainDate } from "../../shared/contract/schemas/values.ts";
import type { WritableDb } from "../open.ts";
import { readJson } from "../rows/json.ts";
import type { NewRowOf } from "../schema.ts";
import { inTransaction } from "./in-transaction.ts";

const known = settings.shape;
const isKnown = (key: string): key is keyof typeof known => Object.hasOwn(known, key);

/** No setting of a person's, but kept beside them. */
const LAST_SEEN = "lastSeenOn";

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
    lastSeenOn: async () => {
      const row = await db.selectFrom("setting").select("value").where("key", "=", LAST_SEEN).executeTakeFirst();
      return row ? readJson(plainDate, row.value, "setting.value", LAST_SEEN) : null;
    },
    setLastSeenOn: async (day) => {
      const value = JSON.stringify(day);
      await db
        .insertInto("setting")
        .values({ key: LAST_SEEN, value })
        .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
        .execute();
    },
  };
}
