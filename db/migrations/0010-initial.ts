import { activityTables } from "./0010-initial/activity.ts";
import { historyTables } from "./0010-initial/history.ts";
import { obligationTables } from "./0010-initial/obligation.ts";
import { planTables } from "./0010-initial/plan.ts";
import { settingTables } from "./0010-initial/setting.ts";
import { subjectTables } from "./0010-initial/subject.ts";
import type { Migration } from "./migration.ts";

/**
 * Reason: the first schema. It holds the whole story (plans, rule versions, groups, anchors, events, hours, opening
 * balances …) although the first screens use little of it, so that no later step has to move rows between tables.
 *
 * Ids, days, instants and JSON are TEXT, flags and amounts INTEGER: the same values come back from PostgreSQL.
 * What a column may hold is checked here, so that a reader may trust it; only JSON is parsed again when read.
 */
export const initial: Migration = {
  number: 10,
  name: "initial",
  up: (sqlite) => {
    for (const tables of [planTables, subjectTables, obligationTables, activityTables, historyTables, settingTables])
      sqlite.exec(tables);
  },
};
