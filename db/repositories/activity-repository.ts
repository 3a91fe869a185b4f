import type { ActivityRepository, StoredEvidence } from "../../shared/application/ports/stores/activity-store.ts";
import {
  type ActivityEntry,
  type ActivityRecord,
  foldActivity,
} from "../../shared/domain/compliance/activity-history.ts";
import type { ReadableDb, WritableDb } from "../open.ts";
import { activityEntryFromRow, activityEntryToRow } from "../rows/activity-entry-row.ts";
import {
  activityFromRow,
  creditFromRow,
  creditToRow,
  evidenceFromRow,
  evidenceToRow,
  participantFromRow,
  participantToRow,
  recordToRow,
} from "../rows/activity-row.ts";
import type { NewRowOf, RowOf } from "../schema.ts";
import { chunksOf } from "./chunks.ts";
import { inTransaction } from "./in-transaction.ts";

/** The activities with their credits and evidence. */
export function activityRepository(db: WritableDb): ActivityRepository {
  return {
    append: (entry, evidence = []) => inTransaction(db, (db) => append(db, entry, evidence)),
    historyOf: (activityId) => entriesOf(db, activityId),
    histories: async (activityIds) => {
      const all = () => db.selectFrom("activity_history").selectAll().orderBy("seq");
      const rows: RowOf<"activity_history">[] = activityIds ? [] : await all().execute();
      for (const chunk of chunksOf(activityIds ?? []))
        rows.push(...(await all().where("activity_id", "in", chunk).execute()));
      return Map.groupBy(rows.map(activityEntryFromRow), ({ activityId }) => activityId);
    },
    find: async (id) => {
      const row = await db.selectFrom("activity").selectAll().where("id", "=", id).executeTakeFirst();
      return row ? activityFromRow(row) : null;
    },
    list: async (from, to) =>
      (
        await db
          .selectFrom("activity")
          .selectAll()
          .where("happened_on", ">=", from)
          .where("happened_on", "<=", to)
          .orderBy("happened_on", "desc")
          .orderBy("recorded_at", "desc")
          .orderBy("id", "desc")
          .execute()
      ).map(activityFromRow),
    credits: async (from, to) =>
      (
        await db
          .selectFrom("activity")
          .innerJoin("credit", "credit.activity_id", "activity.id")
          .selectAll("credit")
          .where("activity.happened_on", ">=", from)
          .where("activity.happened_on", "<=", to)
          .orderBy("activity.happened_on")
          .orderBy("credit.id")
          .execute()
      ).map(creditFromRow),
    creditsOf: async (activityIds) => {
      const rows: RowOf<"credit">[] = [];
      for (const chunk of chunksOf(activityIds))
        rows.push(
          ...(await db.selectFrom("credit").selectAll().where("activity_id", "in", chunk).orderBy("id").execute()),
        );
      return rows.map(creditFromRow);
    },
    creditsTo: async (obligationId, subjectId) =>
      (
        await db
          .selectFrom("credit")
          .innerJoin("activity", "activity.id", "credit.activity_id")
          .selectAll("credit")
          .where("credit.obligation_id", "=", obligationId)
          .$if(subjectId !== undefined, (query) => query.where("credit.subject_id", "=", subjectId ?? ""))
          .orderBy("activity.happened_on")
          .orderBy("credit.id")
          .execute()
      ).map(creditFromRow),
    evidenceOf: async (activityIds) => {
      const rows: RowOf<"evidence">[] = [];
      for (const chunk of chunksOf(activityIds)) rows.push(...(await evidenceRows(db, chunk)));
      return rows.map(evidenceFromRow);
    },
    findEvidence: async (id) => {
      const row = await db.selectFrom("evidence").selectAll().where("id", "=", id).executeTakeFirst();
      return row ? evidenceFromRow(row) : null;
    },
    participantsOf: async (activityIds) => {
      const rows: Awaited<ReturnType<typeof participantRows>> = [];
      for (const chunk of chunksOf(activityIds)) rows.push(...(await participantRows(db, chunk)));
      return new Map(
        [...Map.groupBy(rows, (row) => row.activity_id)].map(([id, of]) => [id, of.map(participantFromRow)]),
      );
    },
    findCredit: async (id) => {
      const row = await db.selectFrom("credit").selectAll().where("id", "=", id).executeTakeFirst();
      return row ? creditFromRow(row) : null;
    },
  };
}

const entriesOf = async (db: ReadableDb, activityId: string): Promise<ActivityEntry[]> =>
  (
    await db.selectFrom("activity_history").selectAll().where("activity_id", "=", activityId).orderBy("seq").execute()
  ).map(activityEntryFromRow);

async function append(db: WritableDb, entry: ActivityEntry, evidence: readonly StoredEvidence[]): Promise<void> {
  const { activityId: id } = entry;
  const entries = entry.type === "recorded" ? [entry] : [...(await entriesOf(db, id)), entry];
  const record = foldActivity(entries);
  if (entry.type === "recorded")
    await db
      .insertInto("activity")
      .values({ id, recorded_on: entry.on, recorded_at: entry.at, ...recordToRow(record) })
      .execute();
  else await db.updateTable("activity").set(recordToRow(record)).where("id", "=", id).execute();
  await db.insertInto("activity_history").values(activityEntryToRow(entry)).execute();
  if (entry.fields.some(({ field }) => field === "participants")) await setParticipants(db, id, record);
  await setCredits(db, entry, record);
  await addEvidence(db, evidence);
  await markEvidence(db, entry, record);
}

async function setParticipants(db: WritableDb, activityId: string, { fields }: ActivityRecord): Promise<void> {
  await db.deleteFrom("activity_participant").where("activity_id", "=", activityId).execute();
  for (const chunk of chunksOf(fields.participants.map((participant) => participantToRow(activityId, participant))))
    await db.insertInto("activity_participant").values(chunk).execute();
}

/** Stores the credits that are taken back first: a credit that takes the place of another would count twice until then. */
async function setCredits(db: WritableDb, entry: ActivityEntry, { credits }: ActivityRecord): Promise<void> {
  const ordered = [...entry.credits.filter(({ after }) => !after), ...entry.credits.filter(({ after }) => after)];
  const rows = ordered.flatMap(({ id }) => {
    const credit = credits.get(id);
    return credit ? [creditToRow(entry.activityId, credit)] : [];
  });
  for (const chunk of chunksOf(rows)) await putCredits(db, chunk);
}

/** Stores credits. A credit that counts again has its row already. */
async function putCredits(db: WritableDb, rows: readonly NewRowOf<"credit">[]): Promise<void> {
  await db
    .insertInto("credit")
    .values(rows)
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet((eb) => ({
        amount_thousandths: eb.ref("excluded.amount_thousandths"),
        reason: eb.ref("excluded.reason"),
        withdrawn_at: eb.ref("excluded.withdrawn_at"),
        withdrawn_reason: eb.ref("excluded.withdrawn_reason"),
        recorded_on: eb.ref("excluded.recorded_on"),
        earlier_amounts: eb.ref("excluded.earlier_amounts"),
      })),
    )
    .execute();
}

async function markEvidence(db: WritableDb, entry: ActivityEntry, { evidence }: ActivityRecord): Promise<void> {
  for (const { id } of entry.type === "recorded" ? [] : entry.evidence) {
    const withdrawal = evidence.get(id) ?? null;
    const mark = { withdrawn_at: withdrawal?.at ?? null, withdrawn_reason: withdrawal?.reason ?? null };
    await db.updateTable("evidence").set(mark).where("id", "=", id).execute();
  }
}

const participantRows = (db: ReadableDb, activityIds: readonly string[]) =>
  db
    .selectFrom("activity_participant")
    .innerJoin("subject", "subject.id", "activity_participant.subject_id")
    .selectAll("activity_participant")
    .select("subject.name")
    .where("activity_id", "in", activityIds)
    .orderBy("activity_id")
    .orderBy("subject.id")
    .execute();

/** Adds files behind the existing files of the activity. */
async function addEvidence(db: WritableDb, evidence: readonly StoredEvidence[]): Promise<void> {
  const [first] = evidence;
  if (!first) return;
  const { next } = await db
    .selectFrom("evidence")
    .select((eb) => eb.fn.coalesce(eb(eb.fn.max("position"), "+", 1), eb.lit(0)).as("next"))
    .where("activity_id", "=", first.activityId)
    .executeTakeFirstOrThrow();
  for (const chunk of chunksOf(evidence.map((file, index) => evidenceToRow(file, next + index))))
    await db.insertInto("evidence").values(chunk).execute();
}

const evidenceRows = (db: WritableDb, activityIds: readonly string[]) =>
  db
    .selectFrom("evidence")
    .selectAll()
    .where("activity_id", "in", activityIds)
    .orderBy("activity_id")
    .orderBy("position")
    .execute();
