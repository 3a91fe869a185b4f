import { isDay, isInstant, isObject, isOneOf } from "../0010-initial/checks.ts";

/**
 * `kept_occurrence`: what a change would have taken away although it was missed or on record, as it was. Its rule is the version
 * that it names. `stay_correction`: a stay in a group as it was and as it is, with the reason. Both are append-only.
 */
export const keptTables = `
create table kept_occurrence (
  obligation_id text not null references obligation (id),
  subject_id text not null references subject (id),
  recurrence_id text not null check (recurrence_id <> ''),
  slot text not null,
  rule_version integer not null check (rule_version >= 1),
  nominal_date text not null ${isDay("nominal_date")},
  effective_date text not null ${isDay("effective_date")},
  basis text not null ${isOneOf("basis", ["published", "provisional"])},
  shift text not null ${isOneOf("shift", ["none", "following", "preceding", "modified-following"])},
  period text ${isObject("period")},
  event_id text,
  kept_on text not null ${isDay("kept_on")},
  cause text not null check (cause <> ''),
  primary key (obligation_id, subject_id, recurrence_id)
) strict;
create index kept_occurrence_by_subject on kept_occurrence (subject_id);
create trigger kept_occurrence_refuses_update before update on kept_occurrence
begin
  select raise(abort, 'what was kept stays');
end;
create trigger kept_occurrence_refuses_delete before delete on kept_occurrence
begin
  select raise(abort, 'what was kept stays');
end;

create table stay_correction (
  id text not null primary key,
  group_id text not null references subject (id),
  subject_id text not null references subject (id),
  joined_before text not null ${isDay("joined_before")},
  left_before text ${isDay("left_before")},
  joined_after text not null ${isDay("joined_after")},
  left_after text ${isDay("left_after")} check (left_after >= joined_after),
  reason text not null check (reason <> ''),
  corrected_at text not null ${isInstant("corrected_at")},
  corrected_by text not null
) strict;
create index stay_correction_by_stay on stay_correction (group_id, subject_id);
create index stay_correction_by_subject on stay_correction (subject_id);
create trigger stay_correction_refuses_update before update on stay_correction
begin
  select raise(abort, 'a correction stays');
end;
create trigger stay_correction_refuses_delete before delete on stay_correction
begin
  select raise(abort, 'a correction stays');
end;
`;
