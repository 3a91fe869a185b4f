import { isDay, isInstant } from "./0010-initial/checks.ts";
import type { Migration } from "./migration.ts";

/**
 * Reason: a slip asks for an answer in writing, and nothing kept what came. A reply is a row of its own beside the slip, as many as came;
 * none is changed, removed or replaced. A reply that was entered wrongly is followed by another.
 */
export const slipReplies: Migration = {
  number: 210,
  name: "slip-replies",
  up: (sqlite) => {
    sqlite.exec(`
create table slip_reply (
  seq integer not null primary key autoincrement,
  id text not null unique,
  slip_id text not null references slip (id),
  replied_on text not null ${isDay("replied_on")},
  words text not null check (words <> ''),
  recorded_at text not null ${isInstant("recorded_at")},
  recorded_by text not null
) strict;
create index slip_reply_by_slip on slip_reply (slip_id);
create trigger slip_reply_refuses_update before update on slip_reply
begin
  select raise(abort, 'slip_reply is append-only');
end;
create trigger slip_reply_refuses_delete before delete on slip_reply
begin
  select raise(abort, 'slip_reply is append-only');
end;
create trigger slip_reply_refuses_replace before insert on slip_reply
when exists (select 1 from slip_reply where id = new.id or seq = new.seq)
begin
  select raise(abort, 'slip_reply is append-only');
end;
`);
  },
};
