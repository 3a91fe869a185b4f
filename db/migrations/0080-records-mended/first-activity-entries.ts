import type { Database } from "better-sqlite3";

interface ActivityRow {
  readonly id: string;
  readonly title: string;
  readonly happened_on: string;
  readonly recorded_on: string;
  readonly recorded_at: string;
  readonly start_time: string | null;
  readonly place: string | null;
  readonly hours_thousandths: number | null;
  readonly note: string;
  readonly no_evidence_reason: string | null;
  readonly withdrawn_at: string | null;
  readonly withdrawn_reason: string | null;
}

interface CreditRow {
  readonly id: string;
  readonly obligation_id: string;
  readonly subject_id: string;
  readonly recurrence_id: string;
  readonly amount_thousandths: number;
  readonly reason: string | null;
  readonly withdrawn_at: string | null;
  readonly withdrawn_reason: string | null;
}

interface EvidenceRow {
  readonly id: string;
  readonly name: string;
  readonly added_at: string;
}

interface Entry {
  readonly at: string;
  readonly on: string;
  readonly type: "recorded" | "changed" | "withdrawn";
  readonly changes: { readonly fields: unknown[]; readonly credits: unknown[]; readonly evidence: unknown[] };
  readonly reason: string | null;
}

/** Writes the entries that the rows of each activity tell of: it was recorded, files came later, credits or all of it were taken back. */
export function writeFirstActivityEntries(sqlite: Database): void {
  const rows = sqlite.prepare("select * from activity order by recorded_at, id").all() as ActivityRow[];
  const insert = sqlite.prepare(
    `insert into activity_history (id, activity_id, at, done_on, done_by, type, changes, reason, settled)
     values (?, ?, ?, ?, '', ?, ?, ?, '[]')`,
  );
  for (const row of rows) {
    for (const [index, { at, on, type, changes, reason }] of entriesOf(sqlite, row).entries())
      insert.run(`${row.id}-entry-${index + 1}`, row.id, at, on, type, JSON.stringify(changes), reason);
    writeProjections(sqlite, row);
  }
}

function entriesOf(sqlite: Database, row: ActivityRow): Entry[] {
  const credits = sqlite.prepare("select * from credit where activity_id = ? order by id").all(row.id) as CreditRow[];
  const evidence = sqlite
    .prepare("select id, name, added_at from evidence where activity_id = ? order by position")
    .all(row.id) as EvidenceRow[];
  const isFirst = (file: EvidenceRow) => file.added_at <= row.recorded_at;
  const takenAlone = (credit: CreditRow) => credit.withdrawn_at !== null && credit.withdrawn_at !== row.withdrawn_at;
  const later: Entry[] = [
    ...[
      ...Map.groupBy(
        evidence.filter((file) => !isFirst(file)),
        (file) => file.added_at,
      ),
    ].map(([at, files]) => entry(at, "changed", { evidence: files.map(added) })),
    ...credits
      .filter(takenAlone)
      .map((credit) =>
        entry(credit.withdrawn_at ?? "", "changed", { credits: [takenBack(credit)] }, credit.withdrawn_reason),
      ),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const recorded: Entry = {
    ...entry(row.recorded_at, "recorded", {
      fields: fieldsOf(sqlite, row),
      credits: credits.map(counted),
      evidence: evidence.filter(isFirst).map(added),
    }),
    on: row.recorded_on,
  };
  if (row.withdrawn_at === null) return [recorded, ...later];
  const taken = credits.filter((credit) => credit.withdrawn_at !== null && !takenAlone(credit)).map(takenBack);
  return [recorded, ...later, entry(row.withdrawn_at, "withdrawn", { credits: taken }, row.withdrawn_reason)];
}

const entry = (
  at: string,
  type: Entry["type"],
  changes: Partial<Entry["changes"]>,
  reason: string | null = null,
): Entry => ({ at, on: dayOf(at), type, changes: { fields: [], credits: [], evidence: [], ...changes }, reason });

/** The day in Shanghai, in which every data folder of before was kept. */
const dayOf = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

function fieldsOf(sqlite: Database, row: ActivityRow): unknown[] {
  const participants = sqlite
    .prepare(
      `select subject_id, name, attendance, hours_thousandths from activity_participant
       join subject on subject.id = subject_id where activity_id = ? order by subject_id`,
    )
    .all(row.id) as { subject_id: string; name: string; attendance: string; hours_thousandths: number | null }[];
  const values = {
    title: row.title,
    happenedOn: row.happened_on,
    startTime: row.start_time,
    place: row.place,
    hours: hoursOf(row.hours_thousandths),
    participants: participants.map((one) => ({
      subjectId: one.subject_id,
      name: one.name,
      attendance: one.attendance,
      hours: hoursOf(one.hours_thousandths),
    })),
    note: row.note,
    noEvidenceReason: row.no_evidence_reason,
  };
  return Object.entries(values).map(([field, after]) => ({ field, before: null, after }));
}

const hoursOf = (thousandths: number | null): number | null => (thousandths === null ? null : thousandths / 1000);

const added = ({ id, name }: EvidenceRow) => ({ id, name, isThere: true });

const keyOf = (credit: CreditRow) => ({
  obligationId: credit.obligation_id,
  subjectId: credit.subject_id,
  recurrenceId: credit.recurrence_id,
});
const termsOf = (credit: CreditRow) => ({ amount: credit.amount_thousandths / 1000, reason: credit.reason });
const counted = (credit: CreditRow) => ({ id: credit.id, key: keyOf(credit), before: null, after: termsOf(credit) });
const takenBack = (credit: CreditRow) => ({ id: credit.id, key: keyOf(credit), before: termsOf(credit), after: null });

/** What stood before a withdrawal, for the day on which it may be taken back itself. */
function writeProjections(sqlite: Database, row: ActivityRow): void {
  if (row.withdrawn_at !== null) {
    const days = [{ until: dayOf(row.withdrawn_at), happenedOn: row.happened_on }];
    sqlite.prepare("update activity set earlier_days = ? where id = ?").run(JSON.stringify(days), row.id);
  }
  const credits = sqlite
    .prepare("select * from credit where activity_id = ? and withdrawn_at is not null")
    .all(row.id) as CreditRow[];
  for (const credit of credits) {
    const amounts = [{ until: dayOf(credit.withdrawn_at ?? ""), amount: credit.amount_thousandths / 1000 }];
    sqlite.prepare("update credit set earlier_amounts = ? where id = ?").run(JSON.stringify(amounts), credit.id);
  }
}
