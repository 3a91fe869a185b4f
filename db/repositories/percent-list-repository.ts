import type { PercentListRepository, StoredPercentList } from "../../shared/application/ports.ts";
import type { WritableDb } from "../open.ts";
import { readTexts } from "../rows/json.ts";
import { keyFromRow, keyToRow } from "../rows/key-columns.ts";
import type { NewRowOf, RowOf } from "../schema.ts";

/** Who is counted and of whom, one list an occurrence and day. */
export function percentListRepository(db: WritableDb): PercentListRepository {
  return {
    list: async () =>
      (await db.selectFrom("percent_list").selectAll().orderBy("counted_on").orderBy("recorded_at").execute()).map(
        fromRow,
      ),
    put: async (list) => {
      const row = toRow(list);
      await db
        .insertInto("percent_list")
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(["obligation_id", "subject_id", "recurrence_id", "counted_on"]).doUpdateSet(row),
        )
        .execute();
    },
  };
}

/** @throws {UnreadableRow} */
const fromRow = (row: RowOf<"percent_list">): StoredPercentList => ({
  key: keyFromRow(row),
  countedOn: row.counted_on,
  base: readTexts(row.base, "percent_list.base", row.obligation_id),
  numerator: readTexts(row.numerator, "percent_list.numerator", row.obligation_id),
  recordedOn: row.recorded_on,
  recordedAt: row.recorded_at,
});

const toRow = (list: StoredPercentList): NewRowOf<"percent_list"> => ({
  ...keyToRow(list.key),
  counted_on: list.countedOn,
  base: JSON.stringify(list.base),
  numerator: JSON.stringify(list.numerator),
  recorded_on: list.recordedOn,
  recorded_at: list.recordedAt,
});
