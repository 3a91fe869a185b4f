import { sql } from "kysely";
import type { ErasedPerson } from "../../shared/application/ports/stores/roster-store.ts";
import type { WritableDb } from "../open.ts";

/**
 * The columns in which the clerk may have written a name. A plan's text, a released slip and a file of evidence are documents that
 * left or arrived as they are: they carry a hash, and stay.
 */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  act: ["changes"],
  activity: ["title", "place", "note", "no_evidence_reason", "withdrawn_reason"],
  activity_history: ["changes", "reason"],
  anchor: ["source"],
  coverage_mark: ["words"],
  credit: ["reason", "withdrawn_reason"],
  event_history: ["changes", "reason"],
  event_log: ["note", "withdrawn_reason"],
  evidence: ["name", "withdrawn_reason"],
  history: ["words"],
  obligation: ["title", "short_title", "actor"],
  obligation_subject: ["reason"],
  observance_entry: ["note"],
  occurrence_state: ["handling_note", "waived_reason", "refused_by", "closed_reason", "member_reason"],
  opening_balance: ["note"],
  percent_list: ["base", "numerator"],
  person: ["note"],
  planned_session: ["note"],
  rule_version: ["reason"],
  slip_reply: ["words"],
  standing_sheet: ["words"],
  stay_correction: ["reason"],
  stay_removal: ["reason"],
  session_step: ["subject"],
};

/**
 * Puts the mark in the place of a person's name. The steps of sessions that name the person cannot be undone any more: what they would
 * bring back is what was removed.
 */
export async function erasePerson(
  db: WritableDb,
  person: ErasedPerson,
): Promise<{ readonly replaced: number; readonly left: number }> {
  const { subjectId, name, mark, isShared } = person;
  await db.deleteFrom("person").where("subject_id", "=", subjectId).execute();
  await db.updateTable("subject").set({ name: mark, withdrawn: 1 }).where("id", "=", subjectId).execute();
  await sql`
    update session_step set inverse = null, hindrance = 'no-way-back'
    where instr(inverse, ${subjectId}) > 0 or instr(inverse, ${inJson(name)}) > 0
  `.execute(db);
  const done = { replaced: 1, left: 0 };
  for (const [table, columns] of Object.entries(TEXTS))
    await withoutTriggers(db, table, async () => {
      for (const column of columns)
        for (const { place, text } of await textsWith(db, table, column, name)) {
          const after = isShared ? withOwnMark(text, person) : withMark(text, person);
          if (after !== text) {
            await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${after} where rowid = ${place}`.execute(db);
            done.replaced++;
          }
          if (isShared && withMark(after, person) !== after) done.left++;
        }
    });
  return done;
}

/** A stored participant is `{"subjectId":…,"name":…}`, in that order: there the name is this person's, whoever shares it. */
const withOwnMark = (text: string, { subjectId, name, mark }: ErasedPerson): string => {
  const own = `"subjectId":${JSON.stringify(subjectId)},"name":`;
  return text.replaceAll(`${own}${JSON.stringify(name)}`, `${own}${JSON.stringify(mark)}`);
};

/** Records that only grow refuse any change by a trigger; taking a name out is the one change that they take. */
async function withoutTriggers(db: WritableDb, table: string, work: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_schema where type = 'trigger' and tbl_name = ${table}
  `.execute(db);
  for (const trigger of rows) await sql`drop trigger ${sql.ref(trigger.name)}`.execute(db);
  await work();
  for (const trigger of rows) await sql.raw(trigger.sql).execute(db);
}

interface FoundText {
  readonly place: number;
  readonly text: string;
}

async function textsWith(db: WritableDb, table: string, column: string, name: string): Promise<FoundText[]> {
  const { rows } = await sql<FoundText>`
    select rowid as place, ${sql.ref(column)} as text from ${sql.table(table)}
    where instr(${sql.ref(column)}, ${name}) > 0 or instr(${sql.ref(column)}, ${inJson(name)}) > 0
  `.execute(db);
  return rows;
}

/** A name as it stands inside of a JSON text. */
const inJson = (name: string): string => JSON.stringify(name).slice(1, -1);

/** Longer names of others come first, so that 王一 leaves 王一鸣 alone. */
function withMark(text: string, { name, mark, longerNames }: ErasedPerson): string {
  const names = [...longerNames, name].flatMap((each) => [each, inJson(each)]);
  const pattern = new RegExp(names.map(escaped).join("|"), "g");
  return text.replaceAll(pattern, (found) => (found === name || found === inJson(name) ? mark : found));
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
