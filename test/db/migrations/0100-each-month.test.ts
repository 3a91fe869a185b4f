import { expect, test } from "vitest";
import { runSteps, schemaVersionOf } from "../../../db/migrate.ts";
import { eachMonth } from "../../../db/migrations/0100-each-month.ts";
import { eachMonthOn } from "../../../shared/domain/recurrence/short-months.ts";
import { databaseBefore } from "../../support/data-folder.ts";

const rule = (pattern: string | null) =>
  JSON.stringify({
    kind: "cadence",
    count: 1,
    comparator: ">=",
    unit: "次",
    period: "month",
    pattern,
    hedge: null,
    shift: null,
  });

/** A duty with its words (null: written by hand) and its rule. */
const DUTIES: readonly (readonly [id: string, words: string | null, pattern: string | null, after: string | null])[] = [
  ["thirtieth", "办公室每月30日前报送信息", "FREQ=MONTHLY;BYMONTHDAY=30", `FREQ=MONTHLY;${eachMonthOn([30])}`],
  ["ninth", "每月29号报送", "FREQ=MONTHLY;BYMONTHDAY=29", `FREQ=MONTHLY;${eachMonthOn([29])}`],
  [
    "quarter",
    "每季度末月31日前报送季报",
    "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=31",
    `FREQ=MONTHLY;BYMONTH=3,6,9,12;${eachMonthOn([31])}`,
  ],
  ["by-hand", null, "FREQ=MONTHLY;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTHDAY=30"],
  ["typed", "每月报送信息", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=MONTHLY;BYMONTHDAY=31"],
  ["twentieth", "每月20日前报送信息", "FREQ=MONTHLY;BYMONTHDAY=20", "FREQ=MONTHLY;BYMONTHDAY=20"],
  ["end", "每月30日报送", null, null],
];

function migrated() {
  const sqlite = databaseBefore(eachMonth);
  sqlite.exec(
    `insert into plan values ('p1', '要点', '', '', null, 2026, '要点.txt', '文', '${"0".repeat(64)}', 'reviewing', '2026-01-01T01:00:00.000Z', null);`,
  );
  for (const [id, words, pattern] of DUTIES) {
    sqlite
      .prepare(
        `insert into obligation (id, title, short_title, category, supporting, evidence_kinds, status, created_on,
           citation_plan_id, citation_start, citation_end, citation_text, citation_normalised)
         values (@id, '报送', '报送', '', '[]', '[]', 'active', '2026-01-01', @plan, @start, @end, @words, @words)`,
      )
      .run({ id, words, plan: words && "p1", start: words && 0, end: words && 1 });
    sqlite
      .prepare(
        `insert into rule_version (id, obligation_id, position, slot, version, layer, effective_from, requirement)
         values (?, ?, 0, 'main', 1, 'unit', '2026-01-01', ?)`,
      )
      .run(`v-${id}`, id, rule(pattern));
  }
  sqlite
    .prepare(
      `insert into plan_candidate (plan_id, id, position, title, short_title, category, supporting, requirement, span_start,
         span_end, quote, normalised, stated, implied, rules, decision)
       values ('p1', 'c1', 0, '报送', '报送', '', '[]', ?, 0, 1, '每月30日前报送', '每月30日前报送', '[]', '[]', '[]', 'pending')`,
    )
    .run(rule("FREQ=MONTHLY;BYMONTHDAY=30"));
  runSteps(sqlite, [eachMonth]);
  return sqlite;
}

test.each(DUTIES)("%s: %s %s becomes %s", (id, _words, _before, after) => {
  const sqlite = migrated();
  const stored = sqlite.prepare("select requirement from rule_version where obligation_id = ?").pluck().get(id);
  expect(JSON.parse(String(stored))).toEqual(JSON.parse(rule(after)));
  expect(schemaVersionOf(sqlite)).toBe(100);
});

test("a candidate that is still under review is mended, too", () => {
  const stored = migrated().prepare("select requirement from plan_candidate").pluck().get();
  expect(JSON.parse(String(stored))).toEqual(JSON.parse(rule(`FREQ=MONTHLY;${eachMonthOn([30])}`)));
});
