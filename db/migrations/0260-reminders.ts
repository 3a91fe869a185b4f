import { isInstant } from "./0010-initial/checks.ts";
import type { Migration } from "./migration.ts";

const isMoment = (column: string): string => `check (${column} is strftime('%Y-%m-%dT%H:%M', ${column}))`;

/**
 * Reason: reminders are told once, whichever door tells them, and may be put off. Neither is a record of the clerk's work: what was told
 * long ago is removed.
 */
export const reminders: Migration = {
  number: 260,
  name: "reminders",
  up: (sqlite) => {
    sqlite.exec(`
create table reminder_delivery (
  id text not null primary key,
  at text not null ${isMoment("at")},
  delivered_at text not null ${isInstant("delivered_at")}
) strict;
create index reminder_delivery_at on reminder_delivery (at);
create table reminder_snooze (
  obligation_id text not null references obligation (id) on delete cascade,
  subject_id text not null,
  recurrence_id text not null,
  until text not null ${isMoment("until")},
  snoozed_at text not null ${isInstant("snoozed_at")},
  primary key (obligation_id, subject_id, recurrence_id)
) strict;
`);
  },
};
