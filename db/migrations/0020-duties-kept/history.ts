import { isDay, isInstant, isOneOf, isTime } from "../0010-initial/checks.ts";

const types = [
  "planned",
  "plan-cleared",
  "prepared",
  "waiting",
  "closed",
  "reopened",
  "refused",
  "waived",
  "not-applicable",
  "opening-set",
  "undone",
];

/**
 * The history with one more type of event. SQLite cannot change a column's condition, so the rows move into a new table
 * of the same name, each with its `seq`; the triggers that keep it append-only go with the old one and are made again.
 * `opening_balance`, there since the first step, is from here on what the last such event of an occurrence says.
 */
export const historyWithOpenings = `
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
  check (words is null or type in ('waiting', 'closed', 'refused', 'waived', 'not-applicable', 'opening-set')),
  check (words is not null or type not in ('waiting', 'refused', 'waived', 'not-applicable', 'opening-set')),
  check ((amount_thousandths is not null) = (type = 'opening-set')),
  check ((undoes_id is not null) = (type = 'undone'))
) strict;
insert into history_next
  (seq, id, obligation_id, subject_id, recurrence_id, at, done_on, done_by, type, planned_on, planned_time, words, undoes_id)
  select seq, id, obligation_id, subject_id, recurrence_id, at, done_on, done_by, type, planned_on, planned_time, words, undoes_id
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
`;
