import { isOneOf } from "./0010-initial/checks.ts";
import type { Migration } from "./migration.ts";

/**
 * Reason: a plan of an earlier year asked for everything at once. It may be kept as the record of its year now; plans that are there
 * are in force as they were.
 */
export const plansOfOtherYears: Migration = {
  number: 122,
  name: "plans-of-other-years",
  up: (sqlite) => {
    sqlite.exec(
      `alter table plan add column held_as text not null default 'plan' ${isOneOf("held_as", ["plan", "record"])};`,
    );
  },
};
