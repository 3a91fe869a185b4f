import { isInstant } from "./0010-initial/checks.ts";
import type { Migration } from "./migration.ts";

/**
 * Reason: what became of the events of other calendars is known by their UIDs, so that the same file again shows only what differs. Their
 * words are not kept.
 */
export const calendarImports: Migration = {
  number: 318,
  name: "calendar-imports",
  up: (sqlite) => {
    sqlite.exec(`
create table calendar_import (
  uid text not null primary key,
  taken_as text not null check (taken_as in ('planned', 'activity', 'duty', 'none')),
  parts text not null check (json_valid(parts)),
  made text not null check (json_valid(made)),
  obligation_id text,
  taken_at text not null ${isInstant("taken_at")}
) strict;
`);
  },
};
