import { isOneOf } from "./0010-initial/checks.ts";
import type { Migration } from "./migration.ts";

/**
 * Reason: a review listed the duties and nothing told of the figures that none was read from. They are kept with what a person said of
 * each; so is how many stand in duties, and what the file held that its text does not. Plans that are there were read without: null.
 */
export const placesAccounted: Migration = {
  number: 180,
  name: "places-accounted",
  up: (sqlite) => {
    sqlite.exec(`
alter table plan add column figures_in_duties integer;
alter table plan add column omissions text check (omissions is null or json_type(omissions) = 'array');
create table plan_place (
  plan_id text not null references plan (id) on delete cascade,
  id text not null,
  span_start integer not null check (span_start >= 0),
  span_end integer not null check (span_end >= span_start),
  quote text not null,
  read_as text not null ${isOneOf("read_as", ["unread", "dismissed"])},
  why text not null,
  item text,
  place text,
  draft text not null check (json_type(draft) = 'object'),
  settled text ${isOneOf("settled", ["no-duty", "duty"])},
  reason text,
  candidate_id text,
  primary key (plan_id, id),
  check ((candidate_id is not null) = (settled is 'duty')),
  check (reason is null or settled is 'no-duty')
) strict;
create index plan_place_in_order on plan_place (plan_id, span_start, id);
create index plan_place_by_state on plan_place (plan_id, read_as, settled);
`);
  },
};
