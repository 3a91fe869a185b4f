import type { ActRepository } from "../../shared/application/ports/stores/act-store.ts";
import type { WritableDb } from "../open.ts";
import { actFromRow, actToRow, turnToRow } from "../rows/act-row.ts";

/** The acts with their turns. Rows are only ever added. */
export const actRepository = (db: WritableDb): ActRepository => ({
  add: async (act) => {
    await db.insertInto("act").values(actToRow(act)).execute();
  },
  addTurn: async (turn) => {
    await db.insertInto("act_turn").values(turnToRow(turn)).execute();
  },
  list: async () => {
    const turns = await db.selectFrom("act_turn").selectAll().orderBy("act_id").orderBy("seq").execute();
    const turnsOf = Map.groupBy(turns, (turn) => turn.act_id);
    const rows = await db.selectFrom("act").selectAll().orderBy("seq").execute();
    return rows.map((row) => actFromRow(row, turnsOf.get(row.id) ?? []));
  },
});
