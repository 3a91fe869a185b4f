import { isDay, isInstant, isOneOf, isSha256, isTime } from "./checks.ts";

/**
 * What happened, whom it counted for and what proves it. Nothing is deleted: rows are marked withdrawn. Amounts
 * (sessions, hours, heads) are whole thousandths, because sums must be exact and hours come in halves.
 */
export const activityTables = `
create table activity (
  id text not null primary key,
  title text not null,
  happened_on text not null ${isDay("happened_on")},
  recorded_on text not null ${isDay("recorded_on")},
  recorded_at text not null ${isInstant("recorded_at")},
  start_time text ${isTime("start_time")},
  place text,
  hours_thousandths integer check (hours_thousandths > 0),
  note text not null,
  no_evidence_reason text,
  withdrawn_at text ${isInstant("withdrawn_at")},
  withdrawn_reason text,
  check (withdrawn_at is not null or withdrawn_reason is null)
) strict;
create index activity_by_day on activity (happened_on);

create table activity_participant (
  activity_id text not null references activity (id),
  subject_id text not null references subject (id),
  attendance text not null ${isOneOf("attendance", ["attended", "excused", "absent"])},
  hours_thousandths integer check (hours_thousandths >= 0),
  primary key (activity_id, subject_id)
) strict;
create index activity_participant_by_subject on activity_participant (subject_id);

create table credit (
  id text not null primary key,
  activity_id text not null references activity (id),
  obligation_id text not null references obligation (id),
  subject_id text not null references subject (id),
  recurrence_id text not null check (recurrence_id <> ''),
  amount_thousandths integer not null check (amount_thousandths > 0),
  reason text,
  withdrawn_at text ${isInstant("withdrawn_at")},
  withdrawn_reason text,
  check (withdrawn_at is not null or withdrawn_reason is null)
) strict;
create index credit_by_activity on credit (activity_id);
create index credit_by_occurrence on credit (obligation_id, subject_id, recurrence_id);
create index credit_by_subject on credit (subject_id);
create unique index credit_once on credit (activity_id, obligation_id, subject_id, recurrence_id)
  where withdrawn_at is null;

create table opening_balance (
  obligation_id text not null references obligation (id),
  subject_id text not null references subject (id),
  recurrence_id text not null check (recurrence_id <> ''),
  amount_thousandths integer not null check (amount_thousandths >= 0),
  note text not null,
  recorded_at text not null ${isInstant("recorded_at")},
  primary key (obligation_id, subject_id, recurrence_id)
) strict;
create index opening_balance_by_subject on opening_balance (subject_id);

create table evidence (
  id text not null primary key,
  activity_id text not null references activity (id),
  position integer not null check (position >= 0),
  name text not null,
  kind text not null ${isOneOf("kind", ["notice", "sign-in", "minutes", "photo", "report", "other"])},
  bytes integer not null check (bytes >= 0),
  sha256 text not null ${isSha256("sha256")},
  dated_on text ${isDay("dated_on")},
  added_at text not null ${isInstant("added_at")}
) strict;
create index evidence_by_activity on evidence (activity_id, position);
create index evidence_by_hash on evidence (sha256);
`;
