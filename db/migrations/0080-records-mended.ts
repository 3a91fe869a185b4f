import { writeFirstActivityEntries } from "./0080-records-mended/first-activity-entries.ts";
import { writeFirstEventEntries } from "./0080-records-mended/first-event-entries.ts";
import { recordTables } from "./0080-records-mended/tables.ts";
import type { Migration } from "./migration.ts";

/**
 * Reason: what was recorded can be mended and taken back, and what it was stays: each act on an activity or a logged event is an
 * entry that nothing changes. What was recorded before gets the entries that its rows tell of, by nobody who is known. A planned
 * session that is dropped stays too, so that it can come back as itself.
 */
export const recordsMended: Migration = {
  number: 80,
  name: "records-mended",
  up: (sqlite) => {
    sqlite.exec(recordTables);
    writeFirstActivityEntries(sqlite);
    writeFirstEventEntries(sqlite);
  },
};
