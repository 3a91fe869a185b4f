import { isDay, isInstant, isOneOf, isTime } from "../0010-initial/checks.ts";

const types = [
  "planned",
  "plan-cleared",
  "prepared",
  "waiting",
  "closed",
  "declared",
  "reopened",
  "refused",
  "waived",
  "not-applicable",
  "member-counted",
  "member-not-counted",
  "opening-set",
  "undone",
];

/** The words by which an import closed what lay before its plan, until such a closing had a type of its own. */
const BEFORE_THE_PLAN = "期初：印发日以前";

/**
 * The history with three more types of event, moved as the step of number 20 moved it; what an import closed as done before
 * its plan becomes `declared`. The states learn the same, and an opening balance the day on which it was said.
 */
export const declaredHistory = `
create table history_next (
  seq integer not null primary key autoincrement,
  id text not null unique,
  obligation_id text not null references obligation (id),
  subject_id text not null references subject (id),
  recurrence_id text not null check (recurrence_id <> ''),
  at text not null ${isInstant("at")},
  done_on text not null ${isDay("done_on")},
  done_by text not null,
  type text not null ${isOneOf("type", types)},
  planned_on text ${isDay("planned_on")},
  planned_time text ${isTime("planned_time")},
  words text,
  amount_thousandths integer check (amount_thousandths >= 0),
  undoes_id text references history (id),
  check ((planned_on is not null) = (type = 'planned')),
  check (planned_time is null or type = 'planned'),
  check (words is null or type not in ('planned', 'plan-cleared', 'prepared', 'reopened', 'undone')),
  check (words is not null or type in ('planned', 'plan-cleared', 'prepared', 'closed', 'reopened', 'undone')),
  check ((amount_thousandths is not null) = (type = 'opening-set')),
  check ((undoes_id is not null) = (type = 'undone'))
) strict;
insert into history_next
  (seq, id, obligation_id, subject_id, recurrence_id, at, done_on, done_by, type, planned_on, planned_time, words,
    amount_thousandths, undoes_id)
  select seq, id, obligation_id, subject_id, recurrence_id, at, done_on, done_by,
    case when type = 'closed' and words = '${BEFORE_THE_PLAN}' then 'declared' else type end,
    planned_on, planned_time, words, amount_thousandths, undoes_id
  from history order by seq;
drop table history;
alter table history_next rename to history;
create index history_by_occurrence on history (obligation_id, subject_id, recurrence_id, seq);
create index history_by_subject on history (subject_id);
create index history_by_undone on history (undoes_id);

create trigger history_refuses_update before update on history
begin
  select raise(abort, 'history is append-only');
end;
create trigger history_refuses_delete before delete on history
begin
  select raise(abort, 'history is append-only');
end;
create trigger history_refuses_replace before insert on history
when exists (select 1 from history where id = new.id or seq = new.seq)
begin
  select raise(abort, 'history is append-only');
end;

alter table occurrence_state add column is_declared integer not null default 0 check (is_declared in (0, 1));
alter table occurrence_state add column member_counts integer check (member_counts in (0, 1));
alter table occurrence_state add column member_reason text check ((member_reason is null) = (member_counts is null));
update occurrence_state set is_declared = 1 where closed_reason = '${BEFORE_THE_PLAN}';

alter table opening_balance add column set_on text ${isDay("set_on")};
update opening_balance set set_on = (
  select done_on from history
  where history.obligation_id = opening_balance.obligation_id
    and history.subject_id = opening_balance.subject_id
    and history.recurrence_id = opening_balance.recurrence_id
    and type = 'opening-set'
    and history.amount_thousandths = opening_balance.amount_thousandths
    and words = note
  order by seq desc limit 1
);
`;
