import type { HolidayNoticeRepository } from "../../shared/application/holidays/holiday-notice-store.ts";
import type { WritableDb } from "../open.ts";
import { noticeDaysToRows, noticeFromRows } from "../rows/holiday-row.ts";
import { chunksOf } from "./chunks.ts";
import { inTransaction } from "./in-transaction.ts";

/** Pasted holiday notices, one a year: a corrected one takes the place of the first. */
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
        await db.deleteFrom("holiday_notice").where("year", "=", notice.year).execute();
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
    texts: async () => {
      const rows = await db.selectFrom("holiday_notice").select(["year", "text"]).orderBy("year").execute();
      return new Map(rows.flatMap(({ year, text }) => (text === null ? [] : [[year, text] as const])));
    },
  };
}
