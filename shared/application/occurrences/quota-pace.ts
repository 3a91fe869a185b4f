import type { QuotaPace } from "../../contract/schemas/pace.ts";
import type { OccurrenceKey } from "../../contract/schemas/values.ts";
import {
  type Target,
  cannotBeMetFrom,
  latestDateOf,
  paceDateOf,
  workingDaysLeft,
} from "../../domain/compliance/quota.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { keyOfId } from "../../domain/obligation/occurrence.ts";
import type { Core } from "../core/core.ts";
import { quotaIn } from "./quota-in.ts";
import { sessionView } from "./session-view.ts";

/** The greatest number of sessions that are listed one by one. */
const MOST_LISTED = 400;

/** The figures of a quota, and the latest day of each session that is still missing (compliance.md, Quotas). */
export async function quotaPace({ derived }: Core, key: OccurrenceKey): Promise<QuotaPace> {
  const snapshot = await derived.snapshot();
  const { today, calendar, sessions } = snapshot.facts;
  const { occurrence, quota, done } = quotaIn(snapshot, key);
  const { quota: figures } = snapshot.rowOf(occurrence);
  if (figures === null) throw new Error("a quota without figures");
  const missing = sessionsMissing(quota, done);
  const dated = (dateOf: (k: number) => PlainDate | null) =>
    missing.flatMap((k) => {
      const date = dateOf(k);
      return date === null ? [] : [{ k, date }];
    });
  return {
    figures,
    elapsedWorkingDays: calendar.countWorkingDays(quota.first, today < quota.last ? today : quota.last),
    totalWorkingDays: calendar.countWorkingDays(quota.first, quota.last),
    leftWorkingDays: workingDaysLeft(quota, today, calendar),
    latestDates: figures.cannotBeMet ? [] : dated((k) => latestDateOf(quota, k, calendar)),
    paceDates: dated((k) => paceDateOf(quota, k, calendar)),
    cannotBeMetFrom: cannotBeMetFrom(quota, done, calendar),
    sessions: (sessions.get(keyOfId(key)) ?? []).map((session) => sessionView(session, snapshot)),
  };
}

function sessionsMissing({ needed, isCountOfSessions }: Target, done: number): number[] {
  if (!isCountOfSessions) return [];
  const from = Math.floor(done) + 1;
  return Array.from({ length: Math.max(0, Math.min(MOST_LISTED, needed - from + 1)) }, (_, index) => from + index);
}
