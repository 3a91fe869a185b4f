import type { Database } from "better-sqlite3";

interface EventRow {
  readonly id: string;
  readonly event: string;
  readonly happened_on: string | null;
  readonly subject_id: string | null;
  readonly subject_name: string | null;
  readonly note: string;
  readonly recorded_at: string;
  readonly withdrawn_at: string | null;
  readonly withdrawn_reason: string | null;
}

/** Writes the entries that the rows of each logged event tell of. Days that it had before its last one were not kept. */
export function writeFirstEventEntries(sqlite: Database): void {
  const rows = sqlite
    .prepare(
      `select event_log.*, subject.name as subject_name from event_log
       left join subject on subject.id = subject_id order by recorded_at, event_log.id`,
    )
    .all() as EventRow[];
  const insert = sqlite.prepare(
    `insert into event_history (id, event_id, at, done_on, done_by, type, changes, reason) values (?, ?, ?, ?, '', ?, ?, ?)`,
  );
  for (const row of rows) {
    const changes = JSON.stringify(changesOf(sqlite, row));
    insert.run(`${row.id}-entry-1`, row.id, row.recorded_at, dayOf(row.recorded_at), "logged", changes, null);
    if (row.withdrawn_at !== null)
      insert.run(
        `${row.id}-entry-2`,
        row.id,
        row.withdrawn_at,
        dayOf(row.withdrawn_at),
        "withdrawn",
        "[]",
        row.withdrawn_reason,
      );
  }
}

function changesOf(sqlite: Database, row: EventRow): unknown[] {
  const values = {
    name: row.event,
    happenedOn: row.happened_on,
    subject: row.subject_id === null ? null : { id: row.subject_id, name: row.subject_name ?? "" },
    note: row.note,
    obligationIds: sqlite
      .prepare("select obligation_id from obligation_event where event_id = ? order by obligation_id")
      .pluck()
      .all(row.id),
  };
  return Object.entries(values).map(([field, after]) => ({ field, before: null, after }));
}

/** The day in Shanghai, in which every data folder of before was kept. */
const dayOf = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
