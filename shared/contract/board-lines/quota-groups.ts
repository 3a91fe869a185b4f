import type { DueRow, QuotaFigures } from "../schemas/due-row.ts";
import { shownState } from "../row-kinds.ts";

/** The quota rows of one duty, one per subject, the furthest behind first; at most the figures `shown`. */
export interface QuotaGroup {
  readonly first: DueRow;
  readonly members: readonly (DueRow & { quota: QuotaFigures })[];
  readonly behind: number;
}

/** Groups the board's quotas by duty and period; groups with someone behind come first, otherwise the order stays. */
export function groupQuotas(rows: readonly DueRow[]): QuotaGroup[] {
  const groups = new Map<string, (DueRow & { quota: QuotaFigures })[]>();
  for (const row of rows) {
    if (!row.quota) continue;
    const key = JSON.stringify([row.obligationId, row.recurrenceId]);
    groups.set(key, [...(groups.get(key) ?? []), { ...row, quota: row.quota }]);
  }
  const made = [...groups.values()].flatMap((members): QuotaGroup[] => {
    const sorted = members.toSorted((a, b) => lagOf(b) - lagOf(a));
    const behind = sorted.filter((row) => shownState(row) === "behind-pace").length;
    return sorted[0] ? [{ first: sorted[0], members: sorted, behind }] : [];
  });
  return made.toSorted((a, b) => Number(b.behind > 0) - Number(a.behind > 0));
}

/** The lag of a row. A row that waits for a decision, or for its opening, is not behind, whatever is expected. */
const lagOf = ({ quota, awaitsDecision, awaitsOpening }: QuotaGroup["members"][number]) =>
  awaitsDecision || awaitsOpening
    ? Math.min(0, quota.expectedByToday - quota.done)
    : quota.expectedByToday - quota.done;
