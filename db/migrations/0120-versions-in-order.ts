import { isDay, isObject, isOneOf } from "./0010-initial/checks.ts";
import type { Migration } from "./migration.ts";

/**
 * Reason: a version that another one overtook was stored as ending before it began, and an amendment's words stood in the reason
 * alone. A version now ends where the next one begins, one that holds on no day says so, and each may bear the words that ask for it:
 * those of an amendment are found again by the reason, which was made of them.
 */
export const versionsInOrder: Migration = {
  number: 120,
  name: "versions-in-order",
  up: (sqlite) => {
    sqlite.exec(`
create table rule_version_next (
  id text not null primary key,
  obligation_id text not null references obligation (id),
  position integer not null check (position >= 0),
  slot text not null,
  version integer not null check (version >= 1),
  layer text not null ${isOneOf("layer", ["central", "province", "unit"])},
  effective_from text not null ${isDay("effective_from")},
  effective_until text ${isDay("effective_until")} check (effective_until >= effective_from),
  holds integer not null default 1 check (holds in (0, 1)),
  requirement text not null ${isObject("requirement")},
  reason text,
  source_item text,
  source_plan_id text references plan (id),
  source_start integer check (source_start >= 0),
  source_end integer check (source_end >= source_start),
  source_text text,
  source_normalised text,
  unique (obligation_id, position),
  unique (obligation_id, slot, version),
  check (
    (source_plan_id is null) = (source_start is null)
    and (source_plan_id is null) = (source_end is null)
    and (source_plan_id is null) = (source_text is null)
    and (source_plan_id is null) = (source_normalised is null)
    and (source_plan_id is not null or source_item is null)
  )
) strict;
insert into rule_version_next
  (id, obligation_id, position, slot, version, layer, effective_from, effective_until, holds, requirement, reason)
  select id, obligation_id, position, slot, version, layer, effective_from,
    case when effective_until < effective_from then null else effective_until end,
    coalesce(effective_until >= effective_from, 1), requirement, reason
  from rule_version;
update rule_version_next
  set (source_item, source_plan_id, source_start, source_end, source_text, source_normalised) = (
    select candidate.item, candidate.plan_id, candidate.span_start, candidate.span_end, candidate.quote, candidate.normalised
    from plan_candidate candidate join plan on plan.id = candidate.plan_id
    where candidate.obligation_id = rule_version_next.obligation_id
      and substr('《' || plan.title || '》' || plan.number || '：' || candidate.normalised, 1, 500) = rule_version_next.reason
    order by candidate.position limit 1)
  where reason is not null and version > 1;
drop table rule_version;
alter table rule_version_next rename to rule_version;
create index rule_version_by_source on rule_version (source_plan_id);
`);
  },
};
