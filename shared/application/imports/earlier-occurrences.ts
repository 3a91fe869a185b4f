import { addDaysWithin, dateOf, yearOf } from "../../domain/date/plain-date.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { DatedOccurrence } from "../../domain/obligation/occurrence.ts";
import { deriveOccurrences } from "../../domain/obligation/occurrences.ts";
import { isAccumulating } from "../../domain/obligation/requirement.ts";
import { WorkdayCalendar } from "../../domain/workday/workday-calendar.ts";
import { loadNotices } from "../load-notices.ts";
import type { Repositories } from "../ports.ts";
import type { StoredPlan } from "./plan-store.ts";

/**
 * Occurrences of a plan's duties whose last day lies before the plan was issued: nobody was asked for them in time. Quotas are
 * none of them, because their year goes on. Empty where the plan bears no date or came before its year.
 */
export async function earlierOccurrences(
  { notices, subjects }: Pick<Repositories, "notices" | "subjects">,
  { issuedOn, year }: StoredPlan,
  obligations: readonly Obligation[],
): Promise<DatedOccurrence[]> {
  if (issuedOn === null) return [];
  const window = { from: dateOf(year ?? yearOf(issuedOn), 1, 1), to: addDaysWithin(issuedOn, -1) };
  const calendar = new WorkdayCalendar(await loadNotices(notices));
  const due = deriveOccurrences(obligations, calendar, window, { groups: await subjects.groups() });
  return due.filter(({ requirement }) => !isAccumulating(requirement));
}
