import type { CreditSuggestion } from "../../shared/contract/schemas/activity.ts";
import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import { dayOfRow, isDatedRow } from "../../shared/contract/row-kinds.ts";
import { daysBetween, type PlainDate } from "../../shared/domain/date/plain-date.ts";
import { keyOf } from "../data/occurrence-key.ts";

/** A duty that the clerk picks by hand, in the form of a suggestion: one session, or none done of one. */
export function suggestionOfRow(row: DueRow): CreditSuggestion {
  const before = row.quota?.done ?? 0;
  return {
    ...keyOf(row),
    title: row.title,
    subject: row.subject,
    periodLabel: row.periodLabel,
    unit: row.quota?.unit ?? "次",
    before,
    after: before + 1,
    needed: row.quota?.needed ?? 1,
    certain: true,
    reason: { kind: "alike", found: null, wanted: null },
  };
}

const isOpen = (row: DueRow) => row.quota !== null || !["done", "made-up-late", "waived"].includes(row.timeState);

/** What can be picked for an activity of `day`: quotas and open occurrences, the nearest due date first. */
export const pickableRows = (rows: readonly DueRow[], day: PlainDate): DueRow[] =>
  rows
    .filter((row) => isOpen(row) && row.timeState !== "anchor-unknown")
    .toSorted((a, b) => Math.abs(daysBetween(day, dayOfRow(a))) - Math.abs(daysBetween(day, dayOfRow(b))));

/** Whether an activity of `day` comes after the limit of an occurrence, so that it is only made up (补办). */
export const isAfterLimit = (row: DueRow, day: PlainDate): boolean =>
  row.quota === null && isDatedRow(row) && day > row.effectiveDate && day > row.nominalDate;
