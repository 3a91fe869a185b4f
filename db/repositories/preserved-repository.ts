import type { PreservedRepository } from "../../shared/application/ports/stores/preserved-store.ts";
import type { OccurrenceId } from "../../shared/domain/obligation/occurrence.ts";
import type { WritableDb } from "../open.ts";
import { preservedFromRow, preservedToRow } from "../rows/preserved-row.ts";
import { chunksOf } from "./chunks.ts";

/** The occurrences that outlive the change which took them away. */
export const preservedRepository = (db: WritableDb): PreservedRepository => {
  const removeAll = async (keys: readonly OccurrenceId[]): Promise<void> => {
    for (const { obligationId, subjectId, recurrenceId } of keys)
      await db
        .deleteFrom("kept_occurrence")
        .where("obligation_id", "=", obligationId)
        .where("subject_id", "=", subjectId)
        .where("recurrence_id", "=", recurrenceId)
        .execute();
  };
  return {
    list: async () =>
      (
        await db
          .selectFrom("kept_occurrence")
          .selectAll()
          .orderBy((row) => row.fn.coalesce("effective_date", "opened_on"))
          .orderBy("obligation_id")
          .orderBy("subject_id")
          .orderBy("recurrence_id")
          .execute()
      ).map(preservedFromRow),
    add: async (preserved) => {
      await removeAll(preserved.map(({ key }) => key));
      for (const chunk of chunksOf(preserved))
        await db.insertInto("kept_occurrence").values(chunk.map(preservedToRow)).execute();
    },
    remove: removeAll,
  };
};
