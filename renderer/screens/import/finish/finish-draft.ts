import type { FinishQuestions } from "../../../../shared/contract/schemas/finish-import.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";

export type TakenAs = "record" | "this-year" | "coming-year";
export type OpeningNumber = FinishQuestions["numbers"][number];

/** The answers before an import ends, as far as they are given. */
export interface FinishDraft {
  /** What a plan of another year is imported as; null until somebody has chosen. */
  readonly as: TakenAs | null;
  /** Everything that fell due before that day was done; `none`: it was not. Null: as is proposed. */
  readonly doneBefore: PlainDate | "none" | null;
  /** How far the numbers are, by `numberKey`. */
  readonly amounts: Readonly<Record<string, number>>;
  /** The source of the amounts. */
  readonly source: string;
}

export const NOTHING_SAID: FinishDraft = { as: null, doneBefore: null, amounts: {}, source: "" };

export const numberKey = ({ candidateId, subjectId, recurrenceId }: OpeningNumber): string =>
  JSON.stringify([candidateId, subjectId, recurrenceId]);

/** The amounts that were entered for the numbers in question. */
export const openingsOf = ({ numbers }: Pick<FinishQuestions, "numbers">, amounts: FinishDraft["amounts"]) =>
  numbers.flatMap((number) => {
    const { candidateId, subjectId, recurrenceId } = number;
    const amount = amounts[numberKey(number)];
    return amount === undefined ? [] : [{ candidateId, subjectId, recurrenceId, amount }];
  });

/** Whether two sets of questions are equal, so that the answers to one fit the other. Questions are plain data. */
export const isSameQuestions = (a: FinishQuestions, b: FinishQuestions): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** What a plan of that year can be imported as; no choice where it is this year's. */
export function choicesFor({ year, thisYear }: Pick<FinishQuestions, "year" | "thisYear">): TakenAs[] {
  if (year === null || year === thisYear) return [];
  return [year < thisYear ? "record" : "coming-year", "this-year"];
}

/**
 * The proposed day for earlier work. In this year's plan, what fell due before its issue is proposed as done, because
 * nobody was asked for it in time.
 */
export function proposedDay({ year, thisYear, earlier }: FinishQuestions): PlainDate | "none" {
  const issued = earlier.before.find(({ day }) => day === earlier.issuedOn);
  return year === thisYear && issued && issued.occurrences > 0 ? issued.day : "none";
}

/** Whether there is anything to be said at all. */
export const asksSomething = (questions: FinishQuestions, undecided: number): boolean =>
  undecided > 0 ||
  questions.year !== questions.thisYear ||
  questions.numbers.length > 0 ||
  questions.unread > 0 ||
  questions.groups.some(({ group }) => group === null) ||
  questions.earlier.before.some(({ occurrences }) => occurrences > 0);
