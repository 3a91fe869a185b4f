import type { COUNTED_RECORDS } from "../shared/contract/schemas/restore.ts";
import { settings } from "../shared/contract/schemas/settings.ts";
import type { Schema } from "./schema.ts";

export type RecordKind = (typeof COUNTED_RECORDS)[number];

/** How the rows of a table are compared. */
export interface ComparedTable {
  /** The kind of record that the rows belong to. */
  readonly of: RecordKind;
  /**
   * The rows that are counted, as the screens count them, by what these columns hold; a column that an older database lacks asks for
   * nothing. `false`: the rows belong to records of another table, and only their content is compared.
   */
  readonly counts?: false | { readonly where?: Condition; readonly unless?: TakenBack };
  /** The rows that are compared at all, where the program keeps marks of its own in the table. */
  readonly among?: { readonly column: string; readonly values: readonly string[] };
  /** Columns that the program writes by itself. */
  readonly own?: readonly string[];
}

type Condition = Readonly<Record<string, string | number | null>>;

/** The rows that a row of another table takes back. */
interface TakenBack {
  readonly table: string;
  readonly column: string;
}

const taken = (of: RecordKind, where: Condition = {}): ComparedTable => ({ of, counts: { where } });
const partOf = (of: RecordKind): ComparedTable => ({ of, counts: false });

/**
 * Every table, so that a restore hides no loss: a table without a line here is refused by the compiler and by a test. Null for what no
 * person wrote: days that the program keeps by the clock, the steps of a session that is over, and what was delivered.
 */
export const COMPARED: Readonly<Record<keyof Schema | "kept_given_up", ComparedTable | null>> = {
  plan: taken("plans", { given_up: 0 }),
  plan_candidate: partOf("plans"),
  plan_place: partOf("plans"),
  act: partOf("plans"),
  act_turn: partOf("plans"),
  obligation: taken("duties", { withdrawn: 0, status: "active" }),
  obligation_subject: partOf("duties"),
  obligation_share: partOf("duties"),
  obligation_event: partOf("duties"),
  standing_sheet: partOf("duties"),
  rule_version: taken("rules", { withdrawn: 0 }),
  anchor: taken("anchors", { superseded_at: null }),
  activity: taken("activities", { withdrawn_at: null }),
  activity_history: partOf("activities"),
  activity_participant: partOf("activities"),
  credit: partOf("activities"),
  evidence: partOf("activities"),
  history: {
    of: "handlings",
    counts: { where: { undoes_id: null }, unless: { table: "history", column: "undoes_id" } },
  },
  occurrence_state: partOf("handlings"),
  opening_balance: taken("openings"),
  planned_session: taken("sessions", { dropped_at: null }),
  percent_list: { of: "percentLists", counts: { unless: { table: "percent_list_withdrawal", column: "list_id" } } },
  percent_list_withdrawal: partOf("percentLists"),
  coverage_list: taken("coverageLists"),
  coverage_mark: taken("coverageMarks"),
  subject: taken("subjects", { withdrawn: 0 }),
  group_member: taken("members"),
  group_condition: partOf("members"),
  stay_correction: partOf("members"),
  stay_removal: partOf("members"),
  person: taken("roster"),
  person_fact: partOf("roster"),
  body: taken("bodies"),
  event_log: taken("events", { withdrawn_at: null }),
  event_history: partOf("events"),
  slip: taken("slips"),
  slip_line: partOf("slips"),
  slip_reply: partOf("slips"),
  slip_withdrawal: partOf("slips"),
  year_act: taken("closings"),
  holiday_notice: taken("holidays"),
  holiday_day: partOf("holidays"),
  holiday_change: taken("holidays"),
  holiday_change_day: partOf("holidays"),
  observance_entry: taken("observances"),
  calendar_import: taken("calendarImports"),
  calendar_publication: {
    of: "publications",
    counts: {},
    own: ["tried_at", "done_at", "digest", "events", "trouble"],
  },
  reminder_snooze: taken("snoozes"),
  setting: { of: "settings", counts: {}, among: { column: "key", values: Object.keys(settings.shape) } },
  calendar_export: null,
  kept_occurrence: null,
  kept_given_up: null,
  reminder_delivery: null,
  session_step: null,
};
