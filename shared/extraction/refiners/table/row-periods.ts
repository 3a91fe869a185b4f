import type { PeriodUnit } from "../../../domain/date/period.ts";
import type { CandidatePeriod, CandidateRequirement } from "../../extracted-plan.ts";
import type { Reading } from "../reading.ts";

/** How many columns a table has for the parts of a year. */
export const PERIODS: ReadonlyMap<number, PeriodUnit> = new Map([
  [12, "month"],
  [4, "quarter"],
  [2, "half-year"],
]);

/** 4次 beside 每季度: once in each quarter; 2次 beside it is twice. */
export function everyPeriod(
  count: number | null,
  period: CandidatePeriod,
): Pick<CandidateRequirement, "kind" | "count" | "period"> {
  const once = count === 1 || Array.from(PERIODS).some(([times, unit]) => times === count && unit === period);
  return once ? { kind: "cadence", count: 1, period } : { kind: "quota", count, period };
}

/** 不少于24场 | 每月2次: the target and the rhythm of one thing are one duty, counted by the target. */
export function saidOnce(counted: readonly Reading[]): readonly Reading[] {
  const [first, ...others] = counted;
  const isSaidAgain = ({ requirement: { unit, period }, name }: Reading): boolean =>
    first?.name !== undefined &&
    first.name === name &&
    first.requirement.period === null &&
    first.requirement.count !== 1 &&
    period !== null &&
    (unit === first.requirement.unit || unit === "次");
  const again = others.filter(isSaidAgain);
  return first === undefined || again.length === 0
    ? counted
    : [
        { ...first, parts: [...first.parts, ...again.flatMap(({ parts }) => parts)] },
        ...others.filter((other) => !again.includes(other)),
      ];
}
