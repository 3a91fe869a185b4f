import { isDay, isInstant, isList, isObject, isOneOf } from "./checks.ts";

/**
 * Duties, their rules over time, and what their dates are computed from. A version that was replaced on its own
 * first day never held: it ends the day before it starts.
 */
export const obligationTables = `
create table obligation (
  id text not null primary key,
  plan_id text references plan (id),
  item text,
  title text not null,
  short_title text not null,
  category text not null,
  lead text,
  supporting text not null ${isList("supporting")},
  actor text,
  evidence_kinds text not null ${isList("evidence_kinds")},
  citation_plan_id text references plan (id),
  citation_start integer check (citation_start >= 0),
  citation_end integer check (citation_end >= citation_start),
  citation_text text,
  citation_normalised text,
  status text not null ${isOneOf("status", ["active", "set-aside"])},
  created_on text not null ${isDay("created_on")},
  check (
    (citation_plan_id is null) = (citation_start is null)
    and (citation_plan_id is null) = (citation_end is null)
    and (citation_plan_id is null) = (citation_text is null)
    and (citation_plan_id is null) = (citation_normalised is null)
  )
) strict;
create index obligation_by_plan on obligation (plan_id);
create index obligation_by_citation on obligation (citation_plan_id);
create index obligation_in_order on obligation (created_on, id);

create table rule_version (
  id text not null primary key,
  obligation_id text not null references obligation (id),
  position integer not null check (position >= 0),
  slot text not null,
  version integer not null check (version >= 1),
  layer text not null ${isOneOf("layer", ["central", "province", "unit"])},
  effective_from text not null ${isDay("effective_from")},
  effective_until text ${isDay("effective_until")} check (effective_until >= date(effective_from, '-1 day')),
  requirement text not null ${isObject("requirement")},
  reason text,
  unique (obligation_id, position),
  unique (obligation_id, slot, version)
) strict;

create table obligation_subject (
  obligation_id text not null references obligation (id),
  subject_id text not null references subject (id),
  position integer not null check (position >= 0),
  primary key (obligation_id, subject_id)
) strict;
create index obligation_subject_by_subject on obligation_subject (subject_id);

create table anchor (
  id text not null primary key,
  obligation_id text not null references obligation (id),
  subject_id text references subject (id),
  kind text not null,
  is_known integer not null check (is_known in (0, 1)),
  anchored_on text ${isDay("anchored_on")},
  source text not null,
  recorded_at text not null ${isInstant("recorded_at")},
  superseded_at text ${isInstant("superseded_at")},
  check (is_known = (anchored_on is not null))
) strict;
create index anchor_by_obligation on anchor (obligation_id, kind);
create index anchor_by_subject on anchor (subject_id);

create table event_log (
  id text not null primary key,
  event text not null check (event <> ''),
  happened_on text ${isDay("happened_on")},
  subject_id text references subject (id),
  note text not null,
  recorded_at text not null ${isInstant("recorded_at")},
  withdrawn_at text ${isInstant("withdrawn_at")},
  withdrawn_reason text,
  check (withdrawn_at is not null or withdrawn_reason is null)
) strict;
create index event_log_by_day on event_log (happened_on);
create index event_log_by_subject on event_log (subject_id);

create table obligation_event (
  event_id text not null references event_log (id),
  obligation_id text not null references obligation (id),
  primary key (event_id, obligation_id)
) strict;
create index obligation_event_by_obligation on obligation_event (obligation_id);
`;
