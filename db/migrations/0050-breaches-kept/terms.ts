import { isDay } from "../0010-initial/checks.ts";

/**
 * Who bears a duty from when to when, and from when to when one duty counts for another. What was assigned or shared before has
 * no days: it holds as long as the duty does.
 */
export const termTables = `
create table obligation_subject_next (
  obligation_id text not null references obligation (id),
  subject_id text not null references subject (id),
  position integer not null check (position >= 0),
  borne_from text ${isDay("borne_from")},
  borne_until text ${isDay("borne_until")} check (borne_until >= borne_from),
  reason text,
  primary key (obligation_id, position)
) strict;
insert into obligation_subject_next (obligation_id, subject_id, position)
  select obligation_id, subject_id, position from obligation_subject;
drop table obligation_subject;
alter table obligation_subject_next rename to obligation_subject;
create index obligation_subject_by_subject on obligation_subject (subject_id);
create unique index obligation_subject_once on obligation_subject (obligation_id, subject_id)
  where borne_until is null;

create table obligation_share_next (
  obligation_id text not null references obligation (id),
  counts_for_id text not null references obligation (id) check (counts_for_id <> obligation_id),
  since text ${isDay("since")},
  until text ${isDay("until")} check (until >= since)
) strict;
insert into obligation_share_next (obligation_id, counts_for_id)
  select obligation_id, counts_for_id from obligation_share;
drop table obligation_share;
alter table obligation_share_next rename to obligation_share;
create unique index obligation_share_once on obligation_share (obligation_id, counts_for_id) where until is null;
create index obligation_share_by_counted on obligation_share (counts_for_id);
`;
