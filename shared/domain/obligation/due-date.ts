import { dateOf, endOfMonth, isPlainDate, type PlainDate } from "../date/plain-date.ts";
import type { AnnouncedDue, Deadline, DueDate, MonthDay, Requirement } from "./requirement.ts";

/** Whether the day is announced each year by an authority. */
export const isAnnouncedDue = (due: DueDate | AnnouncedDue | null): due is AnnouncedDue =>
  due !== null && typeof due !== "string";

/** Whether the due date of a rule is announced each year. */
export const isAnnouncedRule = (requirement: Requirement): requirement is Deadline & { readonly due: AnnouncedDue } =>
  requirement.kind === "deadline" && isAnnouncedDue(requirement.due);

/** Whether the date is the same day of each year. */
export const isYearly = (due: DueDate): due is MonthDay => !isPlainDate(due);

/** The day a yearly date falls on in `year`: the month's last where it has no such day, 02-28 for 02-29 in common years. */
export function dueInYear(due: MonthDay, year: number): PlainDate {
  const [month = 1, day = 1] = due.split("-").map(Number);
  const last = endOfMonth(dateOf(year, month, 1));
  return day > Number(last.slice(8)) ? last : dateOf(year, month, day);
}
