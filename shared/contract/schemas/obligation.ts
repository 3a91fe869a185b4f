import { z } from "zod";
import { citation } from "./import-review.ts";
import { requirement } from "./requirement.ts";
import { basis, freeText, id, plainDate, words, wordsOrNull } from "./values.ts";
import { evidenceKind } from "./activity.ts";

export const ruleVersion = z.object({
  id,
  slot: z.string(),
  version: z.int().min(1),
  layer: z.enum(["central", "province", "unit"]),
  effectiveFrom: plainDate,
  effectiveUntil: plainDate.nullable(),
  /** Set for a version that was taken back. */
  isWithdrawn: z.literal(true).optional(),
  requirement,
  /** The requirement as a sentence. */
  text: z.string(),
  reason: z.string().nullable(),
  /**
   * Whether this is today's rule of its slot, which is the rule of the nearest layer. The rules of other layers are
   * listed beside it.
   */
  inForce: z.boolean(),
});

export const subjectRef = z.object({ id, name: z.string() });

/** Who was assigned a duty from when to when. */
export const subjectTerm = z.object({
  subject: subjectRef,
  /** Null for a term that began with the duty. */
  from: plainDate.nullable(),
  /** Last day, included; null while the duty is theirs. */
  until: plainDate.nullable(),
  reason: z.string().nullable(),
});

export const obligationView = z.object({
  id,
  planId: id.nullable(),
  item: z.string().nullable(),
  title: z.string(),
  shortTitle: z.string(),
  category: z.string(),
  actor: z.string().nullable(),
  lead: z.string().nullable(),
  supporting: z.array(z.string()),
  subjects: z.array(subjectRef),
  /** The terms of former and present assignees; left out where the assignment never changed. */
  terms: z.array(subjectTerm).optional(),
  evidenceKinds: z.array(evidenceKind),
  citation: citation.nullable(),
  status: z.enum(["active", "set-aside"]),
  /** For a stage goal (阶段目标): the id of the standing work that it belongs to. Left out for other duties. */
  partOf: id.optional(),
  /** The duties that the credits of this duty also count for. */
  countsFor: z.array(id),
  versions: z.array(ruleVersion),
  /** Versions that hold on no day any more; left out where there are none. */
  replacedVersions: z.array(ruleVersion).optional(),
});
export type ObligationView = z.infer<typeof obligationView>;

/** What a person may set when a duty is written by hand. */
export const obligationRequest = z.object({
  title: words(200),
  shortTitle: words(7).optional(),
  category: freeText(40).default(""),
  actor: wordsOrNull(200).default(null),
  lead: wordsOrNull(100).default(null),
  supporting: z.array(words(100)).max(50).default([]),
  evidenceKinds: z.array(evidenceKind).default([]),
  /**
   * The subjects of the duty, a group standing for each of its members. Left out: the body that acts, else the lead
   * unit.
   */
  subjectIds: z.array(id).min(1).max(50).optional(),
  requirement,
  effectiveFrom: plainDate.optional(),
  /**
   * The source of the rule: the regulation that it was taken from, or the reason for it. A regulation's own rule
   * (`central`, `province`) is kept beside the unit's, as `addLayerRule` does.
   */
  source: z
    .object({
      text: words(500),
      layer: z.enum(["central", "province", "unit"]).default("unit"),
    })
    .nullable()
    .default(null),
});

/** Changes that leave the rule alone; a rule changes through `obligations.amend`. */
export const obligationChange = z.object({
  id,
  title: words(200).optional(),
  shortTitle: words(7).optional(),
  category: freeText(40).optional(),
  actor: wordsOrNull(200).optional(),
  lead: wordsOrNull(100).optional(),
  supporting: z.array(words(100)).max(50).optional(),
  evidenceKinds: z.array(evidenceKind).optional(),
  /** Replaces the subjects from `subjectsFrom` on; earlier occurrences stay with their former assignees. */
  subjectIds: z.array(id).min(1).max(50).optional(),
  /** First day of the new subjects: today or later, today where it is left out. Null corrects: the duty was theirs all along. */
  subjectsFrom: plainDate.nullable().optional(),
  /**
   * The reason of the change. With a reason, missed occurrences that no longer apply are closed. A correction needs
   * one.
   */
  reason: words(500).optional(),
  status: z.enum(["active", "set-aside"]).optional(),
});

/** The rule of a layer that is not the unit's own. */
export const layerRule = z.object({
  id,
  layer: z.enum(["central", "province"]),
  requirement,
  effectiveFrom: plainDate,
  /** The document of the rule. */
  reason: words(500),
});

/** A number beside the duty's rule. */
export const floorRule = z.object({
  id,
  requirement,
  effectiveFrom: plainDate,
  reason: wordsOrNull(500).default(null),
});

/** A week or month without a working day, for which a rule asks nothing (停一期). */
export const pausedPeriod = z.object({
  /** `2026-W08` */
  key: z.string(),
  label: z.string(),
  first: plainDate,
  last: plainDate,
  /** 春节 …: why nobody works. */
  holidays: z.array(z.string()),
});
export type PausedPeriod = z.infer<typeof pausedPeriod>;

/** A paused period with its duty. */
export const dutyPause = pausedPeriod.extend({ obligationId: id, title: z.string() });
export type DutyPause = z.infer<typeof dutyPause>;

export const rulePreview = z.object({
  text: z.string(),
  /** Among the dates, or before the first one. */
  paused: z.array(pausedPeriod),
  dates: z.array(
    z.object({
      recurrenceId: z.string(),
      periodLabel: z.string(),
      nominalDate: plainDate,
      effectiveDate: plainDate,
      basis,
      makeupWorkday: z.boolean(),
    }),
  ),
});
export type RulePreview = z.infer<typeof rulePreview>;

/** One step of "why this date", read downwards. */
export const explainStep = z.object({
  step: z.enum([
    "citation",
    "version",
    "anchor",
    "nominal",
    "shift",
    "effective",
    "open",
    "announced",
    "unannounced",
    "standing",
    "kept",
    "declared",
    "planned",
  ]),
  date: plainDate.nullable(),
  /** Facts for the sentence, chosen by the screen. */
  text: z.string(),
  detail: z.string().nullable(),
});
export type ExplainStep = z.infer<typeof explainStep>;
