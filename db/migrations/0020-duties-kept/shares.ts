import { isDay, isInstant, isList } from "../0010-initial/checks.ts";

/**
 * `percent_list`: who is counted and of whom, on a day; a later list for the same day takes the place of the first.
 * `obligation_share`: what is credited to one duty counts for another too (其中…不少于两次, several kinds of activity
 * for one number).
 */
export const shareTables = `
create table percent_list (
  obligation_id text not null references obligation (id),
  subject_id text not null references subject (id),
  recurrence_id text not null check (recurrence_id <> ''),
  counted_on text not null ${isDay("counted_on")},
  base text not null ${isList("base")} check (json_array_length(base) > 0),
  numerator text not null ${isList("numerator")},
  recorded_on text not null ${isDay("recorded_on")},
  recorded_at text not null ${isInstant("recorded_at")},
  primary key (obligation_id, subject_id, recurrence_id, counted_on)
) strict;
create index percent_list_by_subject on percent_list (subject_id);

create table obligation_share (
  obligation_id text not null references obligation (id),
  counts_for_id text not null references obligation (id) check (counts_for_id <> obligation_id),
  primary key (obligation_id, counts_for_id)
) strict;
create index obligation_share_by_counted on obligation_share (counts_for_id);
`;
