import { isDay, isInstant, isList, isObject, isOneOf } from "../0010-initial/checks.ts";

/** As in `0070-percent-versions`. */
const appendOnly = (table: string): string => `
create trigger ${table}_refuses_update before update on ${table}
begin
  select raise(abort, '${table} is append-only');
end;
create trigger ${table}_refuses_delete before delete on ${table}
begin
  select raise(abort, '${table} is append-only');
end;
create trigger ${table}_refuses_replace before insert on ${table}
when exists (select 1 from ${table} where id = new.id or seq = new.seq)
begin
  select raise(abort, '${table} is append-only');
end;`;

/**
 * `changes` holds what an entry changed, before and after. `earlier_days` and `earlier_amounts` are projections of the entries:
 * what stood before each change, for the question whether something was on record in time.
 */
export const recordTables = `
create table activity_history (
  seq integer not null primary key autoincrement,
  id text not null unique,
  activity_id text not null references activity (id),
  at text not null ${isInstant("at")},
  done_on text not null ${isDay("done_on")},
  done_by text not null,
  type text not null ${isOneOf("type", ["recorded", "changed", "withdrawn", "restored"])},
  changes text not null ${isObject("changes")},
  reason text,
  settled text not null ${isList("settled")}
) strict;
create index activity_history_by_activity on activity_history (activity_id, seq);
${appendOnly("activity_history")}

create table event_history (
  seq integer not null primary key autoincrement,
  id text not null unique,
  event_id text not null references event_log (id),
  at text not null ${isInstant("at")},
  done_on text not null ${isDay("done_on")},
  done_by text not null,
  type text not null ${isOneOf("type", ["logged", "changed", "withdrawn", "restored"])},
  changes text not null ${isList("changes")},
  reason text
) strict;
create index event_history_by_event on event_history (event_id, seq);
${appendOnly("event_history")}

alter table activity add column earlier_days text not null default '[]' ${isList("earlier_days")};
alter table credit add column recorded_on text ${isDay("recorded_on")};
alter table credit add column earlier_amounts text not null default '[]' ${isList("earlier_amounts")};
alter table evidence add column withdrawn_at text ${isInstant("withdrawn_at")};
alter table evidence add column withdrawn_reason text;
alter table planned_session add column dropped_at text ${isInstant("dropped_at")};
`;
