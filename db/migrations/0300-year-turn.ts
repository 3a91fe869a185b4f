import { isDay, isInstant, isList, isOneOf } from "./0010-initial/checks.ts";
import type { Migration } from "./migration.ts";

/**
 * Reason: the plan of the next year took the place of the old one as if they had nothing in common. A duty goes on under it now, and
 * keeps the words of former years. The closing of a year, and its reopening, are acts that are only ever added.
 */
export const yearTurn: Migration = {
  number: 300,
  name: "year-turn",
  up: (sqlite) => {
    sqlite.exec(`
alter table obligation add column former_words text ${isList("former_words")};
create table year_act (
  seq integer not null primary key autoincrement,
  id text not null unique,
  year integer not null check (year between 1900 and 2200),
  kind text not null ${isOneOf("kind", ["closed", "reopened"])},
  words text not null check (json_valid(words)),
  figures text check (json_valid(figures)),
  done_on text not null ${isDay("done_on")},
  done_at text not null ${isInstant("done_at")},
  done_by text not null
) strict;
create index year_act_by_year on year_act (year, seq);
create trigger year_act_refuses_update before update on year_act
begin
  select raise(abort, 'year_act is append-only');
end;
create trigger year_act_refuses_delete before delete on year_act
begin
  select raise(abort, 'year_act is append-only');
end;
create trigger year_act_refuses_replace before insert on year_act
when exists (select 1 from year_act where id = new.id or seq = new.seq)
begin
  select raise(abort, 'year_act is append-only');
end;
`);
  },
};
