import { isDay, isInstant, isOneOf, isSha256 } from "./0010-initial/checks.ts";
import type { Migration } from "./migration.ts";

const appendOnly = (table: string): string => `
create trigger ${table}_refuses_update before update on ${table}
begin
  select raise(abort, '${table} is append-only');
end;
create trigger ${table}_refuses_delete before delete on ${table}
begin
  select raise(abort, '${table} is append-only');
end;`;

/**
 * Reason: a slip counts from the moment a person releases it. It is kept as it left, page and number, with the occurrences it
 * names; taking it back is a row of its own. None of the three tables lets a row be changed, removed or replaced, and no number
 * is given twice in a year.
 */
export const slips: Migration = {
  number: 60,
  name: "slips",
  up: (sqlite) => {
    sqlite.exec(`
create table slip (
  seq integer not null primary key autoincrement,
  id text not null unique,
  kind text not null ${isOneOf("kind", ["reminder", "supervision"])},
  year integer not null check (year between 1900 and 2199),
  number integer not null check (number >= 1),
  lead text not null,
  released_on text not null ${isDay("released_on")},
  released_at text not null ${isInstant("released_at")},
  released_by text not null,
  reply_by text not null ${isDay("reply_by")} check (reply_by >= released_on),
  html text not null check (html <> ''),
  sha256 text not null ${isSha256("sha256")},
  unique (kind, year, number)
) strict;

create table slip_line (
  slip_id text not null references slip (id),
  position integer not null check (position >= 0),
  obligation_id text not null references obligation (id),
  subject_id text not null references subject (id),
  recurrence_id text not null check (recurrence_id <> ''),
  title text not null,
  primary key (slip_id, position),
  unique (slip_id, obligation_id, subject_id, recurrence_id)
) strict;
create index slip_line_by_occurrence on slip_line (obligation_id, subject_id, recurrence_id);
create index slip_line_by_subject on slip_line (subject_id);

create table slip_withdrawal (
  id text not null primary key,
  slip_id text not null unique references slip (id),
  withdrawn_on text not null ${isDay("withdrawn_on")},
  withdrawn_at text not null ${isInstant("withdrawn_at")},
  withdrawn_by text not null,
  reason text not null check (reason <> '')
) strict;
${appendOnly("slip")}
create trigger slip_refuses_replace before insert on slip
when exists (
  select 1 from slip
  where id = new.id or seq = new.seq or (kind = new.kind and year = new.year and number = new.number)
)
begin
  select raise(abort, 'slip is append-only');
end;
${appendOnly("slip_line")}
create trigger slip_line_refuses_replace before insert on slip_line
when exists (
  select 1 from slip_line
  where slip_id = new.slip_id
    and (
      position = new.position
      or (obligation_id = new.obligation_id and subject_id = new.subject_id and recurrence_id = new.recurrence_id)
    )
)
begin
  select raise(abort, 'slip_line is append-only');
end;
${appendOnly("slip_withdrawal")}
create trigger slip_withdrawal_refuses_replace before insert on slip_withdrawal
when exists (select 1 from slip_withdrawal where id = new.id or slip_id = new.slip_id)
begin
  select raise(abort, 'slip_withdrawal is append-only');
end;
`);
  },
};
