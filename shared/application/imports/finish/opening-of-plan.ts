import { type PlainDate, addDaysWithin, dateOf } from "../../../domain/date/plain-date.ts";
import type { Obligation } from "../../../domain/obligation/obligation.ts";
import {
  type DatedOccurrence,
  type QuotaOccurrence,
  isDated,
  isQuota,
  limitOf,
} from "../../../domain/obligation/occurrence.ts";
import { deriveDue } from "../../../domain/obligation/occurrences.ts";
import { WorkdayCalendar } from "../../../domain/workday/workday-calendar.ts";
import { loadNotices } from "../../ports/load-notices.ts";
import type { Repositories } from "../../ports/ports.ts";

/** What a plan's duties asked for before the calendar was kept (期初). */
export interface PlanOpening {
  /**
   * The occurrences of the plan's year up to the day of asking, including numbers whose period is over, except
   * ceilings.
   */
  readonly past: readonly DatedOccurrence[];
  /** Numbers that run on the day of asking. */
  readonly running: readonly QuotaOccurrence[];
}

type Sources = Pick<Repositories, "notices" | "subjects">;

/**
 * The occurrences of a plan's duties since its new year.
 *
 * @param on  The day of asking, or the last day of the plan's year where that is over.
 */
export async function openingOfPlan(
  { notices, subjects }: Sources,
  year: number,
  on: PlainDate,
  obligations: readonly Obligation[],
): Promise<PlanOpening> {
  const window = { from: dateOf(year, 1, 1), to: on };
  if (window.from > window.to) return { past: [], running: [] };
  const calendar = new WorkdayCalendar(await loadNotices(notices));
  const due = deriveDue(obligations, calendar, window, { groups: await subjects.groups() }).filter(isDated);
  const numbers = due.filter(isQuota).filter(({ requirement }) => requirement.kind !== "percent");
  return {
    past: due.filter((occurrence) => limitOf(occurrence) < addDaysWithin(on, 1) && !isOpenNumber(occurrence, on)),
    running: numbers.filter(({ period }) => period !== null && period.first <= on && on <= period.last),
  };
}

/** Whether the occurrence is a running number, a ceiling, or a percentage, which is counted by lists. */
const isOpenNumber = (occurrence: DatedOccurrence, on: PlainDate): boolean =>
  isQuota(occurrence) &&
  (occurrence.requirement.kind === "percent" ||
    occurrence.requirement.comparator === "<=" ||
    (occurrence.period !== null && occurrence.period.last >= on));

/** The past occurrences that fell due before a day. */
export const fallenBefore = ({ past }: PlanOpening, day: PlainDate): DatedOccurrence[] =>
  past.filter((occurrence) => limitOf(occurrence) < day);
