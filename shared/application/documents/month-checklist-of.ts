import type { DueRow } from "../../contract/schemas/due-row.ts";
import { expectedBy, quotaOf } from "../../domain/compliance/quota.ts";
import { type PlainDate, addDays, endOfMonth, plainDate } from "../../domain/date/plain-date.ts";
import { type MonthChecklist, buildMonthChecklist } from "../../domain/documents/month-checklist.ts";
import { isAccumulating } from "../../domain/obligation/requirement.ts";
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
export function monthChecklistOf(snapshot: Snapshot, { month, lead }: ChecklistRequest): MonthChecklist<DueRow> {
  const { facts } = snapshot;
  const first = plainDate(`${month}-01`);
  const last = endOfMonth(first);
  return buildMonthChecklist<DueRow>({
    unitName: facts.settings.unitName,
    month,
    today: facts.today,
    lead,
    days: dayViews(first, last, facts.calendar),
    carriedOver: snapshot.allRows().filter((row) => row.timeState === "overdue" && row.effectiveDate < first),
    due: snapshot.rowsBetween(first, last).filter(({ quota }) => quota === null),
    quotas: quotasOf(snapshot, first, last),
    datesPending: unknownAnchors(facts),
    locale: facts.settings.locale,
  });
}

/** Quotas that run in the month, with what is expected by its eve and by its end. */
const quotasOf = (snapshot: Snapshot, first: PlainDate, last: PlainDate) =>
  snapshot.occurrencesBetween(first, last).flatMap((occurrence) => {
    if (!isAccumulating(occurrence.requirement)) return [];
    const quota = quotaOf(occurrence, occurrence.requirement);
    const expected = (date: PlainDate) => expectedBy(quota, date, snapshot.facts.calendar);
    return [
      { row: snapshot.rowOf(occurrence), expectedAtStart: expected(addDays(first, -1)), expectedAtEnd: expected(last) },
    ];
  });
