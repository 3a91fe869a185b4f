import { isDay, isInstant, isList, isOneOf } from "./0010-initial/checks.ts";
import type { Migration } from "./migration.ts";

const appendOnly = (table: string): string =>
  ["update", "delete"]
    .map(
      (what) =>
        `create trigger ${table}_refuses_${what} before ${what} on ${table}
begin
  select raise(abort, '${table} is append-only');
end;`,
    )
    .join("\n");

/**
 * Reason: the end of an import or an amendment changes many things at once and could only be corrected duty by duty. Each is kept now
 * with every change that it made, so that it is taken back as one; what it made leaves the lists and stays in the tables, because the
 * history points to it. A plan that is given up after that leaves the lists, too, and its text may be imported anew.
 */
export const acts: Migration = {
  number: 121,
  name: "acts",
  up: (sqlite) => {
    sqlite.exec(`
create table act (
  seq integer not null primary key autoincrement,
  id text not null unique,
  kind text not null ${isOneOf("kind", ["import-finished", "amendment-applied", "import-set-aside"])},
  plan_id text not null references plan (id),
  done_on text not null ${isDay("done_on")},
  done_at text not null ${isInstant("done_at")},
  done_by text not null,
  changes text not null ${isList("changes")}
) strict;
create index act_by_plan on act (plan_id);

create table act_turn (
  seq integer not null primary key autoincrement,
  act_id text not null references act (id),
  turn text not null ${isOneOf("turn", ["undone", "redone"])},
  turned_on text not null ${isDay("turned_on")},
  turned_at text not null ${isInstant("turned_at")},
  turned_by text not null
) strict;
create index act_turn_by_act on act_turn (act_id, seq);
${appendOnly("act")}
${appendOnly("act_turn")}

alter table obligation add column withdrawn integer not null default 0 check (withdrawn in (0, 1));
alter table subject add column withdrawn integer not null default 0 check (withdrawn in (0, 1));
alter table plan add column given_up integer not null default 0 check (given_up in (0, 1));
drop index subject_by_name;
create unique index subject_by_name on subject (name) where kind <> 'person' and withdrawn = 0;
`);
  },
};
