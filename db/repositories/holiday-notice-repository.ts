import type { HolidayNoticeRepository } from "../../shared/application/ports/stores/holiday-notice-store.ts";
import type { WritableDb } from "../open.ts";
import {
  changeDaysToRows,
  changeFromRows,
  changeToRow,
  noticeDaysToRows,
  noticeFromRows,
} from "../rows/holiday-row.ts";
import { chunksOf } from "./chunks.ts";
import { inTransaction } from "./in-transaction.ts";

/** Pasted holiday notices, one a year (a corrected one takes the place of the first), and the changes laid upon the years. */
export function holidayNoticeRepository(db: WritableDb): HolidayNoticeRepository {
  return {
    list: async () => {
      const notices = await db.selectFrom("holiday_notice").selectAll().orderBy("year").execute();
      const days = Map.groupBy(
        await db.selectFrom("holiday_day").selectAll().orderBy("date").execute(),
        (day) => day.year,
      );
      return notices.map((notice) => noticeFromRows(notice, days.get(notice.year) ?? []));
    },
    put: (notice, at, text) =>
      inTransaction(db, async (db) => {
        await removeYear(db, notice.year);
        await db
          .insertInto("holiday_notice")
          .values({
            year: notice.year,
            title: notice.source.title,
            published_on: notice.source.publishedOn,
            number: notice.source.number,
            origin: notice.source.origin,
            text,
            stored_at: at,
          })
          .execute();
        for (const chunk of chunksOf(noticeDaysToRows(notice)))
          await db.insertInto("holiday_day").values(chunk).execute();
      }),
    remove: (year) => inTransaction(db, (db) => removeYear(db, year)),
    texts: async () => {
      const rows = await db.selectFrom("holiday_notice").select(["year", "text"]).orderBy("year").execute();
      return new Map(rows.flatMap(({ year, text }) => (text === null ? [] : [[year, text] as const])));
    },
    changes: async () => {
      const changes = await db.selectFrom("holiday_change").selectAll().orderBy("seq").execute();
      const days = Map.groupBy(
        await db.selectFrom("holiday_change_day").selectAll().orderBy("date").execute(),
        (day) => day.change_id,
      );
      return changes.map((change) => changeFromRows(change, days.get(change.id) ?? []));
    },
    addChange: (change) =>
      inTransaction(db, async (db) => {
        await db.insertInto("holiday_change").values(changeToRow(change)).execute();
        for (const chunk of chunksOf(changeDaysToRows(change)))
          await db.insertInto("holiday_change_day").values(chunk).execute();
      }),
    removeChange: async (id) => {
      await db.deleteFrom("holiday_change").where("id", "=", id).execute();
    },
  };
}

/** Removes the pasted notice of a year and the changes applied to it. */
async function removeYear(db: WritableDb, year: number): Promise<void> {
  await db.deleteFrom("holiday_change").where("year", "=", year).execute();
  await db.deleteFrom("holiday_notice").where("year", "=", year).execute();
}
