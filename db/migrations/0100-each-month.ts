import type { Database } from "better-sqlite3";
import type { Migration } from "./migration.ts";

/** A month's day that some months lack, as the importer of before wrote 每月30日前 and 每季度末月31日前. */
const DAY_ALONE = /^(FREQ=MONTHLY(?:;BYMONTH=[\d,]+)?);BYMONTHDAY=(29|30|31)$/;

const IN_EACH_MONTH: Readonly<Record<string, string>> = {
  29: "BYMONTHDAY=28,29;BYSETPOS=-1",
  30: "BYMONTHDAY=28,29,30;BYSETPOS=-1",
  31: "BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
};

/** Rules with the plan's words that they were read from. */
const RULES = {
  rule_version: `select rule_version.id as id, requirement, citation_normalised as words
    from rule_version join obligation on obligation.id = obligation_id where citation_normalised is not null`,
  plan_candidate: `select plan_id || '|' || id as id, requirement, normalised as words from plan_candidate`,
} as const;
const KEYS = { rule_version: "id", plan_candidate: "plan_id || '|' || id" } as const;

interface RuleRow {
  readonly id: string;
  readonly requirement: string;
  readonly words: string;
}

/**
 * Reason: 每月30日前 was stored as `BYMONTHDAY=30`, which RFC 5545 skips in February, while the words ask for each month. A rule
 * whose day stands in the plan's own words now means the month's last day where it lacks that day. Every date that there was
 * stays, with its identity; those that were missing are added. A rule that was typed as an RRULE keeps its meaning.
 */
export const eachMonth: Migration = {
  number: 100,
  name: "each-month",
  up: (sqlite) => {
    for (const table of ["rule_version", "plan_candidate"] as const) mend(sqlite, table);
  },
};

function mend(sqlite: Database, table: keyof typeof RULES): void {
  const update = sqlite.prepare(
    `update ${table} set requirement = json_set(requirement, '$.pattern', ?) where ${KEYS[table]} = ?`,
  );
  for (const row of sqlite.prepare<[], RuleRow>(RULES[table]).all()) {
    const pattern = mendedPattern(row);
    if (pattern !== null) update.run(pattern, row.id);
  }
}

function mendedPattern({ requirement, words }: RuleRow): string | null {
  const { pattern } = JSON.parse(requirement) as { pattern?: string | null };
  const [, months, day = ""] = DAY_ALONE.exec(pattern ?? "") ?? [];
  const isInWords = new RegExp(`(?<!\\d)${day}[日号]`).test(words);
  return months !== undefined && isInWords ? `${months};${IN_EACH_MONTH[day]}` : null;
}
