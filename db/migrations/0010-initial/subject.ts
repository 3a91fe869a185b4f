import { isDay, isOneOf } from "./checks.ts";

/**
 * Who must satisfy a duty. A group (全体支部) is a subject too, because a duty, a credit and an occurrence may name
 * either; a duty over a group is a duty of each member.
 */
export const subjectTables = `
create table subject (
  id text not null primary key,
  name text not null check (name <> ''),
  kind text not null default 'unit' ${isOneOf("kind", ["unit", "role", "person", "group"])}
) strict;
create unique index subject_by_name on subject (name) where kind <> 'person';
create index subject_by_kind on subject (kind);

create table group_member (
  group_id text not null references subject (id),
  subject_id text not null references subject (id) check (subject_id <> group_id),
  joined_on text not null ${isDay("joined_on")},
  left_on text ${isDay("left_on")} check (left_on >= joined_on),
  primary key (group_id, subject_id, joined_on)
) strict;
create index group_member_by_subject on group_member (subject_id);
create unique index group_member_once on group_member (group_id, subject_id) where left_on is null;
`;
