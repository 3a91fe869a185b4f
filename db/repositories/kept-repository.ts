import type { KeptRepository } from "../../shared/application/ports/stores/kept-store.ts";
import type { WritableDb } from "../open.ts";
import { keptFromRow, keptToRow } from "../rows/kept-row.ts";
import { chunksOf } from "./chunks.ts";

/** Occurrences that outlive the change which took them away. */
export const keptRepository = (db: WritableDb): KeptRepository => ({
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
    ).map(keptFromRow),
  add: async (kept) => {
    for (const chunk of chunksOf(kept)) await db.insertInto("kept_occurrence").values(chunk.map(keptToRow)).execute();
  },
});
