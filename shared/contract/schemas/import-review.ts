import { z } from "zod";
import { REQUIREMENT_KINDS } from "../../domain/obligation/requirement.ts";
import { requirement } from "./requirement.ts";
import { id, instant, plainDate } from "./values.ts";

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
  title: z.string().trim().min(1).max(200).optional(),
  shortTitle: z.string().trim().min(1).max(7).optional(),
  category: z.string().max(40).optional(),
  actor: z.string().max(200).nullable().optional(),
  lead: z.string().max(100).nullable().optional(),
  supporting: z.array(z.string().max(100)).max(50).optional(),
  requirement: requirement.optional(),
});

/** A duty read from the plan, with what the clerk made of it. */
export const reviewCandidate = z.object({
  id,
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
  stated: z.array(z.string()),
  implied: z.array(z.string()),
  decision,
});
export type ReviewCandidate = z.infer<typeof reviewCandidate>;

export const planStatus = z.enum(["reviewing", "imported"]);

export const planSummary = z.object({
  id,
  document: documentFacts,
  fileName: z.string(),
  status: planStatus,
  importedAt: instant,
  candidates: z.int(),
  pending: z.int(),
  accepted: z.int(),
  rejected: z.int(),
});
export type PlanSummary = z.infer<typeof planSummary>;

export const importReview = z.object({
  plan: planSummary,
  text: z.string(),
  /** Heading of each numbered item, by its number. */
  items: z.array(z.object({ item: z.string(), heading: z.string() })),
  candidates: z.array(reviewCandidate),
});
export type ImportReview = z.infer<typeof importReview>;
