import { isDay, isInstant } from "./0010-initial/checks.ts";
import type { Migration } from "./migration.ts";

/**
 * Reason: who of a group a duty has reached (全覆盖, 轮训), by name, each with its day and proof. The base is a group; who belongs to it on a day
 * is said by its memberships.
 */
export const coverage: Migration = {
  number: 315,
  name: "coverage",
  up: (sqlite) => {
    sqlite.exec(`
create table coverage_list (
  obligation_id text not null references obligation (id) on delete cascade,
  subject_id text not null,
  recurrence_id text not null,
  group_id text not null references subject (id),
  target_thousandths integer not null check (target_thousandths between 1 and 100000),
  set_on text not null ${isDay("set_on")},
  primary key (obligation_id, subject_id, recurrence_id)
) strict;
create table coverage_mark (
  obligation_id text not null,
  subject_id text not null,
  recurrence_id text not null,
  member_id text not null references subject (id),
  covered_on text not null ${isDay("covered_on")},
  activity_id text references activity (id),
  words text not null,
  marked_at text not null ${isInstant("marked_at")},
  marked_by text not null,
  primary key (obligation_id, subject_id, recurrence_id, member_id),
  foreign key (obligation_id, subject_id, recurrence_id)
    references coverage_list (obligation_id, subject_id, recurrence_id) on delete cascade,
  check (activity_id is not null or words <> '')
) strict;
`);
  },
};
