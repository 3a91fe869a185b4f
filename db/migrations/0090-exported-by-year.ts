import type { Database } from "better-sqlite3";
import { isDay, isInstant, isOneOf } from "./0010-initial/checks.ts";
import type { Migration } from "./migration.ts";

/** An alarm within the content lines of an event, with the line break before it. */
const ALARMS = /\nBEGIN:VALARM\n[\s\S]*?\nEND:VALARM/g;

/**
 * Reason: a meeting that is moved over New Year is told in the files of both years, so that a UID is remembered once a year. An
 * alarm is no part of what is remembered, or switching it on would say that every event changed; what is remembered loses it.
 */
export const exportedByYear: Migration = {
  number: 90,
  name: "exported-by-year",
  up: (sqlite) => {
    sqlite.exec(`
create table calendar_export_next (
  uid text not null,
  year integer not null check (year between 1900 and 2199),
  fingerprint text not null,
  sequence integer not null check (sequence >= 0),
  last_modified text not null ${isInstant("last_modified")},
  status text not null ${isOneOf("status", ["CONFIRMED", "CANCELLED"])},
  date text not null ${isDay("date")},
  summary text not null,
  primary key (uid, year)
) strict;
insert into calendar_export_next
  select uid, year, fingerprint, sequence, last_modified, status, date, summary from calendar_export;
drop table calendar_export;
alter table calendar_export_next rename to calendar_export;
create index calendar_export_by_year on calendar_export (year, date);
`);
    withoutAlarms(sqlite);
  },
};

function withoutAlarms(sqlite: Database): void {
  const told = sqlite
    .prepare<[], { uid: string; fingerprint: string }>(
      "select uid, fingerprint from calendar_export where fingerprint like '%BEGIN:VALARM%'",
    )
    .all();
  const forget = sqlite.prepare("update calendar_export set fingerprint = ? where uid = ?");
  for (const { uid, fingerprint } of told) forget.run(fingerprint.replaceAll(ALARMS, ""), uid);
}
