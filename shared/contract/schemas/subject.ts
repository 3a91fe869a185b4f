import { z } from "zod";
import { evidenceKind } from "./activity.ts";
import { timeState } from "./due-row.ts";
import { id, instant, plainDate, words } from "./values.ts";

/** A unit (支部, 学会), a role (书记), a person (党员), or a group, which stands for its members. */
export const subjectKind = z.enum(["unit", "role", "person", "group"]);
export type SubjectKind = z.infer<typeof subjectKind>;

/** The first and last day of a membership; `leftOn` is null for a present member. */
export const membershipDays = z.object({ joinedOn: plainDate, leftOn: plainDate.nullable() });

/** One membership in a group; whoever left and came back has two. */
export const membership = z.object({
  subjectId: id,
  name: z.string(),
  joinedOn: plainDate,
  /** Last day in the group; null while a member. */
  leftOn: plainDate.nullable(),
  /**
   * The former days of the membership before each correction, the first correction first; left out where there is
   * none.
   */
  corrections: z
    .array(z.object({ before: membershipDays, after: membershipDays, reason: z.string(), at: instant, by: z.string() }))
    .optional(),
});

export const subjectView = z.object({
  id,
  name: z.string(),
  kind: subjectKind,
  /** The memberships of a group, in the order of joining. */
  members: z.array(membership),
  /** The number of duties of the subject. */
  obligations: z.int(),
});
export type SubjectView = z.infer<typeof subjectView>;

export const subjectRequest = z.object({
  name: words(200),
  kind: subjectKind,
});

const matrixCell = z.object({
  recurrenceId: z.string(),
  timeState,
  /** How many sessions, hours or percentage points count; for a requirement with a date, how many records. */
  done: z.number(),
  needed: z.number(),
  unit: z.string(),
  /** Null for an open occurrence without a due date. */
  effectiveDate: plainDate.nullable(),
  /** The date to show: the effective date, or the limit once it is past. */
  shownDate: plainDate.nullable(),
  /** Kinds of evidence that what is recorded lacks (待补佐证); left out where nothing is missing. */
  missingEvidence: z.array(evidenceKind).optional(),
  /**
   * The version of its layer that made this period, where another version made the subject's period before; left out
   * elsewhere.
   */
  newVersion: z.object({ ordinal: z.int().min(1), layer: z.enum(["central", "province", "unit"]) }).optional(),
  /**
   * Set where the subject joined or left within this period, with the clerk's decision; left out for a subject that
   * belonged all through it.
   */
  member: z
    .object({
      joinedOn: plainDate.nullable(),
      leftOn: plainDate.nullable(),
      /** Null while nothing is decided; until then the period counts. */
      decision: z.object({ counts: z.boolean(), reason: z.string() }).nullable(),
    })
    .optional(),
});
export type MatrixCell = z.infer<typeof matrixCell>;

/** The matrix of one duty in a year: the subjects of its groups by periods. */
export const obligationMatrix = z.object({
  obligationId: id,
  title: z.string(),
  year: z.int(),
  columns: z.array(z.object({ recurrenceId: z.string(), label: z.string() })),
  rows: z.array(
    z.object({
      subjectId: id,
      name: z.string(),
      /** The day of joining or leaving within the year; the clerk decides which periods count. */
      joinedOn: plainDate.nullable(),
      leftOn: plainDate.nullable(),
      /** The cells in the order of the columns; null where the subject did not have that period. */
      cells: z.array(matrixCell.nullable()),
    }),
  ),
});
export type ObligationMatrix = z.infer<typeof obligationMatrix>;
