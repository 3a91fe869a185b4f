import { z } from "zod";
import { STANDING_PROGRESS } from "../../domain/compliance/standing-progress.ts";
import { REQUIREMENT_KINDS } from "../../domain/obligation/requirement.ts";
import { ANNOUNCED_OBSERVANCES } from "../../domain/observance/observances.ts";
import { basis, id, plainDate, timeOfDay, year } from "./values.ts";

export const timeState = z.enum([
  "scheduled",
  "near",
  "behind-pace",
  "overdue",
  "open",
  "unannounced",
  "standing",
  "done",
  "made-up-late",
  "anchor-unknown",
  "waived",
  "incomplete",
]);
export type TimeStateName = z.infer<typeof timeState>;

export const handling = z.enum(["planned", "prepared", "waiting", "done", "refused", "waived", "not-applicable"]);

/** The figures of a quota, as compliance.md defines them. */
export const quotaFigures = z.object({
  comparator: z.enum([">=", "=", "<="]),
  needed: z.number(),
  done: z.number(),
  expectedByToday: z.number(),
  unit: z.string(),
  openingBalance: z.number(),
  /** Done after the period (补办): on record, and filling nothing. */
  late: z.number(),
  /** The number of counted activities with neither a file nor a reason for none. */
  unproven: z.int(),
  /** 0 when not behind, when waived, and while `awaitsDecision`. */
  behindBy: z.number(),
  /** Done beyond an `=` quota; 0 otherwise. */
  over: z.number(),
  /** Sessions with a planned date in the rest of the period. */
  planned: z.number(),
  nextPaceDate: plainDate.nullable(),
  /** Sessions a month from here, one decimal; null when nothing is left or no working day remains. */
  perMonthFromHere: z.number().nullable(),
  /** Latest day for the next session that keeps the quota reachable; null when met or out of reach. */
  latestNextDate: plainDate.nullable(),
  cannotBeMet: z.boolean(),
  periodFirst: plainDate,
  periodLast: plainDate,
});
export type QuotaFigures = z.infer<typeof quotaFigures>;

/** A rule that took another's place. */
export const ruleAmendment = z.object({
  /** The first day of the amended rule. */
  since: plainDate,
  /** The document that amended the rule; null where the unit changed the rule itself. */
  plan: z.object({ title: z.string(), number: z.string() }).nullable(),
  /** The document's own number of the item. */
  item: z.string().nullable(),
  /** The document's words, repaired, or why the unit changed the rule; null where it gave no reason. */
  words: z.string().nullable(),
});

/** The day of the event that opened the row, and how long ago it was. */
const openSince = z.object({ date: plainDate, days: z.int().min(0), workingDays: z.int().min(0) });

/** 待公布: the observance whose days are not announced, and its usual time. */
const unannounced = z.object({
  observance: z.enum(ANNOUNCED_OBSERVANCES),
  year,
  /** 全国科技活动周 */
  name: z.string(),
  /** 5月中下旬: the usual time in words, because there is no exact day to count from. */
  usual: z.string(),
});

/** 常态工作: how far the work without a number of a year is. */
const standing = z.object({
  year,
  /** 未开展, 已开展, 办结; 未办结 once the year is over and it was not closed, which is a word and no breach. */
  progress: z.enum(STANDING_PROGRESS),
  /** The number of activities that count for the work. */
  times: z.int(),
  /** The latest of these activities, and how long ago it was: in days, and in working days after it up to today. */
  last: z
    .object({ activityId: id, title: z.string(), date: plainDate, days: z.int().min(0), workingDays: z.int().min(0) })
    .nullable(),
  /** 久未开展: begun, not closed, and without an activity for the number of working days in the settings. */
  isQuiet: z.boolean(),
  /** The day on which the work was closed. */
  closedOn: plainDate.nullable(),
});

/** One row of `duty due`: an occurrence or a quota, with its state today. */
export const dueRow = z.object({
  obligationId: id,
  title: z.string(),
  shortTitle: z.string(),
  kind: z.enum(REQUIREMENT_KINDS),
  category: z.string(),
  item: z.string().nullable(),
  lead: z.string().nullable(),
  supporting: z.array(z.string()),
  /** For a stage goal (阶段目标): the id of the standing work that it belongs to. Left out for other duties. */
  partOf: id.optional(),
  subject: z.string(),
  subjectId: id,
  recurrenceId: z.string(),
  /** 三季度, 9月, 7–8月 … for people. */
  periodLabel: z.string(),
  /** The requirement as a short sentence: 全年不少于30次. */
  requirementText: z.string(),
  /**
   * Both null for a row without a due date: an open one, see `openSince`; an unannounced one, see `unannounced`; or
   * standing work, see `standing`.
   */
  nominalDate: plainDate.nullable(),
  effectiveDate: plainDate.nullable(),
  /** The date to show: the effective date, or the limit once it is past. Null where the other dates are null. */
  shownDate: plainDate.nullable(),
  /** The date to show, or the day of opening, lies in another year than today: its year is to be written. */
  showsYear: z.boolean(),
  basis,
  plannedDate: plainDate.nullable(),
  plannedTime: timeOfDay.nullable(),
  timeState,
  /** The activity happened in time and was recorded after the limit (补录). */
  lateRecorded: z.boolean(),
  handling: handling.nullable(),
  /** Who is waited on, or the words of a refusal or waiver. */
  handlingNote: z.string().nullable(),
  ruleVersion: z.int(),
  /** The document of the rule, where it is another than the duty began with; left out otherwise. */
  amendment: ruleAmendment.optional(),
  /**
   * 沿用上年: the row belongs to a year whose plan has not been imported, so that the rule of the year before runs on. Left
   * out otherwise.
   */
  carriedOver: z.literal(true).optional(),
  /** Set for a row of a closed year (结账): it is in the ledger and no longer on the board. Left out otherwise. */
  yearClosed: z.literal(true).optional(),
  /** Set for a row of a plan kept as the record of its year, which asks for nothing any more. Left out otherwise. */
  isRecord: z.literal(true).optional(),
  /**
   * Calendar and working days from today to the date to show; negative once that date is past. Null where there is no
   * date.
   */
  days: z.int().nullable(),
  workingDays: z.int().nullable(),
  /** 待办（无期限）: null for a row with a date. */
  openSince: openSince.nullable(),
  /** 待公布: left out for all else. */
  unannounced: unannounced.optional(),
  /** 常态工作: left out for all else. */
  standing: standing.optional(),
  /** The number of activities that count for the row; those without evidence leave it open. */
  recorded: z.int(),
  /** Evidence kinds required and not there yet. */
  missingEvidence: z.array(z.string()),
  quota: quotaFigures.nullable(),
  /**
   * The subject joined or left within the running period, and nobody has decided whether the period counts for them.
   * Until then the row is not behind (compliance.md, Subjects). Left out where there is nothing to decide.
   */
  awaitsDecision: z.object({ joinedOn: plainDate.nullable(), leftOn: plainDate.nullable() }).optional(),
  /**
   * 期初未填: the row is behind or overdue only because it was imported during or after its period, and nobody has entered
   * the earlier work. Until that is entered, or until the given day, the row is not shown as behind or overdue. Left
   * out elsewhere.
   */
  awaitsOpening: z.object({ until: plainDate }).optional(),
});
export type DueRow = z.infer<typeof dueRow>;

/** An occurrence that is due on a day. */
export const datedRow = dueRow.extend({
  nominalDate: plainDate,
  effectiveDate: plainDate,
  shownDate: plainDate,
  days: z.int(),
  workingDays: z.int(),
  openSince: z.null(),
});
export type DatedRow = z.infer<typeof datedRow>;

/** An open row without a due date (待办，无期限). */
export const openRow = dueRow.extend({
  nominalDate: z.null(),
  effectiveDate: z.null(),
  shownDate: z.null(),
  days: z.null(),
  workingDays: z.null(),
  openSince,
});
export type OpenRow = z.infer<typeof openRow>;

/** A row whose days are not announced (待公布). */
export const unannouncedRow = dueRow.extend({
  nominalDate: z.null(),
  effectiveDate: z.null(),
  shownDate: z.null(),
  days: z.null(),
  workingDays: z.null(),
  openSince: z.null(),
  unannounced,
});
export type UnannouncedRow = z.infer<typeof unannouncedRow>;

/** A year of work without a number (常态工作). */
export const standingRow = dueRow.extend({
  nominalDate: z.null(),
  effectiveDate: z.null(),
  shownDate: z.null(),
  days: z.null(),
  workingDays: z.null(),
  openSince: z.null(),
  standing,
});
export type StandingRow = z.infer<typeof standingRow>;
