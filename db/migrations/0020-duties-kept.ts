import { historyWithOpenings } from "./0020-duties-kept/history.ts";
import { shareTables } from "./0020-duties-kept/shares.ts";
import { sessionTables } from "./0020-duties-kept/sessions.ts";
import type { Migration } from "./migration.ts";

/**
 * Reason: what a year's keeping needs beyond the first screens. An opening balance is an event of the history like
 * any other; a quota has many planned sessions, a percentage its two lists, and one duty may count for another.
 */
export const dutiesKept: Migration = {
  number: 20,
  name: "duties-kept",
  up: (sqlite) => {
    for (const tables of [historyWithOpenings, sessionTables, shareTables]) sqlite.exec(tables);
  },
};
