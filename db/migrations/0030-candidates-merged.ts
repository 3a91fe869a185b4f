import type { Migration } from "./migration.ts";

/**
 * Reason: two quotes of a plan can be one duty. The candidate that was merged stays with its own words and span, and names
 * the one that speaks for both, so that they can be taken apart again.
 */
export const candidatesMerged: Migration = {
  number: 30,
  name: "candidates-merged",
  up: (sqlite) => {
    sqlite.exec("alter table plan_candidate add column merged_into text");
  },
};
