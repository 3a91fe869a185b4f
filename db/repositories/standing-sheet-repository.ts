import type { StandingSheetRepository } from "../../shared/application/ports/stores/standing-sheet-store.ts";
import type { WritableDb } from "../open.ts";

/** The standing work on the checklist of each month, with its words. */
export const standingSheetRepository = (db: WritableDb): StandingSheetRepository => ({
  list: async () => {
    const rows = await db.selectFrom("standing_sheet").selectAll().orderBy("month").orderBy("obligation_id").execute();
    return rows.map(({ obligation_id, month, listed, words }) => ({
      obligationId: obligation_id,
      month,
      isListed: listed === null ? null : listed === 1,
      words,
    }));
  },
  set: async ({ obligationId, month, isListed, words }) => {
    if (isListed === null && words === null) {
      await db
        .deleteFrom("standing_sheet")
        .where("obligation_id", "=", obligationId)
        .where("month", "=", month)
        .execute();
      return;
    }
    const said = { listed: isListed === null ? null : isListed ? (1 as const) : (0 as const), words };
    await db
      .insertInto("standing_sheet")
      .values({ obligation_id: obligationId, month, ...said })
      .onConflict((conflict) => conflict.columns(["obligation_id", "month"]).doUpdateSet(said))
      .execute();
  },
});
