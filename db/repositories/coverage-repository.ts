import type { CoverageRepository } from "../../shared/application/ports/stores/coverage-store.ts";
import type { OccurrenceId } from "../../shared/domain/obligation/occurrence.ts";
import type { WritableDb } from "../open.ts";
import { keyFromRow, keyToRow } from "../rows/key-columns.ts";
import { fromThousandths, toThousandths } from "../rows/thousandths.ts";
import { inTransaction } from "./in-transaction.ts";

/** Who of a group a duty has reached. */
export const coverageRepository = (db: WritableDb): CoverageRepository => ({
  lists: async () =>
    (
      await db
        .selectFrom("coverage_list")
        .selectAll()
        .orderBy("obligation_id")
        .orderBy("subject_id")
        .orderBy("recurrence_id")
        .execute()
    ).map((row) => ({
      key: keyFromRow(row),
      groupId: row.group_id,
      target: fromThousandths(row.target_thousandths),
      setOn: row.set_on,
    })),
  marks: async () =>
    (await db.selectFrom("coverage_mark").selectAll().orderBy("covered_on").orderBy("member_id").execute()).map(
      (row) => ({
        key: keyFromRow(row),
        memberId: row.member_id,
        on: row.covered_on,
        activityId: row.activity_id,
        words: row.words,
        at: row.marked_at,
        by: row.marked_by,
      }),
    ),
  setList: async ({ key, groupId, target, setOn }) => {
    const values = { group_id: groupId, target_thousandths: toThousandths(target), set_on: setOn };
    await db
      .insertInto("coverage_list")
      .values({ ...keyToRow(key), ...values })
      .onConflict((conflict) => conflict.columns([...KEY]).doUpdateSet(values))
      .execute();
  },
  dropList: (key) =>
    inTransaction(db, async (db) => {
      await marksOf(db, key).execute();
      await db
        .deleteFrom("coverage_list")
        .where("obligation_id", "=", key.obligationId)
        .where("subject_id", "=", key.subjectId)
        .where("recurrence_id", "=", key.recurrenceId)
        .execute();
    }),
  setMark: async ({ key, memberId, on, activityId, words, at, by }) => {
    const values = { covered_on: on, activity_id: activityId, words, marked_at: at, marked_by: by };
    await db
      .insertInto("coverage_mark")
      .values({ ...keyToRow(key), member_id: memberId, ...values })
      .onConflict((conflict) => conflict.columns([...KEY, "member_id"]).doUpdateSet(values))
      .execute();
  },
  clearMark: async (key, memberId) => {
    await marksOf(db, key).where("member_id", "=", memberId).execute();
  },
});

const KEY = ["obligation_id", "subject_id", "recurrence_id"] as const;

const marksOf = (db: WritableDb, { obligationId, subjectId, recurrenceId }: OccurrenceId) =>
  db
    .deleteFrom("coverage_mark")
    .where("obligation_id", "=", obligationId)
    .where("subject_id", "=", subjectId)
    .where("recurrence_id", "=", recurrenceId);
