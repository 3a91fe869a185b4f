import type { Generated, Insertable, Selectable } from "kysely";
import type { Instant } from "../shared/domain/date/clock.ts";
import type { AnnouncedObservance } from "../shared/domain/observance/observances.ts";
import type { LocalMoment } from "../shared/domain/date/local-moment.ts";
import type { PlainDate } from "../shared/domain/date/plain-date.ts";
import type { Handling, HistoryEventType } from "../shared/domain/compliance/history-event.ts";
import type { SlipKind } from "../shared/domain/papers/slip.ts";
import type { EvidenceKind } from "../shared/domain/obligation/evidence-kind.ts";
import type { PreservedOccurrence } from "../shared/domain/obligation/preserved-occurrence.ts";
import type { RequirementKind } from "../shared/domain/obligation/requirement.ts";
import type { Obligation, RuleLayer } from "../shared/domain/obligation/obligation.ts";
import type { ActTurn, StoredAct } from "../shared/application/ports/stores/act-store.ts";
import type { ExportedEvent } from "../shared/application/ports/stores/calendar-export-store.ts";
import type { StepHindrance } from "../shared/domain/errors.ts";
import type { PersonFact } from "../shared/domain/roster/roster.ts";
import type { ActivityEntry, Participant } from "../shared/domain/compliance/activity-history.ts";
import type { EventEntry } from "../shared/domain/obligation/event-history.ts";
import type { StoredCandidate, StoredPlace, StoredPlan } from "../shared/application/ports/stores/plan-store.ts";

/**
 * Kysely's view of the tables. Branded types are safe to state here: the tables' own checks hold them (see
 * `migrations/0010-initial`). `Json` columns are text and are parsed in `rows/`.
 */
export interface Schema {
  plan: PlanTable;
  plan_candidate: CandidateTable;
  plan_place: PlaceTable;
  obligation: ObligationTable;
  rule_version: RuleVersionTable;
  obligation_subject: ObligationSubjectTable;
  subject: SubjectTable;
  activity: ActivityTable;
  credit: CreditTable;
  evidence: EvidenceTable;
  history: HistoryTable;
  occurrence_state: OccurrenceStateTable;
  holiday_notice: HolidayNoticeTable;
  holiday_day: HolidayDayTable;
  holiday_change: HolidayChangeTable;
  holiday_change_day: HolidayChangeDayTable;
  observance_entry: ObservanceEntryTable;
  setting: SettingTable;
  calendar_export: CalendarExportTable;
  calendar_publication: CalendarPublicationTable;
  group_member: GroupMemberTable;
  event_log: EventTable;
  obligation_event: ObligationEventTable;
  anchor: AnchorTable;
  opening_balance: OpeningBalanceTable;
  activity_participant: ParticipantTable;
  planned_session: SessionTable;
  percent_list: PercentListTable;
  percent_list_withdrawal: PercentListWithdrawalTable;
  obligation_share: ShareTable;
  standing_sheet: StandingSheetTable;
  slip: SlipTable;
  slip_line: SlipLineTable;
  slip_withdrawal: SlipWithdrawalTable;
  slip_reply: SlipReplyTable;
  kept_occurrence: PreservedOccurrenceTable;
  act: ActTable;
  act_turn: ActTurnTable;
  year_act: YearActTable;
  stay_correction: MembershipCorrectionTable;
  activity_history: ActivityHistoryTable;
  event_history: EventHistoryTable;
  session_step: SessionStepTable;
  stay_removal: MembershipRemovalTable;
  calendar_import: CalendarImportTable;
  reminder_delivery: ReminderDeliveryTable;
  reminder_snooze: ReminderSnoozeTable;
  person: PersonTable;
  body: BodyTable;
  person_fact: PersonFactTable;
  group_condition: GroupConditionTable;
  coverage_list: CoverageListTable;
  coverage_mark: CoverageMarkTable;
}

export type RowOf<T extends keyof Schema> = Selectable<Schema[T]>;
export type NewRowOf<T extends keyof Schema> = Insertable<Schema[T]>;

/** JSON as text. */
export type Json = string;

interface PlanTable {
  id: string;
  title: string;
  issuer: string;
  number: string;
  issued_on: PlainDate | null;
  year: number | null;
  file_name: string;
  text: string;
  sha256: string;
  status: StoredPlan["status"];
  imported_at: Instant;
  items: Json | null;
  figures_in_duties: number | null;
  omissions: Json | null;
  held_as: Generated<StoredPlan["heldAs"]>;
  /** 1 for a plan that was given up after its import was taken back; duties that cite it still do. */
  given_up: Generated<0 | 1>;
}

interface CandidateTable {
  plan_id: string;
  id: string;
  position: number;
  item: string | null;
  title: string;
  short_title: string;
  category: string;
  actor: string | null;
  lead: string | null;
  supporting: Json;
  requirement: Json;
  span_start: number;
  span_end: number;
  quote: string;
  normalised: string;
  stated: Json;
  implied: Json;
  rules: Json;
  decision: StoredCandidate["decision"];
  obligation_id: string | null;
  merged_into: string | null;
  /** The kind within `requirement`, in a column of its own so that rows can be counted by kind. */
  kind: RequirementKind;
  place: Json | null;
}

interface PlaceTable {
  plan_id: string;
  id: string;
  span_start: number;
  span_end: number;
  quote: string;
  read_as: StoredPlace["read"];
  why: StoredPlace["why"];
  item: string | null;
  place: Json | null;
  draft: Json;
  settled: StoredPlace["settled"];
  reason: StoredPlace["reason"];
  candidate_id: string | null;
}

interface ObligationTable {
  id: string;
  plan_id: string | null;
  item: string | null;
  title: string;
  short_title: string;
  category: string;
  lead: string | null;
  supporting: Json;
  actor: string | null;
  evidence_kinds: Json;
  citation_plan_id: string | null;
  citation_start: number | null;
  citation_end: number | null;
  citation_text: string | null;
  citation_normalised: string | null;
  status: Obligation["status"];
  created_on: PlainDate;
  /** 1: what made it was taken back. */
  withdrawn: Generated<0 | 1>;
  /** For a stage goal: the standing work that it belongs to. */
  part_of: string | null;
  /** JSON: the words of former years, ascending by day. */
  former_words: string | null;
}

interface YearActTable {
  seq: Generated<number>;
  id: string;
  year: number;
  kind: "closed" | "reopened";
  /** JSON: the words of each pile, or the reason of the reopening. */
  words: Json;
  /** JSON: the figures at the closing. */
  figures: Json | null;
  done_on: PlainDate;
  done_at: Instant;
  done_by: string;
}

interface StandingSheetTable {
  obligation_id: string;
  /** `YYYY-MM` */
  month: string;
  /** Whether it is on the checklist from that month on; null: as before. */
  listed: 0 | 1 | null;
  /** 本月做法: of that month alone. */
  words: string | null;
}

interface RuleVersionTable {
  id: string;
  obligation_id: string;
  position: number;
  slot: string;
  version: number;
  layer: RuleLayer;
  effective_from: PlainDate;
  /** Whichever version takes over from it. Before its first day: it holds on no day. */
  own_last_day: PlainDate | null;
  withdrawn: Generated<0 | 1>;
  requirement: Json;
  reason: string | null;
  source_item: string | null;
  source_plan_id: string | null;
  source_start: number | null;
  source_end: number | null;
  source_text: string | null;
  source_normalised: string | null;
}

interface ObligationSubjectTable {
  obligation_id: string;
  subject_id: string;
  position: number;
  /** First and last day of a `SubjectTerm`, under the names that the columns were shipped with. */
  borne_from: PlainDate | null;
  borne_until: PlainDate | null;
  reason: string | null;
}

interface SubjectTable {
  id: string;
  name: string;
  kind: Generated<"unit" | "role" | "person" | "group">;
  /** 1: what made it was taken back. */
  withdrawn: Generated<0 | 1>;
}

interface ActivityTable {
  id: string;
  title: string;
  happened_on: PlainDate;
  recorded_on: PlainDate;
  recorded_at: Instant;
  start_time: string | null;
  place: string | null;
  hours_thousandths: number | null;
  note: string;
  no_evidence_reason: string | null;
  withdrawn_at: Instant | null;
  withdrawn_reason: string | null;
  earlier_days: Json;
}

interface CreditTable {
  id: string;
  activity_id: string;
  obligation_id: string;
  subject_id: string;
  recurrence_id: string;
  amount_thousandths: number;
  reason: string | null;
  withdrawn_at: Instant | null;
  withdrawn_reason: string | null;
  /** Null for a credit recorded together with the activity. */
  recorded_on: PlainDate | null;
  earlier_amounts: Json;
}

interface EvidenceTable {
  id: string;
  activity_id: string;
  position: number;
  name: string;
  kind: EvidenceKind;
  bytes: number;
  sha256: string;
  dated_on: PlainDate | null;
  added_at: Instant;
  withdrawn_at: Instant | null;
  withdrawn_reason: string | null;
}

interface SessionStepTable {
  seq: Generated<number>;
  id: string;
  session: string;
  at: Instant;
  done_on: PlainDate;
  procedure: string;
  subject: Json;
  inverse: Json | null;
  hindrance: StepHindrance | null;
  changed: Json;
  uses: Json;
  undone_at: Instant | null;
}

interface MembershipRemovalTable {
  id: string;
  group_id: string;
  subject_id: string;
  joined_on: PlainDate;
  left_on: PlainDate | null;
  reason: string;
  removed_at: Instant;
  removed_by: string;
}

interface ActivityHistoryTable {
  seq: Generated<number>;
  id: string;
  activity_id: string;
  at: Instant;
  done_on: PlainDate;
  done_by: string;
  type: ActivityEntry["type"];
  changes: Json;
  reason: string | null;
  settled: Json;
}

interface EventHistoryTable {
  seq: Generated<number>;
  id: string;
  event_id: string;
  at: Instant;
  done_on: PlainDate;
  done_by: string;
  type: EventEntry["type"];
  changes: Json;
  reason: string | null;
}

interface HistoryTable {
  seq: Generated<number>;
  id: string;
  obligation_id: string;
  subject_id: string;
  recurrence_id: string;
  at: Instant;
  done_on: PlainDate;
  done_by: string;
  type: HistoryEventType;
  planned_on: PlainDate | null;
  planned_time: string | null;
  words: string | null;
  amount_thousandths: number | null;
  undoes_id: string | null;
}

interface OccurrenceStateTable {
  obligation_id: string;
  subject_id: string;
  recurrence_id: string;
  planned_on: PlainDate | null;
  planned_time: string | null;
  handling: Handling | null;
  handling_note: string | null;
  handled_on: PlainDate | null;
  waived_reason: string | null;
  refused_on: PlainDate | null;
  refused_by: string | null;
  closed_on: PlainDate | null;
  closed_reason: string | null;
  overrides: number;
  is_declared: 0 | 1;
  member_counts: 0 | 1 | null;
  member_reason: string | null;
}

interface HolidayNoticeTable {
  year: number;
  title: string;
  published_on: PlainDate | null;
  number: string | null;
  origin: "bundled" | "pasted";
  text: string | null;
  stored_at: Instant;
}

interface HolidayDayTable {
  year: number;
  date: PlainDate;
  kind: "rest" | "makeup";
  name: string;
}

interface HolidayChangeTable {
  seq: Generated<number>;
  id: string;
  year: number;
  title: string;
  published_on: PlainDate | null;
  number: string | null;
  text: string;
  stored_at: Instant;
}

interface ObservanceEntryTable {
  seq: Generated<number>;
  id: string;
  observance: AnnouncedObservance;
  year: number;
  /** Both days are null in an entry that takes the announcement back. */
  first_day: PlainDate | null;
  last_day: PlainDate | null;
  note: string;
  done_on: PlainDate;
  at: Instant;
  done_by: string;
}

interface HolidayChangeDayTable {
  change_id: string;
  date: PlainDate;
  becomes: "rest" | "makeup" | "plain";
  name: string;
}

interface SettingTable {
  key: string;
  value: Json;
}

interface CalendarExportTable {
  uid: string;
  file: string;
  fingerprint: string;
  sequence: number;
  last_modified: Instant;
  status: ExportedEvent["status"];
  date: PlainDate;
  summary: string;
}

interface CalendarPublicationTable {
  id: string;
  name: string;
  /** JSON of `calendarFilter`. */
  filter: string;
  /** JSON of `publicationTarget`. */
  target: string;
  is_on: 0 | 1;
  created_at: Instant;
  tried_at: Instant | null;
  done_at: Instant | null;
  digest: string | null;
  events: number;
  /** JSON of a `ReplyError`. */
  trouble: string | null;
}

interface GroupMemberTable {
  group_id: string;
  subject_id: string;
  joined_on: PlainDate;
  left_on: PlainDate | null;
}

interface EventTable {
  id: string;
  event: string;
  happened_on: PlainDate | null;
  subject_id: string | null;
  note: string;
  recorded_at: Instant;
  withdrawn_at: Instant | null;
  withdrawn_reason: string | null;
}

interface ObligationEventTable {
  event_id: string;
  obligation_id: string;
}

interface AnchorTable {
  id: string;
  obligation_id: string;
  subject_id: string | null;
  kind: string;
  is_known: 0 | 1;
  anchored_on: PlainDate | null;
  source: string;
  recorded_at: Instant;
  superseded_at: Instant | null;
}

interface OpeningBalanceTable {
  obligation_id: string;
  subject_id: string;
  recurrence_id: string;
  amount_thousandths: number;
  note: string;
  recorded_at: Instant;
  /** Null only where the older history has no such day. */
  set_on: PlainDate | null;
}

interface ParticipantTable {
  activity_id: string;
  subject_id: string;
  attendance: Participant["attendance"];
  hours_thousandths: number | null;
}

interface SessionTable {
  id: string;
  obligation_id: string;
  subject_id: string;
  recurrence_id: string;
  planned_on: PlainDate;
  planned_time: string | null;
  note: string;
  planned_at: Instant;
  dropped_at: Instant | null;
}

interface PercentListTable {
  seq: Generated<number>;
  id: string;
  obligation_id: string;
  subject_id: string;
  recurrence_id: string;
  counted_on: PlainDate;
  base: Json;
  numerator: Json;
  recorded_on: PlainDate;
  recorded_at: Instant;
  recorded_by: string;
}

interface PercentListWithdrawalTable {
  id: string;
  list_id: string;
  withdrawn_on: PlainDate;
  withdrawn_at: Instant;
  withdrawn_by: string;
}

interface ShareTable {
  obligation_id: string;
  counts_for_id: string;
  since: PlainDate | null;
  until: PlainDate | null;
}

interface ActTable {
  seq: Generated<number>;
  id: string;
  kind: StoredAct["kind"];
  plan_id: string;
  done_on: PlainDate;
  done_at: Instant;
  done_by: string;
  changes: Json;
}

interface ActTurnTable {
  seq: Generated<number>;
  act_id: string;
  turn: ActTurn["turn"];
  turned_on: PlainDate;
  turned_at: Instant;
  turned_by: string;
}

interface PreservedOccurrenceTable {
  obligation_id: string;
  subject_id: string;
  recurrence_id: string;
  slot: string;
  rule_version: number;
  /** Both dates are null for an occurrence without a due date. */
  nominal_date: PlainDate | null;
  effective_date: PlainDate | null;
  /** Null for an occurrence with dates. */
  opened_on: PlainDate | null;
  basis: PreservedOccurrence["basis"];
  shift: PreservedOccurrence["shift"];
  period: Json | null;
  event_id: string | null;
  kept_on: PlainDate;
  cause: string;
}

interface MembershipCorrectionTable {
  id: string;
  group_id: string;
  subject_id: string;
  joined_before: PlainDate;
  left_before: PlainDate | null;
  joined_after: PlainDate;
  left_after: PlainDate | null;
  reason: string;
  corrected_at: Instant;
  corrected_by: string;
}

interface SlipTable {
  seq: Generated<number>;
  id: string;
  kind: SlipKind;
  year: number;
  number: number;
  lead: string;
  released_on: PlainDate;
  released_at: Instant;
  released_by: string;
  reply_by: PlainDate;
  html: string;
  sha256: string;
}

interface SlipLineTable {
  slip_id: string;
  position: number;
  obligation_id: string;
  subject_id: string;
  recurrence_id: string;
  title: string;
}

interface SlipReplyTable {
  seq: Generated<number>;
  id: string;
  slip_id: string;
  replied_on: PlainDate;
  words: string;
  recorded_at: Instant;
  recorded_by: string;
}

interface SlipWithdrawalTable {
  id: string;
  slip_id: string;
  withdrawn_on: PlainDate;
  withdrawn_at: Instant;
  withdrawn_by: string;
  reason: string;
}

interface CalendarImportTable {
  uid: string;
  taken_as: string;
  /** JSON: the versions that were seen, by RECURRENCE-ID. */
  parts: string;
  /** JSON: what its days became. */
  made: string;
  obligation_id: string | null;
  taken_at: string;
}

interface ReminderDeliveryTable {
  id: string;
  at: LocalMoment;
  delivered_at: Instant;
}

interface ReminderSnoozeTable {
  obligation_id: string;
  subject_id: string;
  recurrence_id: string;
  until: LocalMoment;
  snoozed_at: Instant;
}

interface PersonTable {
  subject_id: string;
  unit: string;
  joined_on: PlainDate | null;
  full_on: PlainDate | null;
  listed_from: PlainDate;
  listed_until: PlainDate | null;
  note: string;
}

interface BodyTable {
  subject_id: string;
  kind: string;
  parent_id: string | null;
  listed_from: PlainDate;
  listed_until: PlainDate | null;
}

interface PersonFactTable {
  person_id: string;
  position: number;
  kind: PersonFact["kind"];
  value: string;
  body_id: string | null;
  holds_from: PlainDate;
  holds_until: PlainDate | null;
}

interface GroupConditionTable {
  group_id: string;
  condition: Json;
}

interface CoverageListTable {
  obligation_id: string;
  subject_id: string;
  recurrence_id: string;
  group_id: string;
  target_thousandths: number;
  set_on: PlainDate;
}

interface CoverageMarkTable {
  obligation_id: string;
  subject_id: string;
  recurrence_id: string;
  member_id: string;
  covered_on: PlainDate;
  activity_id: string | null;
  words: string;
  marked_at: Instant;
  marked_by: string;
}
