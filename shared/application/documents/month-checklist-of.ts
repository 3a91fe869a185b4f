import { type DatedRow, type OpenRow, isDatedRow, isOpenRow } from "../../contract/schemas/due-row.ts";
import { expectedBy, quotaOf } from "../../domain/compliance/quota.ts";
import { type PlainDate, addDaysWithin, endOfMonth, plainDate } from "../../domain/date/plain-date.ts";
import { type MonthChecklist, buildMonthChecklist } from "../../domain/documents/month-checklist.ts";
import { isQuota } from "../../domain/obligation/occurrence.ts";
import { dayViews } from "../day-view.ts";
import type { Snapshot } from "../derived/snapshot.ts";
import { unknownAnchors } from "../unknown-anchors.ts";

export interface ChecklistRequest {
  /** `YYYY-MM` */
  readonly month: string;
  /** One lead unit's slip; null: everyone's. */
  readonly lead: string | null;
}

/** Gathers a month's rows for its checklist: what is overdue from before, what falls due, how each quota stands. */
export function monthChecklistOf(
  snapshot: Snapshot,
  { month, lead }: ChecklistRequest,
): MonthChecklist<DatedRow, OpenRow> {
  const { facts } = snapshot;
  const first = plainDate(`${month}-01`);
  const last = endOfMonth(first);
  const rows = snapshot.rowsBetween(first, last);
  return buildMonthChecklist<DatedRow, OpenRow>({
    unitName: facts.settings.unitName,
    month,
    today: facts.today,
    lead,
    days: dayViews(first, last, facts.calendar),
    carriedOver: snapshot
      .allRows()
      .filter(isDatedRow)
      .filter((row) => row.timeState === "overdue" && row.effectiveDate < first),
    due: rows.filter(isDatedRow).filter(({ quota }) => quota === null),
    open: rows.filter(isOpenRow).filter(({ timeState }) => timeState !== "waived" && timeState !== "scheduled"),
    quotas: quotasOf(snapshot, first, last),
    datesPending: unknownAnchors(facts).map(({ title, lead, subject, isOneOfMany, missing }) => ({
      title: isOneOfMany ? `${title}（${subject}）` : title,
      lead,
      missing,
    })),
    locale: facts.settings.locale,
  });
}

/** Quotas that run in the month, with what is expected by its eve and by its end. */
const quotasOf = (snapshot: Snapshot, first: PlainDate, last: PlainDate) =>
  snapshot.occurrencesBetween(first, last).flatMap((occurrence) => {
    if (!isQuota(occurrence)) return [];
    const quota = quotaOf(occurrence, occurrence.requirement);
    const expected = (date: PlainDate) => expectedBy(quota, date, snapshot.facts.calendar);
    const row = snapshot.rowOf(occurrence);
    if (!isDatedRow(row)) return [];
    return [{ row, expectedAtStart: expected(addDaysWithin(first, -1)), expectedAtEnd: expected(last) }];
  });
