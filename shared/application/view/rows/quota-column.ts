import type { QuotaFigures } from "../../../contract/schemas/due-row.ts";
import { type CountedCredit, totalOf } from "../../../domain/compliance/counted-credits.ts";
import type { OccurrenceState } from "../../../domain/compliance/history-event.ts";
import { quotaFigures, quotaOf } from "../../../domain/compliance/quota.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";
import { isProven } from "../../../domain/compliance/time-state.ts";
import { type Occurrence, isQuota, occurrenceKey } from "../../../domain/obligation/occurrence.ts";
import type { Facts } from "../facts.ts";

interface QuotaProgress {
  readonly counted: readonly CountedCredit[];
  readonly state: OccurrenceState;
  readonly openingBalance: number;
  /** False while nobody can be behind: it is waived, or whether the period counts for the subject is not decided. */
  readonly isPaced: boolean;
  readonly facts: Pick<Facts, "today" | "calendar" | "sessions" | "evidenced">;
}

/** The figures of a requirement that accumulates; null for a requirement that is done at once. */
export function quotaColumn(occurrence: Occurrence, progress: QuotaProgress): QuotaFigures | null {
  if (!isQuota(occurrence)) return null;
  const { requirement, period, nominalDate } = occurrence;
  const { counted, state, openingBalance, facts } = progress;
  const quota = quotaOf(occurrence, requirement);
  const figures = quotaFigures(quota, totalOf(counted).inTime + openingBalance, facts.today, facts.calendar);
  const sessions = facts.sessions.get(occurrenceKey(occurrence)) ?? [];
  const isAhead = (date: PlainDate | null) => date !== null && date > facts.today && date <= quota.last;
  return {
    ...figures,
    comparator: requirement.comparator,
    unit: requirement.unit,
    openingBalance,
    late: totalOf(counted).late,
    unproven: counted.filter((credit) => !isProven(credit, { evidenced: facts.evidenced, state })).length,
    planned: [state.plannedDate, ...sessions.map(({ date }) => date)].filter(isAhead).length,
    behindBy: progress.isPaced ? toTenth(figures.behindBy) : 0,
    over: toTenth(figures.over),
    perMonthFromHere: figures.perMonthFromHere === null ? null : toTenth(figures.perMonthFromHere),
    periodFirst: period?.first ?? quota.first,
    periodLast: period?.last ?? nominalDate,
  };
}

/** Hours and shares are sums of fractions: 15 − 13.3 is not to read 1.6999999999999993. */
const toTenth = (amount: number): number => Math.round(amount * 10) / 10;
