import { isDay, isInstant, isOneOf } from "./checks.ts";

/** Pasted holiday notices (the bundled ones are part of the program), settings, and what was exported last. */
export const settingTables = `
create table holiday_notice (
  year integer not null primary key check (year between 1900 and 2199),
  title text not null,
  published_on text ${isDay("published_on")},
  number text,
  origin text not null ${isOneOf("origin", ["bundled", "pasted"])},
  text text,
  stored_at text not null ${isInstant("stored_at")}
) strict;

create table holiday_day (
  year integer not null references holiday_notice (year) on delete cascade,
  date text not null ${isDay("date")},
  kind text not null ${isOneOf("kind", ["rest", "makeup"])},
  name text not null,
  primary key (year, date)
) strict;

create table setting (
  key text not null primary key,
  value text not null check (json_valid(value))
) strict;

create table calendar_export (
  uid text not null primary key,
  year integer not null check (year between 1900 and 2199),
  fingerprint text not null,
  sequence integer not null check (sequence >= 0),
  last_modified text not null ${isInstant("last_modified")},
  status text not null ${isOneOf("status", ["CONFIRMED", "CANCELLED"])},
  date text not null ${isDay("date")},
  summary text not null
) strict;
create index calendar_export_by_year on calendar_export (year, date);
`;
