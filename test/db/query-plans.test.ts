import { expect, test } from "vitest";
import type { Store } from "../../shared/application/ports/ports.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { sqliteStore } from "../support/data-folder.ts";
import { AT, aCandidate, aPlan, withDuty } from "./fixtures.ts";

const KEY = { obligationId: "o1", subjectId: "s1", recurrenceId: "2026" };
const [FROM, TO] = [plainDate("2026-01-01"), plainDate("2026-12-31")];

/** What each question may cost: the index that answers it. Without one a year of use makes it slow. */
const QUESTIONS: [question: string, ask: (store: Store) => Promise<unknown>, plan: string[]][] = [
  ["plan by id", ({ plans }) => plans.find("p1"), ["SEARCH plan USING INDEX sqlite_autoindex_plan_1 (id=?)"]],
  ["plan by hash", ({ plans }) => plans.findByHash(""), ["SEARCH plan USING INDEX sqlite_autoindex_plan_2 (sha256=?)"]],
  [
    "candidates of a plan",
    ({ plans }) => plans.candidates("p1"),
    ["SEARCH plan_candidate USING INDEX plan_candidate_in_order (plan_id=?)"],
  ],
  [
    "how many candidates were decided",
    ({ plans }) => plans.counts("p1"),
    ["SEARCH plan_candidate USING COVERING INDEX plan_candidate_by_state (plan_id=? AND merged_into=?)"],
  ],
  [
    "a page of candidates",
    ({ plans }) => plans.page("p1", "c1", 100),
    [
      "SEARCH plan_candidate USING INDEX sqlite_autoindex_plan_candidate_1 (plan_id=? AND id=?)",
      "SEARCH plan_candidate USING INDEX plan_candidate_in_order (plan_id=? AND position>?)",
    ],
  ],
  [
    "quotes over some words",
    ({ plans }) => plans.measuredQuotes("p1", 0, 9),
    ["SEARCH plan_candidate USING INDEX plan_candidate_by_span (plan_id=? AND span_start<?)"],
  ],
  [
    "what is merged",
    ({ plans }) => plans.merged("p1"),
    ["SEARCH plan_candidate USING INDEX plan_candidate_by_state (plan_id=? AND merged_into>?)"],
  ],
  [
    "duty by id",
    ({ obligations }) => obligations.find("o1"),
    [
      "SEARCH obligation USING INDEX sqlite_autoindex_obligation_1 (id=?)",
      "SEARCH obligation_subject USING INDEX sqlite_autoindex_obligation_subject_1 (obligation_id=?)",
      "SEARCH subject USING INDEX sqlite_autoindex_subject_1 (id=?)",
      "SEARCH rule_version USING INDEX sqlite_autoindex_rule_version_2 (obligation_id=?)",
    ],
  ],
  [
    "duties of a plan",
    ({ obligations }) => obligations.listOf("p1"),
    ["SEARCH obligation USING INDEX obligation_by_plan (plan_id=?)"],
  ],
  [
    "activities of a year",
    ({ activities }) => activities.list(FROM, TO),
    ["SEARCH activity USING INDEX activity_by_day (happened_on>? AND happened_on<?)"],
  ],
  [
    "credits of a year",
    ({ activities }) => activities.credits(FROM, TO),
    [
      "SEARCH activity USING INDEX activity_by_day (happened_on>? AND happened_on<?)",
      "SEARCH credit USING INDEX credit_by_activity (activity_id=?)",
    ],
  ],
  [
    "credits of activities",
    ({ activities }) => activities.creditsOf(["a1", "a2"]),
    ["SEARCH credit USING INDEX credit_by_activity (activity_id=?)"],
  ],
  [
    "evidence of activities",
    ({ activities }) => activities.evidenceOf(["a1", "a2"]),
    ["SEARCH evidence USING INDEX evidence_by_activity (activity_id=?)"],
  ],
  [
    "history of an occurrence",
    ({ history }) => history.listFor(KEY),
    ["SEARCH history USING INDEX history_by_occurrence (obligation_id=? AND subject_id=? AND recurrence_id=?)"],
  ],
  [
    "lists behind a percentage",
    ({ percentLists }) => percentLists.versionsOf(KEY),
    [
      "SEARCH percent_list USING INDEX percent_list_by_occurrence (obligation_id=? AND subject_id=? AND recurrence_id=?)",
    ],
  ],
  [
    "subject by name",
    ({ subjects }) => subjects.ensure("党组", () => "s1"),
    ["SEARCH subject USING INDEX subject_by_name (name=?)"],
  ],
  [
    "event by id",
    ({ events }) => events.find("e1"),
    [
      "SEARCH event_log USING INDEX sqlite_autoindex_event_log_1 (id=?)",
      "SEARCH subject USING INDEX sqlite_autoindex_subject_1 (id=?) LEFT-JOIN",
      "SEARCH obligation_event USING COVERING INDEX sqlite_autoindex_obligation_event_1 (event_id=?)",
    ],
  ],
  ["page of a slip", ({ slips }) => slips.page("s1"), ["SEARCH slip USING INDEX sqlite_autoindex_slip_1 (id=?)"]],
  [
    "slips that name an occurrence",
    ({ slips }) => slips.naming(KEY),
    [
      "SEARCH slip USING INDEX sqlite_autoindex_slip_1 (id=?)",
      "SEARCH slip_line USING INDEX slip_line_by_occurrence (obligation_id=? AND subject_id=? AND recurrence_id=?)",
      "SEARCH slip_withdrawal USING INDEX sqlite_autoindex_slip_withdrawal_2 (slip_id=?)",
      "SEARCH slip_line USING INDEX slip_line_by_occurrence (obligation_id=? AND subject_id=? AND recurrence_id=?)",
    ],
  ],
  [
    "what was exported for a year",
    ({ calendarExports }) => calendarExports.list("2026"),
    ["SEARCH calendar_export USING INDEX calendar_export_by_file (file=?)"],
  ],
  [
    "what other years' files told under some UIDs",
    ({ calendarExports }) => calendarExports.elsewhere("2026", ["a", "b"]),
    ["SEARCH calendar_export USING INDEX sqlite_autoindex_calendar_export_1 (uid=?)"],
  ],
];

test.each(QUESTIONS)("%s is answered from an index", async (_, ask, plan) => {
  const { store, sqlite, statements } = sqliteStore();
  await withDuty(store);
  await store.plans.insert(aPlan(), [aCandidate()]);
  await store.history.append({ id: "h1", key: KEY, at: AT, on: FROM, by: "王干事", type: "prepared" });
  statements.length = 0;
  await ask(store);
  const steps = statements
    .filter((sql) => sql.startsWith("select"))
    .flatMap((sql) => sqlite.prepare(`explain query plan ${sql}`).all() as { detail: string }[])
    .map(({ detail }) => detail);
  expect(steps.filter((detail) => /^(SEARCH|SCAN)/.test(detail))).toEqual(plan);
});
