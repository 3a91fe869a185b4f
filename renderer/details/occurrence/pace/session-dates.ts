import type { QuotaPace } from "../../../../shared/contract/schemas/pace.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";

/** A missing session with its suggested day and its latest day. */
export interface SessionDates {
  readonly k: number;
  readonly pace: PlainDate | null;
  readonly latest: PlainDate | null;
}

/** The missing sessions in order; a day that has no answer is null. */
export function sessionDates({ paceDates, latestDates }: Pick<QuotaPace, "paceDates" | "latestDates">): SessionDates[] {
  const pace = new Map(paceDates.map(({ k, date }) => [k, date]));
  const latest = new Map(latestDates.map(({ k, date }) => [k, date]));
  const all = [...new Set([...pace.keys(), ...latest.keys()])].toSorted((a, b) => a - b);
  return all.map((k) => ({ k, pace: pace.get(k) ?? null, latest: latest.get(k) ?? null }));
}
