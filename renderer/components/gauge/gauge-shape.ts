import type { QuotaFigures } from "../../../shared/contract/schemas/due-row.ts";

/** Quotas up to this many sessions are drawn as one segment each. */
export const MOST_SEGMENTS = 12;

export type SegmentFill = "done" | "planned" | "open";

/** One segment per session; null where a bar is clearer (more than twelve, hours, shares). */
export function segmentsOf(quota: QuotaFigures): SegmentFill[] | null {
  const { needed, done, planned } = quota;
  if (!Number.isInteger(needed) || needed > MOST_SEGMENTS || needed < 1) return null;
  return Array.from({ length: needed }, (_, index) =>
    index < done ? "done" : index < done + planned ? "planned" : "open",
  );
}

/** Shares of the bar, 0 to 1: what is done, what is planned after it, where the pin of "expected by today" stands. */
export function barOf(quota: QuotaFigures): { done: number; planned: number; pin: number } {
  const share = (amount: number) => (quota.needed > 0 ? Math.min(1, Math.max(0, amount / quota.needed)) : 1);
  const done = share(quota.done);
  return { done, planned: share(quota.done + quota.planned) - done, pin: share(quota.expectedByToday) };
}
