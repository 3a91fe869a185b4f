import { isDay, isInstant, isOneOf } from "./0010-initial/checks.ts";
import type { Migration } from "./migration.ts";

const OBSERVANCES = [
  "secrecy-month",
  "disaster-prevention-week",
  "science-week",
  "food-safety-week",
  "science-popularisation-day",
  "cybersecurity-week",
  "constitution-week",
];

/**
 * Reason: the days of some observances are announced each year, and were counted by a rule that missed them. What is announced is
 * entered once for each observance and year; each entry stays, and the last one holds. Without days: taken back.
 */
export const observances: Migration = {
  number: 150,
  name: "observances",
  up: (sqlite) => {
    sqlite.exec(`
create table observance_entry (
  seq integer not null primary key autoincrement,
  id text not null unique,
  observance text not null ${isOneOf("observance", OBSERVANCES)},
  year integer not null check (year between 1900 and 2199),
  first_day text ${isDay("first_day")},
  last_day text ${isDay("last_day")},
  note text not null,
  done_on text not null ${isDay("done_on")},
  at text not null ${isInstant("at")},
  done_by text not null,
  check ((first_day is null) = (last_day is null)),
  check (first_day is null or first_day <= last_day)
) strict;
`);
  },
};
