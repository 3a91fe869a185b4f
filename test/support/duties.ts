import type { DutyClient } from "../../shared/contract/client.ts";
import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import type { PeriodUnit } from "../../shared/domain/date/period.ts";
import type { Requirement } from "../../shared/domain/obligation/requirement.ts";

const common = { hedge: null, shift: null } as const;

/** 全年不少于 `count` 次 */
export const yearlyQuota = (count: number, comparator: ">=" | "=" | "<=" = ">="): Requirement => ({
  kind: "quota",
  ...common,
  count,
  comparator,
  unit: "次",
  period: "year",
  span: null,
});

/** 每季度1次, due on the quarter's last working day. */
export const quarterly: Requirement = {
  kind: "cadence",
  ...common,
  count: 1,
  comparator: ">=",
  unit: "次",
  period: "quarter",
  pattern: null,
};

/** 每月最后一个周五 */
export const lastFriday: Requirement = { ...quarterly, period: "month", pattern: "FREQ=MONTHLY;BYDAY=-1FR" };

/** 每周1次, 每月20日 …: once each period, on a day where the pattern names one. */
export const cadence = (period: PeriodUnit, pattern: string | null = null): Requirement => ({
  kind: "cadence",
  ...common,
  count: 1,
  comparator: ">=",
  unit: "次",
  period,
  pattern,
});

/** A date by which it has to be done. */
export const dueOn = (due: string): Requirement => ({ kind: "deadline", ...common, due }) as Requirement;

/** Starts when the clerk logs the event. */
export const after = (event: string): Requirement => ({
  kind: "trigger",
  ...common,
  event,
  within: { amount: 5, unit: "working-day" },
});

/** The due row of that duty and period; fails when there is none or more. */
export async function rowOf(client: DutyClient, obligationId: string, recurrenceId: string): Promise<DueRow> {
  const year = Number(recurrenceId.slice(0, 4));
  const rows = await client.occurrences.list({ from: `${year}-01-01`, to: `${year}-12-31` });
  const found = rows.filter((row) => row.obligationId === obligationId && row.recurrenceId === recurrenceId);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} rows for ${obligationId} ${recurrenceId}`);
  return found[0];
}

/** Open from the day of the event until it is closed: the rule names no number of days. */
export const upon = (event: string): Requirement => ({ kind: "trigger", ...common, event, within: null });
