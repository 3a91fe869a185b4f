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
  /** UTF-16 offsets into the plan's text as read; `text` is exactly what stands there. */
  start: z.int().min(0),
  end: z.int().min(0),
  text: z.string(),
  normalised: z.string(),
});

export const decision = z.enum(["pending", "accepted", "edited", "rejected"]);
export type Decision = z.infer<typeof decision>;

/** What the clerk may change in a candidate before it becomes an obligation. */
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
 * What makes the reading of a date doubtful: a part that was taken from elsewhere (`implied-…`), a word such as 原则上
 * (`hedged`), a day that its authority announces anew each year (`announced`), a rhythm that only a statute gives (`statute`),
 * words that another candidate was read from, too (`shared-words`), a number that no calendar period fits (`unmeasured`),
 * a day that no calendar has (`no-such-day`).
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

/** What a statute asks for where the plan names a known institution without a number. Advice, never applied by itself. */
export const statuteSuggestion = z.object({
  requirement,
  requirementText: z.string(),
  /** Regulation and article. */
  source: z.string(),
});

/** Where words stand in the file, as far as it is paged (PDF, from 1) or has sheets (xlsx). */
export const sourcePlace = z.object({ page: z.int().min(1).optional(), sheet: z.string().optional() });

/** A duty read from the plan, with what the clerk made of it. */
export const reviewCandidate = z.object({
  id,
  /** They stand in the order of these, then of their ids. */
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
  /** Quotes of the candidates merged into it; `evidence` is its own. */
  quotes: z.array(citation.extend({ candidateId: id })),
  /** Why its dates, as read, need a second look. A person who changed it (`edited`) has settled that. */
  unsure: z.array(unsureReason),
  suggestion: statuteSuggestion.nullable(),
});
export type ReviewCandidate = z.infer<typeof reviewCandidate>;

export const planStatus = z.enum(["reviewing", "imported"]);

/** In force, or kept as the record of its year. */
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
  /** Of those, what is not decided yet: the navigation counts these. */
  waiting: z.int(),
  /** Of those without number or date, what was accepted: they become duties, too. */
  acceptedStanding: z.int(),
});
export type PlanSummary = z.infer<typeof planSummary>;

/** A plan in the list of all of them. */
export const listedPlan = planSummary.extend({
  /** Duties that came of it and are in force. */
  activeDuties: z.int(),
  /** Figures, dates and periods of its text that are not understood and of which nobody has said anything. */
  unread: z.int(),
});
export type ListedPlan = z.infer<typeof listedPlan>;

/**
 * A numbered item of the plan, or a table; the heading is its first words where it has none, a table's is its caption. `start` is the
 * offset from which on it holds: a number may come again, in an annex.
 */
export const planItem = z.object({
  item: z.string(),
  heading: z.string(),
  start: z.int().min(0),
  isTable: z.boolean(),
});

/** What the file held that its text, as read, does not. */
export const omission = z.object({ kind: z.enum(OMISSION_KINDS), count: z.int().min(1) });

/** A review without what may be long: `imports.text` has the plan's text, `imports.candidates` what was read from it. */
export const importReview = z.object({
  plan: planSummary,
  /** In the order of the text. */
  items: z.array(planItem),
  /** What the file held and the text does not; null where that was not kept when it was read. */
  omissions: z.array(omission).nullable(),
  /**
   * An imported plan that this one seems to amend: `number` it names that plan's document number, of the same issuer and year
   * it bears the same title (`revised`), says that it adds (`adds`), or is another document (`same-year`).
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

/** Candidates that stand for themselves, in the order of the text; those merged into one of them are among its quotes. */
export const candidatePage = z.object({
  candidates: z.array(reviewCandidate),
  /** Id after which the next page begins; null behind the last one. */
  next: id.nullable(),
});
export type CandidatePage = z.infer<typeof candidatePage>;

/** What a step of the review has changed. */
export const reviewChange = z.object({
  plan: planSummary,
  /** As they stand now: those it was about, new ones, and those whose doubts it touched. */
  candidates: z.array(reviewCandidate),
  /** Ids of those that another one speaks for now. */
  gone: z.array(id),
});
export type ReviewChange = z.infer<typeof reviewChange>;

/** How a candidate stood in an earlier reply. */
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
   * Where the new rule would stand among those that the duty has: until when it would hold, which version takes over then, which one
   * it would take the place of. Null where it would simply be the last one.
   */
  place: z
    .object({
      until: plainDate.nullable(),
      before: z.int().min(1).nullable(),
      replaces: z.int().min(1).nullable(),
    })
    .nullable(),
});

/** An amended plan beside the duties that came of the earlier one. */
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
  /** First day of what is taken over. */
  effectiveFrom: plainDate,
  /** Of those that `compare` gives as added or changed. */
  candidateIds: z.array(id).max(10_000),
  /** Of the duties that `compare` gives as removed: they are set aside. */
  setAsideIds: z.array(id).max(10_000).default([]),
  /** Needed for a first day before the proposed one: somebody means it. */
  backdated: z.boolean().default(false),
});
