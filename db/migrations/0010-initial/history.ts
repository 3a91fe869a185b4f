import { isDay, isInstant, isOneOf, isTime } from "./checks.ts";

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
  "undone",
];
const handlings = ["planned", "prepared", "waiting", "done", "refused", "waived", "not-applicable"];

/**
 * What was done about an occurrence, in order of `seq`, and the state that it amounts to. History is append-only:
 * the triggers refuse UPDATE and DELETE, and an INSERT OR REPLACE over a row that is there. `occurrence_state` is
 * a projection that the history can rebuild.
 */
export const historyTables = `
create table history (
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
  undoes_id text references history (id),
  check ((planned_on is not null) = (type = 'planned')),
  check (planned_time is null or type = 'planned'),
  check (words is null or type in ('waiting', 'closed', 'refused', 'waived', 'not-applicable')),
  check (words is not null or type not in ('waiting', 'refused', 'waived', 'not-applicable')),
  check ((undoes_id is not null) = (type = 'undone'))
) strict;
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

create table occurrence_state (
  obligation_id text not null references obligation (id),
  subject_id text not null references subject (id),
  recurrence_id text not null check (recurrence_id <> ''),
  planned_on text ${isDay("planned_on")},
  planned_time text ${isTime("planned_time")},
  handling text ${isOneOf("handling", handlings)},
  handling_note text,
  handled_on text ${isDay("handled_on")},
  waived_reason text,
  refused_on text ${isDay("refused_on")},
  refused_by text,
  closed_on text ${isDay("closed_on")},
  closed_reason text,
  overrides integer not null check (overrides >= 0),
  primary key (obligation_id, subject_id, recurrence_id)
) strict;
create index occurrence_state_by_subject on occurrence_state (subject_id);
`;
