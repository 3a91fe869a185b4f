import { isDay, isObject, isOneOf } from "./0010-initial/checks.ts";
import type { Migration } from "./migration.ts";

/**
 * Reason: an event of a duty without a number of days opens an occurrence that has no date. What is recorded about it outlives a
 * change that takes it away, as everything else does, so what is kept has either its two dates or the day on which it was opened.
 */
export const keptWithoutADate: Migration = {
  number: 130,
  name: "kept-without-a-date",
  up: (sqlite) => {
    sqlite.exec(`
create table kept_occurrence_next (
  obligation_id text not null references obligation (id),
  subject_id text not null references subject (id),
  recurrence_id text not null check (recurrence_id <> ''),
  slot text not null,
  rule_version integer not null check (rule_version >= 1),
  nominal_date text ${isDay("nominal_date")},
  effective_date text ${isDay("effective_date")},
  opened_on text ${isDay("opened_on")},
  basis text not null ${isOneOf("basis", ["published", "provisional"])},
  shift text not null ${isOneOf("shift", ["none", "following", "preceding", "modified-following"])},
  period text ${isObject("period")},
  event_id text,
  kept_on text not null ${isDay("kept_on")},
  cause text not null check (cause <> ''),
  check ((nominal_date is null) = (effective_date is null)),
  check ((effective_date is null) = (opened_on is not null)),
  primary key (obligation_id, subject_id, recurrence_id)
) strict;
insert into kept_occurrence_next
  (obligation_id, subject_id, recurrence_id, slot, rule_version, nominal_date, effective_date, basis, shift, period, event_id,
    kept_on, cause)
  select obligation_id, subject_id, recurrence_id, slot, rule_version, nominal_date, effective_date, basis, shift, period,
    event_id, kept_on, cause
  from kept_occurrence;
drop table kept_occurrence;
alter table kept_occurrence_next rename to kept_occurrence;
create index kept_occurrence_by_subject on kept_occurrence (subject_id);
create trigger kept_occurrence_refuses_update before update on kept_occurrence
begin
  select raise(abort, 'what was kept stays');
end;
create trigger kept_occurrence_refuses_delete before delete on kept_occurrence
begin
  select raise(abort, 'what was kept stays');
end;
`);
  },
};
