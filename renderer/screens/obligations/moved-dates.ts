import type { DatedRow, DueRow } from "../../../shared/contract/schemas/due-row.ts";
import type { RulePreview } from "../../../shared/contract/schemas/obligation.ts";
import { type Period, periodOf } from "../../../shared/domain/date/period.ts";
import { type PlainDate, dateOf, laterOf, monthOf, yearOf } from "../../../shared/domain/date/plain-date.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";

/** What another rule does to one occurrence. `kept`: closed or overdue before it, so it stays with the old version. */
export type DateChange =
  | { readonly kind: "moved" | "same"; readonly label: string; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly kind: "dropped" | "kept"; readonly label: string; readonly from: PlainDate; readonly to: null }
  | { readonly kind: "added"; readonly label: string; readonly from: null; readonly to: PlainDate };

export type OldRow = Pick<DatedRow, "recurrenceId" | "periodLabel" | "nominalDate" | "effectiveDate" | "timeState">;
type NewDate = RulePreview["dates"][number];

export interface Amendment {
  readonly before: Requirement;
  readonly after: Requirement;
  readonly effectiveFrom: PlainDate;
}

type Scope = Pick<Period, "key" | "first" | "last">;

/** The stretch in which two versions answer for the same thing: the rule's period, or the year of a single date. */
export function scopeOf(requirement: Requirement, date: PlainDate): Scope {
  if (requirement.kind === "quota" && requirement.span) return { ...requirement.span, key: requirement.span.last };
  return periodOf("period" in requirement ? requirement.period : "year", date);
}

/** The last day that is looked at: the end of the year in which the rule starts, or of the next one when it starts late. */
export const lastDayShown = (effectiveFrom: PlainDate): PlainDate =>
  dateOf(yearOf(effectiveFrom) + (monthOf(effectiveFrom) > 9 ? 1 : 0), 12, 31);

/** What was missed keeps its rule even where the new one is dated back: a breach never clears itself. */
const SETTLED: readonly DueRow["timeState"][] = ["done", "made-up-late", "waived", "overdue"];

/**
 * The dates of an old rule beside those of the one that replaces it, in the order of their days: a period belongs to the
 * rule in force on its last day, except that what was closed or overdue before keeps the rule it had (compliance.md,
 * Rule versions). Dates of one period are paired in their order; rules of different periods have no pairs.
 *
 * @param rows  The duty's occurrences by the old rule, from the period on in which the new one starts; of one duty for
 *              several subjects each row counts, and what is open for any of them moves.
 * @param dates The new rule's dates from the same day on.
 */
export function dateChanges(
  { before, after, effectiveFrom }: Amendment,
  rows: readonly OldRow[],
  dates: readonly NewDate[],
): DateChange[] {
  const isGoverned = (rule: Requirement, date: PlainDate) => scopeOf(rule, date).last >= effectiveFrom;
  const occurrences = [...Map.groupBy(rows, ({ recurrenceId }) => recurrenceId).values()].flatMap(([first, ...more]) =>
    first && isGoverned(before, first.nominalDate)
      ? [{ first, isKept: [first, ...more].every(isSettled(effectiveFrom)) }]
      : [],
  );
  const kept = occurrences.filter(({ isKept }) => isKept).map(({ first }) => first);
  const open = Map.groupBy(
    occurrences.filter(({ isKept }) => !isKept).map(({ first }) => first),
    ({ nominalDate }) => scopeOf(before, nominalDate).key,
  );
  const fresh = Map.groupBy(
    dates.filter(({ nominalDate }) => isGoverned(after, nominalDate)),
    ({ nominalDate }) => scopeOf(after, nominalDate).key,
  );
  const keptIn = Map.groupBy(kept, ({ nominalDate }) => scopeOf(before, nominalDate).key);
  const scopes = new Set([...open.keys(), ...fresh.keys()]);
  const changes = [...scopes].flatMap((scope) =>
    // Each occurrence that is kept takes the place of one new date of its period.
    pairs(open.get(scope) ?? [], (fresh.get(scope) ?? []).slice(keptIn.get(scope)?.length ?? 0)),
  );
  return [
    ...kept.map((row) => ({ kind: "kept" as const, label: row.periodLabel, from: row.effectiveDate, to: null })),
    ...changes,
  ].toSorted((a, b) => compareDays(a, b));
}

/**
 * Dates of the new rule that lie before its first day: a period in progress belongs to the rule in force on its last day, so a day
 * named early in it is asked for although the rule came later.
 */
export const beforeItsStart = (changes: readonly DateChange[], effectiveFrom: PlainDate): PlainDate[] =>
  changes.flatMap(({ kind, to }) => (kind !== "same" && to !== null && to < effectiveFrom ? [to] : []));

const isSettled =
  (effectiveFrom: PlainDate) =>
  ({ timeState, nominalDate, effectiveDate }: OldRow): boolean =>
    SETTLED.includes(timeState) || laterOf(nominalDate, effectiveDate) < effectiveFrom;

function pairs(rows: readonly OldRow[], dates: readonly NewDate[]): DateChange[] {
  const length = Math.max(rows.length, dates.length);
  return Array.from({ length }, (_, index) => change(rows[index], dates[index])).filter((one) => one !== null);
}

function change(row: OldRow | undefined, date: NewDate | undefined): DateChange | null {
  if (row && date) {
    const [from, to] = [row.effectiveDate, date.effectiveDate];
    return { kind: from === to ? "same" : "moved", label: date.periodLabel, from, to };
  }
  if (row) return { kind: "dropped", label: row.periodLabel, from: row.effectiveDate, to: null };
  return date ? { kind: "added", label: date.periodLabel, from: null, to: date.effectiveDate } : null;
}

const dayOf = ({ from, to }: DateChange): PlainDate | "" => from ?? to ?? "";
const compareDays = (a: DateChange, b: DateChange): number => (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b)));
