import type { PlainDate } from "../domain/date/plain-date.ts";
import { type ChecklistRow, datesOf } from "../domain/papers/checklist-row.ts";
import type { ChecklistWords } from "../words/checklist.ts";
import { otherDateWords } from "../words/shown-date.ts";
import type { Locale } from "../words/locale.ts";

/** What the remarks of a paper's rows have in common. */
export interface RemarkFrame {
  /** The day of issue; a date of the same year is printed without its year. */
  readonly issuedOn: PlainDate;
  /** Make-up days (weekend days worked), so that a date on one of them is explained as well. */
  readonly makeupDays: readonly PlainDate[];
  /** The lead unit of the paper, which remarks do not repeat; null for all units. */
  readonly lead: string | null;
  readonly words: ChecklistWords;
  readonly locale: Locale;
}

/**
 * The remarks in brackets behind a duty's title: the item of the plan or the words of the amendment, the period, the
 * other date where the calendar shifted it, the planned date, and whether the date rests on an unpublished holiday
 * year.
 */
export function rowRemarks(row: ChecklistRow, frame: RemarkFrame): string[] {
  const { words } = frame;
  return [
    ...ruleRemarks(row, words),
    ...(row.periodLabel === "" || row.title.includes(row.periodLabel) ? [] : [row.periodLabel]),
    ...dayRemarks(row, frame),
    ...(row.basis === "provisional" ? [words.provisional] : []),
  ];
}

/** The remarks of a duty that comes back within the month: its rule in place of one period, without the dates. */
export function repeatedRemarks(rows: readonly ChecklistRow[], { words }: RemarkFrame): string[] {
  const [first] = rows;
  if (!first) return [];
  return [
    ...ruleRemarks(first, words),
    ...(first.requirementText === "" || first.amendment ? [] : [first.requirementText]),
    ...(rows.some(({ basis }) => basis === "provisional") ? [words.provisional] : []),
  ];
}

/** The remarks on one day of a row: the other date, the planned date, the waiver. */
export function dayRemarks(row: ChecklistRow, frame: RemarkFrame): string[] {
  const { words, issuedOn } = frame;
  return [
    dateReason(row, frame),
    row.plannedDate === null || row.plannedDate === row.shownDate ? null : words.planned(row.plannedDate, issuedOn),
    row.timeState === "waived" ? words.waived : null,
  ].filter((remark) => remark !== null);
}

/** The item of the duty's rule, or the words of the amendment that replaced the rule. */
function ruleRemarks({ item, amendment, requirementText }: ChecklistRow, words: ChecklistWords): string[] {
  if (amendment?.plan) return [words.amendedBy(amendment.plan, amendment.item, amendment.words ?? "")];
  if (amendment) return [words.ownRule(amendment.since, requirementText, amendment.words)];
  return item === null || item === "" ? [] : [words.item(item)];
}

const dateReason = (row: ChecklistRow, { issuedOn, makeupDays, words, locale }: RemarkFrame): string | null =>
  otherDateWords(datesOf(row), issuedOn, locale) ??
  (makeupDays.includes(row.effectiveDate) ? words.workedThatDay : null);
