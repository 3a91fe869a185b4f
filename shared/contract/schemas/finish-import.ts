import { z } from "zod";
import { amountFromZero, id, plainDate, words, year } from "./values.ts";

/** How a plan of another year is taken; see `imports.finish`. */
export const takenAs = z.enum(["record", "this-year", "coming-year"]);

/** A number of a plan with its expected amount; one line for each member where it is asked of each. */
const openingNumber = z.object({
  candidateId: id,
  title: z.string(),
  /** Null for the body that is made together with the duty. */
  subjectId: id.nullable(),
  subject: z.string(),
  recurrenceId: z.string(),
  periodLabel: z.string(),
  requirementText: z.string(),
  comparator: z.enum([">=", "=", "<="]),
  needed: z.number(),
  /** The number expected on the day of asking. */
  expected: z.number(),
  unit: z.string(),
});

/** The questions before an import ends. */
export const finishQuestions = z.object({
  /** The year of the plan; null where it has none. */
  year: year.nullable(),
  thisYear: year,
  /** The day for which the numbers are asked: today, or the last day of the plan's year where that is over. */
  openingDay: plainDate,
  earlier: z.object({
    issuedOn: plainDate.nullable(),
    /** Days before which everything may be taken as done, ascending, with how much that would be. */
    before: z.array(z.object({ day: plainDate, occurrences: z.int() })),
  }),
  numbers: z.array(openingNumber),
  /** Kinds of member of which each has to do something: who are they? One without a group counts as one body. */
  groups: z.array(
    z.object({
      /** `支部` */
      kind: z.string(),
      /** The words of the plan for the members: `各支部`. */
      actor: z.string(),
      /** Candidates whose duty each member has. */
      candidateIds: z.array(id),
      /**
       * The group that stands for these members, known from an earlier plan or named just now; null where nobody has
       * named one.
       */
      group: z.object({ id, name: z.string(), members: z.array(z.string()) }).nullable(),
    }),
  ),
  /** Figures, dates and periods of the text that are not understood and of which nobody has said anything. */
  unread: z.int(),
});
export type FinishQuestions = z.infer<typeof finishQuestions>;

export const finishRequest = z.object({
  planId: id,
  /**
   * Required for a plan of another year than the present one. `record`: only the occurrences of its year, none of
   * which is asked for any more; `this-year`: its dates are read for this year; `coming-year`: in force from the first
   * day of its year.
   */
  as: takenAs.optional(),
  /**
   * Everything due before that day counts as done then, and numbers of earlier periods as reached; null leaves it
   * overdue.
   */
  doneBefore: plainDate.nullable().default(null),
  /** The amounts that numbers have reached already, for numbers listed by `finishing`. */
  openings: z
    .array(
      z.object({
        candidateId: id,
        subjectId: id.nullable().default(null),
        recurrenceId: z.string().min(1),
        amount: amountFromZero.max(1_000_000),
      }),
    )
    .max(10_000)
    .default([]),
  /** The source of these amounts. */
  openingNote: words(500).default("导入时填报"),
});
export type FinishRequest = z.output<typeof finishRequest>;

export const finishReply = z.object({
  obligations: z.int(),
  /** Occurrences that were taken as done. */
  closed: z.int(),
  /** Numbers that were given an opening. */
  openings: z.int(),
  actId: id,
});
