import type { DueRow, QuotaFigures } from "../../../shared/contract/schemas/due-row.ts";
import type { boardText } from "../../text/board.ts";
import type { DateWords } from "../../text/dates.ts";

type BoardWords = (typeof boardText)["zh-CN"];

/** The words under a gauge: what is expected by now, what of it has no proof, and the one fact that says what to do next. */
export function quotaCaption({ quota, timeState, awaitsOpening }: DueRow, t: BoardWords, dates: DateWords): string[] {
  if (!quota) return [];
  const expected = quota.comparator === "<=" ? [] : [t.expected(quota.expectedByToday)];
  const next = awaitsOpening
    ? [t.openingUntil(dates.day(awaitsOpening.until))]
    : timeState === "overdue"
      ? [t.shortAtDue(toTenth(quota.needed - quota.done), quota.unit)]
      : nextFact(quota, t, dates);
  return [...expected, ...(quota.unproven > 0 ? [t.unproven(quota.unproven)] : []), ...next];
}

function nextFact(quota: QuotaFigures, t: BoardWords, dates: DateWords): string[] {
  if (quota.over > 0) return [t.over(quota.over, quota.unit)];
  if (quota.done >= quota.needed) return [t.met];
  if (quota.cannotBeMet) return [t.cannotBeMet];
  // A share has no sessions to hold each month: it moves when its list is brought up to date.
  if (quota.unit === "%") return [quota.done === 0 ? t.noList : t.shareShort(toTenth(quota.needed - quota.done))];
  if (quota.behindBy > 0 && quota.perMonthFromHere !== null) return [t.perMonth(quota.perMonthFromHere, quota.unit)];
  if (quota.nextPaceDate) return [t.nextPace(quota.done + 1, quota.unit, dates.day(quota.nextPaceDate))];
  return [];
}

const toTenth = (amount: number) => Math.round(amount * 10) / 10;
