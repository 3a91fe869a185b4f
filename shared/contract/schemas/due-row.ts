import { z } from "zod";
import { REQUIREMENT_KINDS } from "../../domain/obligation/requirement.ts";
import { basis, id, plainDate, timeOfDay } from "./values.ts";

export const timeState = z.enum([
  "scheduled",
  "near",
  "behind-pace",
  "overdue",
  "done",
  "made-up-late",
  "anchor-unknown",
  "waived",
]);
export type TimeStateName = z.infer<typeof timeState>;

export const handling = z.enum(["planned", "prepared", "waiting", "done", "refused", "waived", "not-applicable"]);

/** A quota's figures, as compliance.md defines them. */
export const quotaFigures = z.object({
  comparator: z.enum([">=", "=", "<="]),
  needed: z.number(),
  done: z.number(),
  expectedByToday: z.number(),
  unit: z.string(),
  openingBalance: z.number(),
  /** Done after the period (补办): on record, and filling nothing. */
  late: z.number(),
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
  /** Its first day. */
  since: plainDate,
  /** The document that asks for it; null where the unit changed the rule itself. */
  plan: z.object({ title: z.string(), number: z.string() }).nullable(),
  /** The document's own number of the item. */
  item: z.string().nullable(),
  /** The document's words, repaired, or why the unit changed the rule; null where it gave no reason. */
  words: z.string().nullable(),
});

/** One line of `duty due`: an occurrence or a quota, with its state today. */
export const dueRow = z.object({
  obligationId: id,
  title: z.string(),
  shortTitle: z.string(),
  kind: z.enum(REQUIREMENT_KINDS),
  category: z.string(),
  item: z.string().nullable(),
  lead: z.string().nullable(),
  supporting: z.array(z.string()),
  subject: z.string(),
  subjectId: id,
  recurrenceId: z.string(),
  /** 三季度, 9月, 7–8月 … for people. */
  periodLabel: z.string(),
  /** The requirement as a short sentence: 全年不少于30次. */
  requirementText: z.string(),
  nominalDate: plainDate,
  effectiveDate: plainDate,
  basis,
  plannedDate: plainDate.nullable(),
  plannedTime: timeOfDay.nullable(),
  timeState,
  /** Recorded after the limit although it happened in time (补录). */
  lateRecorded: z.boolean(),
  handling: handling.nullable(),
  /** Who is waited on, or the words of a refusal or waiver. */
  handlingNote: z.string().nullable(),
  ruleVersion: z.int(),
  /** Where the rule that made it stands, when it is not the one that the duty began with; left out otherwise. */
  amendment: ruleAmendment.optional(),
  /** Calendar days from today to the effective date; negative once overdue. */
  days: z.int(),
  workingDays: z.int(),
  /** Activities that count for it; those without proof leave it open. */
  recorded: z.int(),
  /** Evidence kinds required and not there yet. */
  missingEvidence: z.array(z.string()),
  quota: quotaFigures.nullable(),
  /**
   * The subject joined or left within the running period, and nobody has said whether it counts for them: not behind until then
   * (compliance.md, Subjects). Left out where nothing is to be decided.
   */
  awaitsDecision: z.object({ joinedOn: plainDate.nullable(), leftOn: plainDate.nullable() }).optional(),
});
export type DueRow = z.infer<typeof dueRow>;
