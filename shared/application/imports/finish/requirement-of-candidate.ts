import type { PeriodUnit } from "../../../domain/date/period.ts";
import type { DueDate, Requirement, Standing } from "../../../domain/obligation/requirement.ts";
import type { CandidateRequirement } from "../../../extraction/extracted-plan.ts";

/**
 * The domain's requirement for what extraction read. A part that the kind cannot do without and that the plan does not state
 * (a quota without a number, a period that no calendar has) is never made up: the duty becomes `standing` (无量化) and the
 * clerk may give it one. Only two things are supplied: a cadence without a number happens once a period, and at least (`>=`)
 * is meant where no comparator stands.
 *
 * @param words The duty's own sentence, repaired: 每月28日前 is a day to be done by and goes back over a rest day, 每月28日 is a
 * meeting's day and goes on (compliance.md, Days).
 */
export function requirementOfCandidate(read: CandidateRequirement, words = ""): Requirement {
  return measurable(read, words) ?? standing(read);
}

function measurable(read: CandidateRequirement, words: string): Requirement | null {
  const common = { hedge: read.hedge, shift: null };
  const counted = (count: number, unit: string) => ({
    ...common,
    count,
    comparator: read.comparator ?? (">=" as const),
    unit: read.unit ?? unit,
  });
  const period = calendarPeriod(read);
  const due = read.due && dueOf(read.due, words);
  switch (read.kind) {
    case "cadence":
      return (
        period && {
          kind: "cadence",
          ...counted(read.count ?? 1, "次"),
          period,
          pattern: read.pattern,
          shift: read.pattern !== null && isDoneBy(words) ? "preceding" : null,
        }
      );
    case "quota":
      return period === null || read.count === null
        ? null
        : { kind: "quota", ...counted(read.count, "次"), period, span: null };
    case "quantity":
      return read.count === null ? null : { kind: "quantity", ...counted(read.count, "项"), due };
    case "hours":
      return read.count === null ? null : { kind: "hours", ...counted(read.count, "学时"), period: period ?? "year" };
    case "percent":
      return read.count === null ? null : { kind: "percent", ...counted(read.count, "%"), base: read.base, due };
    case "deadline":
      return read.observance
        ? { kind: "deadline", ...common, due: read.observance }
        : due && { kind: "deadline", ...common, due };
    case "trigger":
      return read.event ? { kind: "trigger", ...common, event: read.event, within: read.within } : null;
    case "standing":
      return null;
  }
}

const isDoneBy = (words: string): boolean =>
  /(?:日|号|底|末|旬|(?:周|星期|礼拜)[一二三四五六天](?:上午|下午|中午|下班)*)(?:之|以)?前(?!后)/.test(words);

/** 每年2月底: the import's JSON has 02-28, a day of every year; the end of February is 02-29 in leap years. */
function dueOf(due: DueDate, words: string): DueDate {
  const isMonthEnd = due === "02-28" && /(?<![\d十])(?:0?2|二)月(?:份)?(?:底|末|最后一[天日])/.test(words);
  return isMonthEnd ? ("02-29" as DueDate) : due;
}

const calendarPeriod = ({ period }: CandidateRequirement): PeriodUnit | null => (period === "other" ? null : period);

const standing = (read: CandidateRequirement): Standing => ({ kind: "standing", hedge: read.hedge, shift: null });
