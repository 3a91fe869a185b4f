import type { PercentListRepository } from "../../shared/application/ports/stores/percent-list-store.ts";
import type { WritableDb } from "../open.ts";
import { percentListFromRow, percentListToRow, percentWithdrawalToRow } from "../rows/percent-list-row.ts";
import type { RowOf } from "../schema.ts";
import { chunksOf } from "./chunks.ts";

/**
 * The people counted in percentages: every version of a list that was ever set, and the withdrawals. Rows are only
 * ever added.
 */
export function percentListRepository(db: WritableDb): PercentListRepository {
  const withWithdrawals = async (rows: readonly RowOf<"percent_list">[]) => {
    const found: RowOf<"percent_list_withdrawal">[] = [];
    for (const ids of chunksOf(rows.map(({ id }) => id)))
      found.push(...(await db.selectFrom("percent_list_withdrawal").selectAll().where("list_id", "in", ids).execute()));
    const withdrawals = new Map(found.map((row) => [row.list_id, row]));
    return rows.map((row) => percentListFromRow(row, withdrawals.get(row.id)));
  };
  return {
    list: async () =>
      withWithdrawals(await db.selectFrom("percent_list").selectAll().orderBy("counted_on").orderBy("seq").execute()),
    versionsOf: async ({ obligationId, subjectId, recurrenceId }) =>
      withWithdrawals(
        await db
          .selectFrom("percent_list")
          .selectAll()
          .where("obligation_id", "=", obligationId)
          .where("subject_id", "=", subjectId)
          .where("recurrence_id", "=", recurrenceId)
          .orderBy("seq")
          .execute(),
      ),
    add: async (list) => {
      await db.insertInto("percent_list").values(percentListToRow(list)).execute();
    },
    withdraw: async (withdrawal) => {
      await db.insertInto("percent_list_withdrawal").values(percentWithdrawalToRow(withdrawal)).execute();
    },
  };
}
