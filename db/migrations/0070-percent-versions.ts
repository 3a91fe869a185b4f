import { isDay, isInstant, isList } from "./0010-initial/checks.ts";
import type { Migration } from "./migration.ts";

/** @param isSame The condition under which a row that is there would be replaced by `new`. */
const appendOnly = (table: string, isSame: string): string =>
  [
    ["update", "update on", ""],
    ["delete", "delete on", ""],
    ["replace", "insert on", `when exists (select 1 from ${table} where ${isSame})`],
  ]
    .map(
      ([name, what, when]) =>
        `create trigger ${table}_refuses_${name} before ${what} ${table} ${when}
begin
  select raise(abort, '${table} is append-only');
end;`,
    )
    .join("\n");

/**
 * Reason: a list behind a percentage that was set again for the same day took the place of the one before. Every version is kept
 * now, with who set it; taking one back is a row of its own. The lists of before stay, by nobody who is known.
 */
export const percentVersions: Migration = {
  number: 70,
  name: "percent-versions",
  up: (sqlite) => {
    sqlite.exec(`
create table percent_list_next (
  seq integer not null primary key autoincrement,
  id text not null unique,
  obligation_id text not null references obligation (id),
  subject_id text not null references subject (id),
  recurrence_id text not null check (recurrence_id <> ''),
  counted_on text not null ${isDay("counted_on")},
  base text not null ${isList("base")} check (json_array_length(base) > 0),
  numerator text not null ${isList("numerator")},
  recorded_on text not null ${isDay("recorded_on")},
  recorded_at text not null ${isInstant("recorded_at")},
  recorded_by text not null
) strict;
insert into percent_list_next
  (id, obligation_id, subject_id, recurrence_id, counted_on, base, numerator, recorded_on, recorded_at, recorded_by)
  select 'percent-list-' || rowid, obligation_id, subject_id, recurrence_id, counted_on, base, numerator, recorded_on,
    recorded_at, ''
  from percent_list order by recorded_at, rowid;
drop table percent_list;
alter table percent_list_next rename to percent_list;
create index percent_list_by_occurrence on percent_list (obligation_id, subject_id, recurrence_id, seq);
create index percent_list_by_subject on percent_list (subject_id);

create table percent_list_withdrawal (
  id text not null primary key,
  list_id text not null unique references percent_list (id),
  withdrawn_on text not null ${isDay("withdrawn_on")},
  withdrawn_at text not null ${isInstant("withdrawn_at")},
  withdrawn_by text not null
) strict;
${appendOnly("percent_list", "id = new.id or seq = new.seq")}
${appendOnly("percent_list_withdrawal", "id = new.id or list_id = new.list_id")}
`);
  },
};
