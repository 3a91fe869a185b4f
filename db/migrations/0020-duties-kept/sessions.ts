import { isDay, isInstant, isTime } from "../0010-initial/checks.ts";

/** Sessions of a quota that are meant to happen. They bind nobody, so one that is dropped is dropped. */
export const sessionTables = `
create table planned_session (
  id text not null primary key,
  obligation_id text not null references obligation (id),
  subject_id text not null references subject (id),
  recurrence_id text not null check (recurrence_id <> ''),
  planned_on text not null ${isDay("planned_on")},
  planned_time text ${isTime("planned_time")},
  note text not null,
  planned_at text not null ${isInstant("planned_at")}
) strict;
create index planned_session_by_occurrence on planned_session (obligation_id, subject_id, recurrence_id, planned_on);
create index planned_session_by_subject on planned_session (subject_id);
create index planned_session_by_day on planned_session (planned_on);
`;
