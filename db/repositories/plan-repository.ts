import type { PlanRepository, StoredCandidate, StoredPlace } from "../../shared/application/ports/stores/plan-store.ts";
import { DutyError } from "../../shared/domain/errors.ts";
import type { WritableDb } from "../open.ts";
import {
  candidateFromRow,
  candidateToRow,
  headFromRow,
  placeFromRow,
  placeToRow,
  planFromRow,
  planToRow,
} from "../rows/plan-row.ts";
import type { RowOf } from "../schema.ts";
import { chunksOf } from "./chunks.ts";
import { inTransaction } from "./in-transaction.ts";
import { insertRows } from "./insert-rows.ts";
import { requireOne } from "./require-one.ts";

const HEAD = [
  "id",
  "title",
  "issuer",
  "number",
  "issued_on",
  "year",
  "file_name",
  "sha256",
  "status",
  "held_as",
  "imported_at",
  "items",
  "figures_in_duties",
  "omissions",
] as const;

/** Plans and the candidates read from them. Lists of plans run from the latest import to the first. */
export function planRepository(db: WritableDb): PlanRepository {
  const heads = () => db.selectFrom("plan").select(HEAD).where("given_up", "=", 0);
  const candidatesOf = (planId: string) => db.selectFrom("plan_candidate").selectAll().where("plan_id", "=", planId);
  const unmerged = (planId: string) => candidatesOf(planId).where("merged_into", "is", null);
  const placesOf = (planId: string) => db.selectFrom("plan_place").selectAll().where("plan_id", "=", planId);
  const inOrder = (planId: string) => placesOf(planId).orderBy("span_start").orderBy("id");
  const setHead = async (
    planId: string,
    values: Partial<Pick<RowOf<"plan">, "status" | "held_as" | "year" | "given_up" | "sha256">>,
  ) => {
    const { numUpdatedRows } = await db.updateTable("plan").set(values).where("id", "=", planId).executeTakeFirst();
    requireOne(numUpdatedRows, "plan", planId);
  };
  return {
    insert: (plan, candidates, places = []) =>
      inTransaction(db, async (db) => {
        await db.insertInto("plan").values(planToRow(plan)).execute();
        await insertCandidates(db, candidates);
        await insertPlaces(db, places);
      }),
    placePage: async (planId, after, most) => {
      const rows = inOrder(planId).limit(most);
      if (after === null) return (await rows.execute()).map(placeFromRow);
      const last = await placesOf(planId).where("id", "=", after).executeTakeFirst();
      if (!last) throw new DutyError("not-found", { what: "place", id: after });
      const behind = rows
        .where("span_start", ">=", last.span_start)
        .where((is) => is.or([is("span_start", ">", last.span_start), is("id", ">", after)]));
      return (await behind.execute()).map(placeFromRow);
    },
    places: async (planId) => (await inOrder(planId).execute()).map(placeFromRow),
    somePlaces: async (planId, ids) => {
      const found: StoredPlace[] = [];
      for (const chunk of chunksOf(ids))
        found.push(...(await placesOf(planId).where("id", "in", chunk).execute()).map(placeFromRow));
      return found;
    },
    placeCounts: async (planId) => {
      const counted = db
        .selectFrom("plan_place")
        .select((of) => ["plan_id", "read_as", "settled", of.fn.countAll<number>().as("count")])
        .groupBy(["plan_id", "read_as", "settled"]);
      const rows = await (planId === undefined ? counted : counted.where("plan_id", "=", planId)).execute();
      return rows.map(({ plan_id, read_as, settled, count }) => ({ planId: plan_id, read: read_as, settled, count }));
    },
    settlePlace: async (place) => {
      const { settled, reason, candidateId } = place;
      const { numUpdatedRows } = await db
        .updateTable("plan_place")
        .set({ settled, reason, candidate_id: candidateId })
        .where("plan_id", "=", place.planId)
        .where("id", "=", place.id)
        .executeTakeFirst();
      requireOne(numUpdatedRows, "place", place.id);
    },
    replacePlaces: (planId, places, figuresInDuties) =>
      inTransaction(db, async (db) => {
        await db.deleteFrom("plan_place").where("plan_id", "=", planId).execute();
        await insertPlaces(db, places);
        await db.updateTable("plan").set({ figures_in_duties: figuresInDuties }).where("id", "=", planId).execute();
      }),
    addCandidates: (candidates) => inTransaction(db, (db) => insertCandidates(db, candidates)),
    list: async () => (await heads().orderBy("imported_at", "desc").orderBy("id", "desc").execute()).map(headFromRow),
    find: async (id) => {
      const row = await db
        .selectFrom("plan")
        .selectAll()
        .where("id", "=", id)
        .where("given_up", "=", 0)
        .executeTakeFirst();
      return row ? planFromRow(row) : null;
    },
    head: async (id) => {
      const row = await heads().where("id", "=", id).executeTakeFirst();
      return row ? headFromRow(row) : null;
    },
    findByHash: async (sha256) => {
      const row = await heads().where("sha256", "=", sha256).executeTakeFirst();
      return row ? headFromRow(row) : null;
    },
    counts: async (planId) => {
      const counted = db
        .selectFrom("plan_candidate")
        .select((of) => ["plan_id", "decision", "kind", of.fn.countAll<number>().as("count")])
        .where("merged_into", "is", null)
        .groupBy(["plan_id", "decision", "kind"]);
      const rows = await (planId === undefined ? counted : counted.where("plan_id", "=", planId)).execute();
      return rows.map(({ plan_id, decision, kind, count }) => ({
        planId: plan_id,
        decision,
        isStanding: kind === "standing",
        count,
      }));
    },
    candidates: async (planId) => fromRows(await candidatesOf(planId).orderBy("position").orderBy("id").execute()),
    page: async (planId, after, most) => {
      const rows = unmerged(planId).orderBy("position").orderBy("id").limit(most);
      if (after === null) return fromRows(await rows.execute());
      const last = await candidatesOf(planId).where("id", "=", after).executeTakeFirst();
      if (!last) throw new DutyError("not-found", { what: "candidate", id: after });
      // The first condition alone can use the index.
      const behind = rows
        .where("position", ">=", last.position)
        .where((is) => is.or([is("position", ">", last.position), is("id", ">", after)]));
      return fromRows(await behind.execute());
    },
    some: async (planId, ids) => {
      const found: StoredCandidate[] = [];
      for (const chunk of chunksOf(ids))
        found.push(...fromRows(await candidatesOf(planId).where("id", "in", chunk).execute()));
      return found;
    },
    merged: async (planId) => {
      // Sorted here: an order would make SQLite go through all candidates to find these few.
      const rows = await candidatesOf(planId).where("merged_into", "is not", null).execute();
      return fromRows(rows).toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
    },
    measuredQuotes: async (planId, start, end) => {
      const rows = await db
        .selectFrom("plan_candidate")
        .select(["id", "span_start", "span_end"])
        .where("plan_id", "=", planId)
        .where("span_start", "<", end)
        .where("span_end", ">", start)
        .where("merged_into", "is", null)
        .where("kind", "!=", "standing")
        .execute();
      return rows.map((row) => ({ id: row.id, start: row.span_start, end: row.span_end }));
    },
    decide: async (planId, ids, decision) => {
      let decided = 0;
      for (const chunk of chunksOf(ids)) {
        const { numUpdatedRows } = await db
          .updateTable("plan_candidate")
          .set({ decision })
          .where("plan_id", "=", planId)
          .where("id", "in", chunk)
          .where("obligation_id", "is", null)
          .executeTakeFirst();
        decided += Number(numUpdatedRows);
      }
      return decided;
    },
    updateCandidate: async (candidate) => {
      const { numUpdatedRows } = await db
        .updateTable("plan_candidate")
        .set(candidateToRow(candidate))
        .where("plan_id", "=", candidate.planId)
        .where("id", "=", candidate.id)
        .executeTakeFirst();
      requireOne(numUpdatedRows, "candidate", candidate.id);
    },
    setStatus: (planId, status) => setHead(planId, { status }),
    setHeldAs: (planId, heldAs) => setHead(planId, { held_as: heldAs }),
    setYear: (planId, year) => setHead(planId, { year }),
    removeCandidates: async (planId, ids) => {
      for (const chunk of chunksOf(ids))
        await db.deleteFrom("plan_candidate").where("plan_id", "=", planId).where("id", "in", chunk).execute();
    },
    giveUp: (planId, sha256) => setHead(planId, { given_up: 1, sha256 }),
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

const fromRows = (rows: Parameters<typeof candidateFromRow>[0][]): StoredCandidate[] => rows.map(candidateFromRow);

const insertCandidates = (db: WritableDb, candidates: Iterable<StoredCandidate>): Promise<void> =>
  insertRows(db, "plan_candidate", Iterator.from(candidates).map(candidateToRow));

const insertPlaces = (db: WritableDb, places: Iterable<StoredPlace>): Promise<void> =>
  insertRows(db, "plan_place", Iterator.from(places).map(placeToRow));
