import type { AnnouncementRepository } from "../../shared/application/ports/stores/announcement-store.ts";
import type { WritableDb } from "../open.ts";
import { announcementFromRow, announcementToRow } from "../rows/announcement-row.ts";

/** What was entered of the days of observances; appended, never changed. */
export const announcementRepository = (db: WritableDb): AnnouncementRepository => ({
  list: async () => {
    const rows = await db.selectFrom("observance_entry").selectAll().orderBy("seq").execute();
    return rows.map(announcementFromRow);
  },
  append: async (entry) => {
    await db.insertInto("observance_entry").values(announcementToRow(entry)).execute();
  },
});
