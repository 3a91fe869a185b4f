import type { Migration } from "./migration.ts";

/**
 * Reason: a step that is undone takes back what it kept, and what an event's earlier day missed gives way to the row that the event
 * makes now. What was kept could not be given up at all, so neither could be stored. It may be, and what is given up stays on record
 * in a table of its own, which takes nothing away and changes nothing.
 */
export const keptGivenUp: Migration = {
  number: 170,
  name: "kept-given-up",
  up: (sqlite) => {
    sqlite.exec(`
create table kept_given_up (
  id integer primary key autoincrement,
  obligation_id text not null,
  subject_id text not null,
  recurrence_id text not null,
  slot text not null,
  rule_version integer not null,
  nominal_date text,
  effective_date text,
  opened_on text,
  basis text not null,
  shift text not null,
  period text,
  event_id text,
  kept_on text not null,
  cause text not null
) strict;
create trigger kept_given_up_refuses_update before update on kept_given_up
begin
  select raise(abort, 'what was given up stays on record');
end;
create trigger kept_given_up_refuses_delete before delete on kept_given_up
begin
  select raise(abort, 'what was given up stays on record');
end;
drop trigger kept_occurrence_refuses_delete;
create trigger kept_occurrence_is_remembered before delete on kept_occurrence
begin
  insert into kept_given_up
    (obligation_id, subject_id, recurrence_id, slot, rule_version, nominal_date, effective_date, opened_on, basis, shift, period,
      event_id, kept_on, cause)
  values
    (old.obligation_id, old.subject_id, old.recurrence_id, old.slot, old.rule_version, old.nominal_date, old.effective_date,
      old.opened_on, old.basis, old.shift, old.period, old.event_id, old.kept_on, old.cause);
end;
`);
  },
};
