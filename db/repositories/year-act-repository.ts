import { z } from "zod";
import type { YearActRepository } from "../../shared/application/ports/stores/year-act-store.ts";
import { YEAR_PILES, type YearAct } from "../../shared/domain/compliance/year-closing.ts";
import type { WritableDb } from "../open.ts";
import { readJson } from "../rows/json.ts";
import type { RowOf } from "../schema.ts";

const pileWords = z.partialRecord(z.enum(YEAR_PILES), z.string());
const reopening = z.object({ reason: z.string() });
const count = z.int();
const figures = z.object({
  planned: count,
  onTime: count,
  late: count,
  missed: count,
  unproven: count,
  unclosed: count,
});

/** The closings and reopenings of years. */
export const yearActRepository = (db: WritableDb): YearActRepository => ({
  list: async () => (await db.selectFrom("year_act").selectAll().orderBy("seq").execute()).map(actFromRow),
  add: async (act) => {
    const { id, year, kind, on, at, by } = act;
    const said = kind === "closed" ? act.words : { reason: act.reason };
    await db
      .insertInto("year_act")
      .values({
        id,
        year,
        kind,
        words: JSON.stringify(said),
        figures: kind === "closed" ? JSON.stringify(act.figures) : null,
        done_on: on,
        done_at: at,
        done_by: by,
      })
      .execute();
  },
});

/** @throws {UnreadableRow} */
function actFromRow(row: RowOf<"year_act">): YearAct {
  const { id, year, done_on: on, done_at: at, done_by: by } = row;
  const done = { id, year, on, at, by };
  if (row.kind === "reopened")
    return { ...done, kind: "reopened", reason: readJson(reopening, row.words, "year_act.words", id).reason };
  return {
    ...done,
    kind: "closed",
    words: readJson(pileWords, row.words, "year_act.words", id),
    figures: readJson(figures, row.figures ?? "null", "year_act.figures", id),
  };
}
