import { isDay, isInstant, isOneOf } from "./0010-initial/checks.ts";
import type { Migration } from "./migration.ts";

/**
 * Reason: the calendar is published in several files and collections, each with a filter and a memory of its own. What was remembered of a
 * year's file is now remembered of a named file; the name of a year's file is the year.
 */
export const publications: Migration = {
  number: 325,
  name: "publications",
  up: (sqlite) => {
    sqlite.exec(`
create table calendar_export_next (
  uid text not null,
  file text not null check (file <> ''),
  fingerprint text not null,
  sequence integer not null check (sequence >= 0),
  last_modified text not null ${isInstant("last_modified")},
  status text not null ${isOneOf("status", ["CONFIRMED", "CANCELLED"])},
  date text not null ${isDay("date")},
  summary text not null,
  primary key (uid, file)
) strict;
insert into calendar_export_next
  select uid, cast(year as text), fingerprint, sequence, last_modified, status, date, summary from calendar_export;
drop table calendar_export;
alter table calendar_export_next rename to calendar_export;
create index calendar_export_by_file on calendar_export (file, date);
create table calendar_publication (
  id text not null primary key,
  name text not null check (name <> ''),
  filter text not null check (json_valid(filter)),
  target text not null check (json_valid(target)),
  is_on integer not null check (is_on in (0, 1)),
  created_at text not null ${isInstant("created_at")},
  tried_at text ${isInstant("tried_at")},
  done_at text ${isInstant("done_at")},
  digest text,
  events integer not null default 0 check (events >= 0),
  trouble text check (trouble is null or json_valid(trouble))
) strict;
`);
  },
};
