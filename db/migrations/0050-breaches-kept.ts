import { declaredHistory } from "./0050-breaches-kept/declared-history.ts";
import { keptTables } from "./0050-breaches-kept/kept.ts";
import { termTables } from "./0050-breaches-kept/terms.ts";
import type { Migration } from "./migration.ts";

/**
 * Reason: what was missed stays missed, whoever bears the duty later, whatever becomes of its rule, and each word of the clerk
 * about it is on record: who bore a duty from when to when, whether a period counts for somebody who joined or left in it, what
 * was only declared to be done, and why a stay in a group was corrected.
 */
export const breachesKept: Migration = {
  number: 50,
  name: "breaches-kept",
  up: (sqlite) => {
    for (const tables of [declaredHistory, keptTables, termTables]) sqlite.exec(tables);
  },
};
