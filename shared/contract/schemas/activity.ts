import { z } from "zod";
import { SUGGESTION_KINDS } from "../../domain/happening/suggestion-reason.ts";
import { EVIDENCE_KINDS } from "../../domain/obligation/evidence-kind.ts";
import {
  amountFromZero,
  bytes,
  freeText,
  id,
  instant,
  occurrenceKey,
  plainDate,
  positiveAmount,
  timeOfDay,
  words,
  wordsOrNull,
} from "./values.ts";

export const evidenceKind = z.enum(EVIDENCE_KINDS);

export const evidenceUpload = z.object({
  name: words(255),
  kind: evidenceKind,
  content: bytes,
  /** The date of the file itself; null where it has none. */
  datedOn: plainDate.nullable().default(null),
});

export const creditRequest = occurrenceKey.extend({
  /** Sessions, or hours for an hours requirement. */
  amount: positiveAmount.max(10_000).default(1),
  /** Needed where the activity lies before the period. */
  reason: wordsOrNull(500).default(null),
});

/** The attendance of a person who was expected. */
export const attendance = z.enum(["attended", "excused", "absent"]);

export const participantRequest = z.object({
  /** A subject on record; a name that is on none makes a person. */
  name: words(100),
  attendance: attendance.default("attended"),
  /** The hours of this person, where they differ from the hours of the activity. */
  hours: amountFromZero.max(1_000).nullable().default(null),
});

export const activityRequest = z.object({
  title: words(200),
  happenedOn: plainDate,
  startTime: timeOfDay.nullable().default(null),
  place: wordsOrNull(200).default(null),
  hours: positiveAmount.max(1_000).nullable().default(null),
  note: freeText(20_000).default(""),
  credits: z.array(creditRequest).max(200),
  participants: z.array(participantRequest).max(2_000).default([]),
  /** Hours duties (学时) over people: each attender is credited their hours. */
  hoursFor: z.array(id).max(50).default([]),
  evidence: z.array(evidenceUpload).max(100).default([]),
  /** Why there is no evidence. Closing an occurrence needs either evidence or this reason. */
  noEvidenceReason: wordsOrNull(500).default(null),
});

/** A correction of a record; fields left out stay. */
export const activityChange = z.object({
  id,
  title: words(200).optional(),
  happenedOn: plainDate.optional(),
  startTime: timeOfDay.nullable().optional(),
  place: wordsOrNull(200).optional(),
  hours: positiveAmount.max(1_000).nullable().optional(),
  note: freeText(20_000).optional(),
  noEvidenceReason: wordsOrNull(500).optional(),
  participants: z.array(participantRequest).max(2_000).optional(),
  /** All credits of the activity except people's hours; the list replaces the former one. */
  credits: z.array(creditRequest).max(200).optional(),
  /** The hours duties (学时) of the participants; left out, they are those with hours already. */
  hoursFor: z.array(id).max(50).optional(),
  /** Files to be added. */
  evidence: z.array(evidenceUpload).max(100).default([]),
  /** Files to be taken out, which stay on record and prove nothing, and files to be put back. */
  removeEvidence: z.array(id).max(200).default([]),
  restoreEvidence: z.array(id).max(200).default([]),
  /** The reason of the change; required where the day moves into the time of an occurrence that is past its limit. */
  reason: wordsOrNull(500).default(null),
});

export const evidenceView = z.object({
  id,
  name: z.string(),
  kind: evidenceKind,
  bytes: z.int(),
  /** SHA-256 of the content, hex. */
  sha256: z.string().length(64),
  /** The date of the file itself; `addedAt` is the time of the copy. */
  datedOn: plainDate.nullable(),
  addedAt: instant,
  /** Whether the file was taken out again: it stays on record and proves nothing. */
  withdrawn: z.boolean(),
});

export const activityView = z.object({
  id,
  title: z.string(),
  happenedOn: plainDate,
  recordedAt: instant,
  recordedOn: plainDate,
  startTime: timeOfDay.nullable(),
  place: z.string().nullable(),
  hours: z.number().nullable(),
  note: z.string(),
  noEvidenceReason: z.string().nullable(),
  withdrawn: z.boolean(),
  credits: z.array(
    occurrenceKey.extend({
      id,
      obligationTitle: z.string(),
      amount: z.number(),
      reason: z.string().nullable(),
      withdrawn: z.boolean(),
    }),
  ),
  evidence: z.array(evidenceView),
  participants: z.array(z.object({ subjectId: id, name: z.string(), attendance, hours: z.number().nullable() })),
});
export type ActivityView = z.infer<typeof activityView>;

/**
 * Why a duty is offered and, where the offer is not certain, why not. `found` is the title's word, `wanted` the
 * duty's.
 *
 * - `asked`: the requested duty. `fits`: certain.
 * - `several`: `wanted` fits as well. `broader`: the duty `wanted` asks for more of the words in the title. `along`:
 *   the duty counts along with another rule.
 * - `act`, `object`, `who`: the title names another kind of act, lacks the object, or names another body or none.
 * - `aside`, `called-off`: the word `found` shows that the title tells of something around the thing, or that the
 *   thing did not take place.
 * - `to-come`, `question`: the thing is still to happen (`found` null: by the date in the title), or the title only
 *   asks. `attended`: others held the thing.
 * - `period`, `early`: the period is not certain, or has not begun. `listed`: the duty is counted by a list or by
 *   persons.
 * - `no-event`: the duty waits for the event `wanted`, and no logged event fits.
 * - `words`: title and duty share the words `found`. `alike`: the duty has the same subject and category as the
 *   requested one.
 */
export const suggestionReason = z.object({
  kind: z.enum(SUGGESTION_KINDS),
  found: z.string().nullable(),
  wanted: z.string().nullable(),
});
export type SuggestionReason = z.infer<typeof suggestionReason>;

/** A duty that an activity could count for, with the effect of the credit. */
export const creditSuggestion = occurrenceKey.extend({
  title: z.string(),
  subject: z.string(),
  periodLabel: z.string(),
  unit: z.string(),
  before: z.number(),
  after: z.number(),
  needed: z.number(),
  /**
   * Whether the suggestion is ticked beforehand: the requested one, or one whose kind, object and subject agree while
   * no other duty fits as well.
   */
  certain: z.boolean(),
  reason: suggestionReason,
});
export type CreditSuggestion = z.infer<typeof creditSuggestion>;

/**
 * A duty that the activity could count for once its event is logged. It has no occurrence yet, and so no box to tick.
 */
export const awaitedSuggestion = z.object({
  obligationId: id,
  recurrenceId: z.null(),
  title: z.string(),
  /** The event in the duty's own words, as `events.log` takes it. */
  event: z.string(),
  certain: z.literal(false),
  reason: suggestionReason,
});
export type AwaitedSuggestion = z.infer<typeof awaitedSuggestion>;

export const suggestion = z.union([creditSuggestion, awaitedSuggestion]);
export type Suggestion = z.infer<typeof suggestion>;

/** Whether the suggestion has an occurrence that the activity can count for. */
export const isCreditable = (other: Suggestion): other is CreditSuggestion => other.recurrenceId !== null;
