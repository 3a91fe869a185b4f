import type { Database } from "better-sqlite3";
import { isDay, isObject, isOneOf } from "./0010-initial/checks.ts";
import type { Migration } from "./migration.ts";

/**
 * Reason: a version that was taken back and one that another had replaced were stored alike, and a version that gave way to another
 * lost the last day of its own, so that what was taken back could come into force again. Each version now keeps the last day that it has
 * of itself and whether it was taken back; what holds is derived from that. Of those that held no more, one is taken as replaced where a
 * later version that holds begins on the same day. Where a version ended on the eve of the next, its own last day is that of the next.
 */
export const versionsTakenBack: Migration = {
  number: 160,
  name: "versions-taken-back",
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
  own_last_day text ${isDay("own_last_day")},
  withdrawn integer not null default 0 check (withdrawn in (0, 1)),
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
  select id, obligation_id, position, slot, version, layer, effective_from, effective_until,
    holds = 0 and not exists (
      select 1 from rule_version other
      where other.obligation_id = rule_version.obligation_id and other.slot = rule_version.slot
        and other.layer = rule_version.layer and other.effective_from = rule_version.effective_from
        and other.version > rule_version.version and other.holds = 1),
    requirement, reason, source_item, source_plan_id, source_start, source_end, source_text, source_normalised
  from rule_version;
`);
    giveOwnLastDays(sqlite);
    sqlite.exec("drop table rule_version; alter table rule_version_next rename to rule_version;");
  },
};

interface Row {
  readonly id: string;
  readonly place: string;
  readonly effective_from: string;
  readonly effective_until: string | null;
  readonly holds: 0 | 1;
}

/** From the last version of each slot and layer to the first. */
function giveOwnLastDays(sqlite: Database): void {
  const rows = sqlite
    .prepare<[], Row>(
      `select id, obligation_id || ' ' || slot || ' ' || layer as place, effective_from, effective_until, holds
        from rule_version order by effective_from desc, holds desc`,
    )
    .all();
  const store = sqlite.prepare("update rule_version_next set own_last_day = ? where id = ? and withdrawn = 0");
  for (const versions of Map.groupBy(rows, ({ place }) => place).values()) {
    let next: { readonly from: string; readonly own: string | null } | null = null;
    for (const { id, effective_from: from, effective_until: until, holds } of versions) {
      if (!holds) {
        if (next?.from === from) store.run(next.own, id);
        continue;
      }
      const own: string | null = next && until === eveOf(next.from) ? next.own : until;
      store.run(own, id);
      next = { from, own };
    }
  }
}

function eveOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
