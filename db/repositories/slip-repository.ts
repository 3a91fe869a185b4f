import type { SlipRepository } from "../../shared/application/ports/stores/slip-store.ts";
import type { WritableDb } from "../open.ts";
import {
  replyToRow,
  slipFromRow,
  slipHeadFromRow,
  slipLinesToRows,
  slipToRow,
  withdrawalToRow,
} from "../rows/slip-row.ts";
import { chunksOf } from "./chunks.ts";
import { inTransaction } from "./in-transaction.ts";

/** All but the page, which only a reprint reads. */
const HEAD = [
  "seq",
  "id",
  "kind",
  "year",
  "number",
  "lead",
  "released_on",
  "released_at",
  "released_by",
  "reply_by",
  "sha256",
] as const;

/** Released slips with the occurrences they name, replies and withdrawals. Rows are only ever added. */
export const slipRepository = (db: WritableDb): SlipRepository => ({
  insert: (slip) =>
    inTransaction(db, async (db) => {
      await db.insertInto("slip").values(slipToRow(slip)).execute();
      for (const chunk of chunksOf(slipLinesToRows(slip))) await db.insertInto("slip_line").values(chunk).execute();
    }),
  withdraw: async (withdrawal) => {
    await db.insertInto("slip_withdrawal").values(withdrawalToRow(withdrawal)).execute();
  },
  reply: async (reply) => {
    await db.insertInto("slip_reply").values(replyToRow(reply)).execute();
  },
  list: async () => {
    const slips = await db.selectFrom("slip").select(HEAD).orderBy("seq").execute();
    const lines = await db.selectFrom("slip_line").selectAll().orderBy("slip_id").orderBy("position").execute();
    const withdrawals = await db.selectFrom("slip_withdrawal").selectAll().orderBy("slip_id").execute();
    const replies = await db.selectFrom("slip_reply").selectAll().orderBy("seq").execute();
    const repliesOf = Map.groupBy(replies, (row) => row.slip_id);
    const linesOf = Map.groupBy(lines, (line) => line.slip_id);
    const withdrawalOf = new Map(withdrawals.map((row) => [row.slip_id, row]));
    return slips.map((row) =>
      slipFromRow(row, linesOf.get(row.id) ?? [], withdrawalOf.get(row.id), repliesOf.get(row.id) ?? []),
    );
  },
  naming: async (key) => {
    const ids = db
      .selectFrom("slip_line")
      .select("slip_id")
      .where("obligation_id", "=", key.obligationId)
      .where("subject_id", "=", key.subjectId)
      .where("recurrence_id", "=", key.recurrenceId);
    const slips = await db.selectFrom("slip").select(HEAD).where("id", "in", ids).orderBy("seq").execute();
    const withdrawals = await db.selectFrom("slip_withdrawal").selectAll().where("slip_id", "in", ids).execute();
    const withdrawalOf = new Map(withdrawals.map((row) => [row.slip_id, row]));
    return slips.map((row) => slipHeadFromRow(row, withdrawalOf.get(row.id)));
  },
  page: async (id) => {
    const row = await db.selectFrom("slip").select("html").where("id", "=", id).executeTakeFirst();
    return row?.html ?? null;
  },
});
