import { isDay } from "./0010-initial/checks.ts";
import type { Migration } from "./migration.ts";

/**
 * Reason: a roster of persons and bodies. Both are subjects already; these tables say more of them. What holds of a person from a day to
 * a day is a row of `person_fact`; a group with a row in `group_condition` has the members whom its condition finds.
 */
export const roster: Migration = {
  number: 310,
  name: "roster",
  up: (sqlite) => {
    sqlite.exec(`
create table person (
  subject_id text not null primary key references subject (id),
  unit text not null,
  joined_on text ${isDay("joined_on")},
  full_on text ${isDay("full_on")},
  listed_from text not null ${isDay("listed_from")},
  listed_until text ${isDay("listed_until")},
  note text not null,
  check (full_on is null or joined_on is null or joined_on <= full_on),
  check (listed_until is null or listed_from <= listed_until)
) strict;
create table body (
  subject_id text not null primary key references subject (id),
  kind text not null,
  parent_id text references body (subject_id) deferrable initially deferred,
  listed_from text not null ${isDay("listed_from")},
  listed_until text ${isDay("listed_until")},
  check (parent_id is null or parent_id <> subject_id),
  check (listed_until is null or listed_from <= listed_until)
) strict;
create index body_by_parent on body (parent_id);
create table person_fact (
  person_id text not null references person (subject_id) on delete cascade,
  position integer not null,
  kind text not null check (kind in ('class', 'branch', 'role', 'pair')),
  value text not null,
  body_id text references body (subject_id) deferrable initially deferred,
  holds_from text not null ${isDay("holds_from")},
  holds_until text ${isDay("holds_until")},
  primary key (person_id, position),
  check (holds_until is null or holds_from <= holds_until),
  check (kind not in ('branch', 'pair') or body_id is not null)
) strict;
create index person_fact_by_body on person_fact (body_id);
create table group_condition (
  group_id text not null primary key references subject (id) on delete cascade,
  condition text not null
) strict;
`);
  },
};
