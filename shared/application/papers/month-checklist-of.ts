import { checklistWords } from "../../words/checklist.ts";
import type { DatedRow, OpenRow } from "../../contract/schemas/due-row.ts";
import { isDatedRow, isOpenRow, isUnannouncedRow } from "../../contract/row-kinds.ts";
import { expectedBy, quotaOf } from "../../domain/compliance/quota.ts";
import { type PlainDate, addDaysWithin, dateOf, endOfMonth, plainDate, yearOf } from "../../domain/date/plain-date.ts";
import { usualDays } from "../../domain/observance/observances.ts";
import { type MonthChecklist, type StandingLine, buildMonthChecklist } from "../../domain/papers/month-checklist.ts";
import { isQuota, limitOf } from "../../domain/obligation/occurrence.ts";
import { isOverdue, isRowSettled } from "../view/rows/due-row-filters.ts";
import { sheetPlaces } from "../standing/sheet-places.ts";
import type { SheetEntry } from "../ports/stores/standing-sheet-store.ts";
import { liveStanding } from "../view/live-standing.ts";
import { dayViews } from "../view/day-view.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { unknownAnchors } from "../view/unknown-anchors.ts";

export interface ChecklistRequest {
  /** `YYYY-MM` */
  readonly month: string;
  /** The lead unit whose slip is wanted; null for all. */
  readonly lead: string | null;
}

/** Gathers the checklist of a month: earlier overdue rows, rows due in the month, and the figures of the quotas. */
export function monthChecklistOf(
  snapshot: Snapshot,
  { month, lead }: ChecklistRequest,
  sheets: readonly SheetEntry[],
): MonthChecklist<DatedRow, OpenRow> {
  const { facts } = snapshot;
  const first = plainDate(`${month}-01`);
  const last = endOfMonth(first);
  const rows = snapshot.rowsBetween(first, last);
  const isOfMonth = (row: DatedRow) => first <= row.shownDate && row.shownDate <= last;
  // Moved up into the month before by days off, not overdue, and in time until a day of this month.
  const isStillInTime = (row: DatedRow) =>
    isOpen(row) && row.effectiveDate < first && row.effectiveDate < facts.today && first <= limitOf(row);
  const due = snapshot
    .rowsBetween(addDaysWithin(first, -facts.calendar.longestRestRun()), last)
    .filter(isDatedRow)
    .filter((row) => row.quota === null && (isOfMonth(row) || isStillInTime(row)));
  return buildMonthChecklist<DatedRow, OpenRow>({
    unitName: facts.settings.unitName,
    month,
    today: facts.today,
    lead,
    days: dayViews(first, last, facts.calendar),
    carriedOver: snapshot
      .allRows()
      .filter(isDatedRow)
      .filter((row) => isOverdue(row) && row.shownDate < first)
      .filter((row) => row.yearClosed !== true || yearOf(row.shownDate) === yearOf(first)),
    due: due.filter(({ partOf }) => partOf === undefined),
    standing: { goals: due.filter(({ partOf }) => partOf !== undefined), works: worksOf(snapshot, month, sheets) },
    open: rows.filter(isOpenRow).filter(({ timeState }) => timeState !== "waived" && timeState !== "scheduled"),
    quotas: quotasOf(snapshot, first, last),
    datesPending: [
      ...unknownAnchors(facts).map(({ title, lead, subject, isOneOfMany, missing }) => ({
        title: isOneOfMany ? `${title}（${subject}）` : title,
        lead,
        missing,
      })),
      ...unannouncedIn(snapshot, first, last),
    ],
  });
}

/** The standing work on the month's list that is neither closed nor waived for every subject. */
function worksOf(snapshot: Snapshot, month: string, sheets: readonly SheetEntry[]): StandingLine[] {
  const place = sheetPlaces(sheets, month);
  const going = liveStanding(snapshot, Number(month.slice(0, 4)))
    .map((occurrence) => snapshot.rowOf(occurrence))
    .filter((row) => !isRowSettled(row) && place(row.obligationId).isListed);
  return [...new Map(going.map((row) => [row.obligationId, row])).values()].map(
    ({ obligationId, title, item, lead }) => ({ obligationId, title, item, lead, words: place(obligationId).words }),
  );
}

/** The unannounced occurrences (待公布) whose usual days lie in the month. */
function unannouncedIn(snapshot: Snapshot, first: PlainDate, last: PlainDate) {
  const { locale } = snapshot.facts.settings;
  const year = yearOf(first);
  return snapshot
    .rowsBetween(dateOf(year, 1, 1), dateOf(year, 12, 31))
    .filter(isUnannouncedRow)
    .filter(({ timeState, unannounced: { observance } }) => {
      const usual = usualDays(observance, year);
      return timeState === "unannounced" && usual.first <= last && first <= usual.last;
    })
    .map(({ title, lead, unannounced: { name, usual } }) => ({
      title,
      lead,
      missing: checklistWords(locale).awaitsAnnouncement(name, usual),
    }));
}

const isOpen = (row: DatedRow): boolean => !isRowSettled(row) && row.timeState !== "overdue";

/** The quotas that run in the month, with their expected figures at its beginning and its end. */
const quotasOf = (snapshot: Snapshot, first: PlainDate, last: PlainDate) =>
  snapshot.occurrencesBetween(first, last).flatMap((occurrence) => {
    if (!isQuota(occurrence)) return [];
    const quota = quotaOf(occurrence, occurrence.requirement);
    const expected = (date: PlainDate) => expectedBy(quota, date, snapshot.facts.calendar);
    const row = snapshot.rowOf(occurrence);
    if (!isDatedRow(row)) return [];
    return [{ row, expectedAtStart: expected(addDaysWithin(first, -1)), expectedAtEnd: expected(last) }];
  });
