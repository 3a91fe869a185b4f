import type { PlanRepository, StoredCandidate } from "../../shared/application/ports.ts";
import type { WritableDb } from "../open.ts";
import { candidateFromRow, candidateToRow, planFromRow, planToRow } from "../rows/plan-row.ts";
import { chunksOf } from "./chunks.ts";
import { inTransaction } from "./in-transaction.ts";
import { requireOne } from "./require-one.ts";

/** Plans and the candidates read from them. Lists run from the latest import to the first. */
export function planRepository(db: WritableDb): PlanRepository {
  const plans = () => db.selectFrom("plan").selectAll();
  return {
    insert: (plan, candidates) =>
      inTransaction(db, async (db) => {
        await db.insertInto("plan").values(planToRow(plan)).execute();
        await insertCandidates(db, candidates);
      }),
    addCandidates: (candidates) => inTransaction(db, (db) => insertCandidates(db, candidates)),
    list: async () => (await plans().orderBy("imported_at", "desc").orderBy("id", "desc").execute()).map(planFromRow),
    find: async (id) => {
      const row = await plans().where("id", "=", id).executeTakeFirst();
      return row ? planFromRow(row) : null;
    },
    findByHash: async (sha256) => {
      const row = await plans().where("sha256", "=", sha256).executeTakeFirst();
      return row ? planFromRow(row) : null;
    },
    candidates: async (planId) =>
      (
        await db
          .selectFrom("plan_candidate")
          .selectAll()
          .where("plan_id", "=", planId)
          .orderBy("position")
          .orderBy("id")
          .execute()
      ).map(candidateFromRow),
    updateCandidate: async (candidate) => {
      const { numUpdatedRows } = await db
        .updateTable("plan_candidate")
        .set(candidateToRow(candidate))
        .where("plan_id", "=", candidate.planId)
        .where("id", "=", candidate.id)
        .executeTakeFirst();
      requireOne(numUpdatedRows, "candidate", candidate.id);
    },
    setStatus: async (planId, status) => {
      const { numUpdatedRows } = await db
        .updateTable("plan")
        .set({ status })
        .where("id", "=", planId)
        .executeTakeFirst();
      requireOne(numUpdatedRows, "plan", planId);
    },
    remove: async (planId) => {
      const { numDeletedRows } = await db
        .deleteFrom("plan")
        .where("id", "=", planId)
        .where("status", "=", "reviewing")
        .executeTakeFirst();
      requireOne(numDeletedRows, "plan", planId);
    },
  };
}

async function insertCandidates(db: WritableDb, candidates: readonly StoredCandidate[]): Promise<void> {
  for (const chunk of chunksOf(candidates))
    await db.insertInto("plan_candidate").values(chunk.map(candidateToRow)).execute();
}
