import { isDay, isInstant, isList, isObject } from "./0010-initial/checks.ts";
import type { Migration } from "./migration.ts";

/**
 * Reason: what was done in a session can be undone step by step. Each write of a session is kept with what leads back from it; these are
 * an aid to the person at the screen and no part of the record, so that old ones may go. Beside them: a stay in a group that never
 * was is taken out, and that it was entered stays on record.
 */
export const sessionSteps: Migration = {
  number: 140,
  name: "session-steps",
  up: (sqlite) => {
    sqlite.exec(`
create table session_step (
  seq integer not null primary key autoincrement,
  id text not null unique,
  session text not null,
  at text not null ${isInstant("at")},
  done_on text not null ${isDay("done_on")},
  procedure text not null,
  subject text not null ${isObject("subject")},
  inverse text ${isList("inverse")},
  hindrance text,
  changed text not null ${isList("changed")},
  uses text not null ${isList("uses")},
  undone_at text ${isInstant("undone_at")},
  check ((inverse is null) = (hindrance is not null))
) strict;
create index session_step_by_session on session_step (session, seq);

create table stay_removal (
  id text not null primary key,
  group_id text not null references subject (id),
  subject_id text not null references subject (id),
  joined_on text not null ${isDay("joined_on")},
  left_on text ${isDay("left_on")},
  reason text not null check (reason <> ''),
  removed_at text not null ${isInstant("removed_at")},
  removed_by text not null
) strict;
create index stay_removal_by_group on stay_removal (group_id);
create index stay_removal_by_subject on stay_removal (subject_id);
create trigger stay_removal_refuses_update before update on stay_removal
begin
  select raise(abort, 'stay_removal is append-only');
end;
create trigger stay_removal_refuses_delete before delete on stay_removal
begin
  select raise(abort, 'stay_removal is append-only');
end;
`);
  },
};
