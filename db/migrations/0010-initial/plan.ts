import { isDay, isInstant, isList, isObject, isOneOf, isSha256 } from "./checks.ts";

/** 工作要点 and what was read from them. Offsets are UTF-16 code units into `plan.text`. */
export const planTables = `
create table plan (
  id text not null primary key,
  title text not null,
  issuer text not null,
  number text not null,
  issued_on text ${isDay("issued_on")},
  year integer check (year between 1900 and 2199),
  file_name text not null,
  text text not null,
  sha256 text not null unique ${isSha256("sha256")},
  status text not null ${isOneOf("status", ["reviewing", "imported"])},
  imported_at text not null ${isInstant("imported_at")}
) strict;

create table plan_candidate (
  plan_id text not null references plan (id) on delete cascade,
  id text not null,
  position integer not null,
  item text,
  title text not null,
  short_title text not null,
  category text not null,
  actor text,
  lead text,
  supporting text not null ${isList("supporting")},
  requirement text not null ${isObject("requirement")},
  span_start integer not null check (span_start >= 0),
  span_end integer not null check (span_end >= span_start),
  quote text not null,
  normalised text not null,
  stated text not null ${isList("stated")},
  implied text not null ${isList("implied")},
  rules text not null ${isList("rules")},
  decision text not null ${isOneOf("decision", ["pending", "accepted", "edited", "rejected"])},
  obligation_id text references obligation (id),
  primary key (plan_id, id)
) strict;
create index plan_candidate_in_order on plan_candidate (plan_id, position);
create index plan_candidate_by_obligation on plan_candidate (obligation_id);
`;
