import type { PlainDate } from "../date/plain-date.ts";
import type { ChecklistRow } from "./checklist-row.ts";
import type { ChecklistWords } from "./checklist-words.ts";

/**
 * What stands in brackets after a duty's title: the plan's item or the amendment's words, the period, why the date is not the rule's date,
 * the planned date, and whether it rests on an unpublished holiday year.
 *
 * @param makeupDays  Weekend days declared working days: a date on one of them is explained too.
 */
export function rowRemarks(row: ChecklistRow, makeupDays: readonly PlainDate[], words: ChecklistWords): string[] {
  return [
    sourceOf(row, words),
    row.title.includes(row.periodLabel) ? null : row.periodLabel,
    dateReason(row, makeupDays, words),
    row.plannedDate === null || row.plannedDate === row.effectiveDate ? null : words.planned(row.plannedDate),
    row.basis === "provisional" ? words.provisional : null,
    row.timeState === "waived" ? words.waived : null,
  ].filter((remark) => remark !== null);
}

/** The item that the duty was read from, or what took the place of its rule, in its own words. */
function sourceOf({ item, amendment, requirementText }: ChecklistRow, words: ChecklistWords): string | null {
  if (amendment?.plan) return words.amendedBy(amendment.plan, amendment.item, amendment.words ?? "");
  if (amendment) return words.ownRule(amendment.since, requirementText, amendment.words);
  return item === null || item === "" ? null : words.item(item);
}

function dateReason(row: ChecklistRow, makeupDays: readonly PlainDate[], words: ChecklistWords): string | null {
  if (row.effectiveDate > row.nominalDate) return words.postponed(row.nominalDate);
  if (row.effectiveDate < row.nominalDate) return words.advanced(row.nominalDate);
  return makeupDays.includes(row.effectiveDate) ? words.workedThatDay : null;
}
