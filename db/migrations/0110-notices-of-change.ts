import { isDay, isInstant, isOneOf } from "./0010-initial/checks.ts";
import type { Migration } from "./migration.ts";

/**
 * Reason: a notice of change took the place of the whole year that it changes. It is kept beside the year now, as the days that it
 * sets, and can be taken back by itself.
 */
export const noticesOfChange: Migration = {
  number: 110,
  name: "notices-of-change",
  up: (sqlite) => {
    sqlite.exec(`
create table holiday_change (
  seq integer not null primary key autoincrement,
  id text not null unique,
  year integer not null check (year between 1900 and 2199),
  title text not null,
  published_on text ${isDay("published_on")},
  number text,
  text text not null,
  stored_at text not null ${isInstant("stored_at")}
) strict;
create index holiday_change_by_year on holiday_change (year);

create table holiday_change_day (
  change_id text not null references holiday_change (id) on delete cascade,
  date text not null ${isDay("date")},
  becomes text not null ${isOneOf("becomes", ["rest", "makeup", "plain"])},
  name text not null,
  primary key (change_id, date)
) strict;
`);
  },
};
