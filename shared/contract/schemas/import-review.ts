import { z } from "zod";
import { OMISSION_KINDS } from "../../domain/reading/accounted.ts";
import { REQUIREMENT_KINDS } from "../../domain/obligation/requirement.ts";
import { requirement } from "./requirement.ts";
import { freeText, id, instant, plainDate, words, wordsOrNull } from "./values.ts";

export const documentFacts = z.object({
  title: z.string(),
  issuer: z.string(),
  number: z.string(),
  issuedOn: plainDate.nullable(),
  year: z.int().nullable(),
});

export const citation = z.object({
  /** UTF-16 offsets into the plan's text as read; `text` is exactly the text between them. */
  start: z.int().min(0),
  end: z.int().min(0),
  text: z.string(),
  normalised: z.string(),
});

export const decision = z.enum(["pending", "accepted", "edited", "rejected"]);
export type Decision = z.infer<typeof decision>;

/** The fields of a candidate that the clerk may change before it becomes an obligation. */
export const candidateEdit = z.object({
  title: words(200).optional(),
  shortTitle: words(7).optional(),
  category: freeText(40).optional(),
  actor: wordsOrNull(200).optional(),
  lead: wordsOrNull(100).optional(),
  supporting: z.array(words(100)).max(50).optional(),
  requirement: requirement.optional(),
});

/**
 * The reasons for which the reading of a date is doubtful: a part taken from elsewhere (`implied-…`), a word such as
 * 原则上 (`hedged`), a day that an authority announces each year (`announced`), a rhythm that only a statute gives
 * (`statute`), words shared with another candidate (`shared-words`), a number that fits no calendar period
 * (`unmeasured`), a day that no calendar has (`no-such-day`).
 */
export const UNSURE_REASONS = [
  "implied-count",
  "implied-period",
  "implied-due",
  "implied-event",
  "implied-year",
  "hedged",
  "announced",
  "statute",
  "shared-words",
  "unmeasured",
  "no-such-day",
] as const;
export const unsureReason = z.enum(UNSURE_REASONS);
export type UnsureReason = z.infer<typeof unsureReason>;

/**
 * What work without number and date could be: of the rhythm of a statute (`statute`), or by a guess (推定) due on an
 * anniversary, once for each event of a system, or one thing at least. It is advice and never applied by itself.
 */
export const advice = z.object({
  basis: z.enum(["statute", "anniversary", "event", "one-thing"]),
  requirement,
  requirementText: z.string(),
  /** Regulation and article; of a guess, its ground. */
  source: z.string(),
});
export type Advice = z.infer<typeof advice>;

/** The place of words in the file: the page of a PDF (from 1), or the sheet of an xlsx file. */
export const sourcePlace = z.object({ page: z.int().min(1).optional(), sheet: z.string().optional() });

/** A duty read from the plan, with the clerk's decision. */
export const reviewCandidate = z.object({
  id,
  /** Candidates are ordered by this position, then by id. */
  position: z.int(),
  item: z.string().nullable(),
  title: z.string(),
  shortTitle: z.string(),
  category: z.string(),
  kind: z.enum(REQUIREMENT_KINDS),
  requirement,
  /** 全年不少于30次 */
  requirementText: z.string(),
  actor: z.string().nullable(),
  lead: z.string().nullable(),
  supporting: z.array(z.string()),
  evidence: citation,
  /** Null in a plan that has neither pages nor sheets. */
  place: sourcePlace.nullable(),
  stated: z.array(z.string()),
  implied: z.array(z.string()),
  decision,
  /** The quotes of the candidates merged into this one; `evidence` is its own quote. */
  quotes: z.array(citation.extend({ candidateId: id })),
  /** Why the dates need a second look. The list is empty for a candidate that a person changed (`edited`). */
  unsure: z.array(unsureReason),
  suggestion: advice.nullable(),
});
export type ReviewCandidate = z.infer<typeof reviewCandidate>;

export const planStatus = z.enum(["reviewing", "imported"]);

/** Whether a plan is in force, or kept as the record of its year. */
export const heldAs = z.enum(["plan", "record"]);

export const planSummary = z.object({
  id,
  document: documentFacts,
  fileName: z.string(),
  status: planStatus,
  heldAs,
  importedAt: instant,
  candidates: z.int(),
  pending: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  /** Candidates with a number or a date; what is 无量化 waits for nobody. */
  measured: z.int(),
  /** The number of undecided candidates, which the navigation shows. */
  waiting: z.int(),
  /** The number of accepted candidates without number or date, which also become duties. */
  acceptedStanding: z.int(),
});
export type PlanSummary = z.infer<typeof planSummary>;

/** A plan in the list of all plans. */
export const listedPlan = planSummary.extend({
  /** The number of the plan's duties that are in force. */
  activeDuties: z.int(),
  /** The number of figures, dates and periods of the text that are not understood and that nobody has settled. */
  unread: z.int(),
});
export type ListedPlan = z.infer<typeof listedPlan>;

/**
 * A numbered item of the plan, or a table. The heading of an item without one is its first words, that of a table its
 * caption. `start` is the offset at which it begins, because a number may return in an annex.
 */
export const planItem = z.object({
  item: z.string(),
  heading: z.string(),
  start: z.int().min(0),
  isTable: z.boolean(),
});

/** A part of the file that the text lacks. */
export const omission = z.object({ kind: z.enum(OMISSION_KINDS), count: z.int().min(1) });

/** A review without its long parts: `imports.text` has the plan's text, `imports.candidates` the candidates. */
export const importReview = z.object({
  plan: planSummary,
  /** The items in the order of the text. */
  items: z.array(planItem),
  /** The parts of the file that the text lacks; null where the plan was read before they were stored. */
  omissions: z.array(omission).nullable(),
  /**
   * An imported plan that this one seems to amend. `number`: the text names that plan's document number; otherwise
   * issuer and year agree, and the plan has the same title (`revised`), says that it adds (`adds`), or is another
   * document (`same-year`).
   */
  amends: z
    .object({
      planId: id,
      title: z.string(),
      number: z.string(),
      because: z.enum(["number", "revised", "adds", "same-year"]),
    })
    .nullable(),
});
export type ImportReview = z.infer<typeof importReview>;

/** Unmerged candidates in the order of the text. A candidate merged into one of them is among its quotes. */
export const candidatePage = z.object({
  candidates: z.array(reviewCandidate),
  /** Id after which the next page begins; null behind the last one. */
  next: id.nullable(),
});
export type CandidatePage = z.infer<typeof candidatePage>;

/** What a step of the review has changed. */
export const reviewChange = z.object({
  plan: planSummary,
  /** The changed candidates in their present state: the ones named, new ones, and those whose doubts changed. */
  candidates: z.array(reviewCandidate),
  /** The ids of candidates that are now merged into another. */
  gone: z.array(id),
});
export type ReviewChange = z.infer<typeof reviewChange>;

/** The state of a candidate in an earlier reply. */
export const candidateState = reviewCandidate.pick({
  id: true,
  title: true,
  shortTitle: true,
  category: true,
  actor: true,
  lead: true,
  supporting: true,
  requirement: true,
  stated: true,
  implied: true,
  decision: true,
});
export type CandidateState = z.infer<typeof candidateState>;

/** A duty of one of two plans that are compared. */
export const comparedDuty = z.object({
  candidateId: id.nullable(),
  obligationId: id.nullable(),
  item: z.string().nullable(),
  title: z.string(),
  actor: z.string().nullable(),
  units: z.array(z.string()),
  kind: z.enum(REQUIREMENT_KINDS),
  requirementText: z.string(),
  /** The plan's own sentence, repaired. */
  words: z.string(),
});
export type ComparedDutyView = z.infer<typeof comparedDuty>;

const dutyPair = z.object({
  before: comparedDuty,
  after: comparedDuty,
  parts: z.array(z.enum(["rule", "units", "actor"])),
  /**
   * The place of the new rule among the versions of the duty: its last day, the version that takes over then, and the
   * version that it replaces. Null where the new rule would simply be the last one.
   */
  place: z
    .object({
      until: plainDate.nullable(),
      before: z.int().min(1).nullable(),
      replaces: z.int().min(1).nullable(),
    })
    .nullable(),
});

/** The comparison of an amended plan with the duties of the earlier one. */
export const planComparison = z.object({
  plan: planSummary,
  base: planSummary,
  /** The day that the amendment was issued or today, whichever is later. */
  proposed: plainDate,
  /** The day for which the duties were compared. */
  effectiveFrom: plainDate,
  added: z.array(comparedDuty),
  changed: z.array(dutyPair),
  removed: z.array(comparedDuty),
  unchanged: z.array(dutyPair),
});
export type PlanComparison = z.infer<typeof planComparison>;

export const amendmentRequest = z.object({
  planId: id,
  basePlanId: id,
  /** First day of the changes. */
  effectiveFrom: plainDate,
  /** Ids of candidates that `compare` lists as added or changed. */
  candidateIds: z.array(id).max(10_000),
  /** Ids of duties that `compare` lists as removed; they are set aside. */
  setAsideIds: z.array(id).max(10_000).default([]),
  /** Required for a first day before the proposed one, to confirm it. */
  backdated: z.boolean().default(false),
});
