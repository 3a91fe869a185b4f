import type { Migration } from "./migration.ts";

/**
 * Reason: work without a number could not be worked on. A stage goal is a duty with a date of its own that is part of such work, and
 * from which month on the work stands on the month's checklist is kept, with the words for a month.
 */
export const standingWork: Migration = {
  number: 190,
  name: "standing-work",
  up: (sqlite) => {
    sqlite.exec(`
alter table obligation add column part_of text references obligation (id) check (part_of <> id);
create index obligation_part_of on obligation (part_of) where part_of is not null;
create table standing_sheet (
  obligation_id text not null references obligation (id) on delete cascade,
  month text not null check (month glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]'),
  listed integer check (listed in (0, 1)),
  words text check (words <> ''),
  primary key (obligation_id, month),
  check (listed is not null or words is not null)
) strict;
`);
  },
};
