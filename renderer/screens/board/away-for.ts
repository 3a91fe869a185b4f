import type { SinceLastStart } from "../../../shared/contract/schemas/since-last-start.ts";
import { type PlainDate, daysBetween } from "../../../shared/domain/date/plain-date.ts";

/** Days since somebody looked last and what fell due meanwhile; null when there is nothing to tell. */
export function awayFor(
  { lastSeenOn, missed }: Pick<SinceLastStart, "lastSeenOn" | "missed">,
  today: PlainDate,
): { days: number; missed: number } | null {
  if (lastSeenOn === null || lastSeenOn >= today || missed.length === 0) return null;
  return { days: daysBetween(lastSeenOn, today), missed: missed.length };
}
