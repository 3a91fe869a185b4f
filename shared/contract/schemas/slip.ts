import { z } from "zod";
import { SLIP_CAUSES, SLIP_KINDS } from "../../domain/papers/slip.ts";
import { evidenceKind } from "./activity.ts";
import { quotaFigures } from "./due-row.ts";
import { basis, id, instant, occurrenceKey, plainDate, year } from "./values.ts";

export const slipKind = z.enum(SLIP_KINDS);

/** SHA-256 of a page in UTF-8, hex. */
export const pageHash = z.string().regex(/^[0-9a-f]{64}$/);

export const slipNumber = z.object({ year, number: z.int().min(1) });

const slipDate = z.object({
  periodLabel: z.string(),
  /** Null where there is no due date. */
  nominalOn: plainDate.nullable(),
  effectiveOn: plainDate.nullable(),
  /** The date to print: the effective date, or the limit once it is past. */
  dueOn: plainDate.nullable(),
  /** The day of the event that opened the row; null where it has a date. */
  openedOn: plainDate.nullable(),
  basis,
  /** Working days from the day of issue to the printed date, negative once that is past; without a date, working days since it was opened. */
  workingDays: z.int(),
});

const slipLine = z.object({
  keys: z.array(occurrenceKey),
  subjects: z.array(z.string()),
  title: z.string(),
  item: z.string().nullable(),
  source: z.object({ plan: z.string().nullable(), quote: z.string() }).nullable(),
  /** The rule that the unit gave itself in the place of the plan's; null where the source says all. */
  ownRule: z.object({ since: plainDate, rule: z.string(), reason: z.string().nullable() }).nullable(),
  /** Ascending; more than one where a duty was missed again and again. */
  dates: z.array(slipDate),
  cause: z.enum(SLIP_CAUSES),
  refusal: z.object({ on: plainDate, by: z.string(), words: z.string() }).nullable(),
  quota: quotaFigures
    .pick({ comparator: true, needed: true, done: true, expectedByToday: true, behindBy: true, unit: true })
    .nullable(),
  isRecorded: z.boolean(),
  missing: z.array(evidenceKind),
  sentBefore: z.object({ number: slipNumber, on: plainDate }).nullable(),
});

/** The content of a slip for one responsible unit; its page is drawn from this. */
export const slipDocument = z.object({
  kind: slipKind,
  unitName: z.string(),
  /** The contact from the settings; each part may be empty. */
  contact: z.object({ name: z.string(), phone: z.string() }),
  /** The lead unit; empty where the duties name none. */
  lead: z.string(),
  /** Null while the slip is a draft. */
  number: slipNumber.nullable(),
  issuedOn: plainDate,
  replyBy: plainDate,
  /** The day of the reply is a weekend day that the notice makes a working day. */
  replyIsMakeup: z.boolean(),
  /** The reply is due on that working day after the issue; null where a person chose the date. */
  replyWithin: z.int().nullable(),
  replyBasis: basis,
  lines: z.array(slipLine),
});
export type SlipDocument = z.infer<typeof slipDocument>;

export const slipRequest = z.object({
  kind: slipKind,
  /** A 提示单 looks so many calendar days ahead, today included. */
  within: z.int().min(0).max(92).default(10),
  /** Null for the usual number of working days from today for this kind of slip. */
  replyBy: plainDate.nullable().default(null),
});
export type SlipRequest = z.infer<typeof slipRequest>;

/** A slip that could be released now. Nothing of it is stored or counted. */
export const slipDraft = z.object({
  document: slipDocument,
  html: z.string(),
  /** Identifies this draft, so that no other is released in its place. */
  sha256: pageHash,
});
export type SlipDraft = z.infer<typeof slipDraft>;

export const releasedSlip = z.object({
  id,
  kind: slipKind,
  number: slipNumber,
  lead: z.string(),
  /** 督办单〔2026〕第3号 */
  name: z.string(),
  releasedOn: plainDate,
  releasedAt: instant,
  releasedBy: z.string(),
  replyBy: plainDate,
  /** The hash of the page as it was released. */
  sha256: pageHash,
  lines: z.array(z.object({ key: occurrenceKey, title: z.string() })),
  /** Set for a slip that was taken back; its number is not used again. */
  withdrawn: z.object({ on: plainDate, at: instant, by: z.string(), reason: z.string() }).nullable(),
  /** What the unit answered, in the order of recording. */
  replies: z.array(z.object({ on: plainDate, at: instant, by: z.string(), words: z.string() })),
});
export type ReleasedSlip = z.infer<typeof releasedSlip>;
