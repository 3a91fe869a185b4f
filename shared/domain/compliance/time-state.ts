import { PERIODS } from "../date/period-units.ts";
import type { PlainDate } from "../date/plain-date.ts";
import {
  type DatedOccurrence,
  type Occurrence,
  type OpenOccurrence,
  type StandingOccurrence,
  type UnannouncedOccurrence,
  isDated,
  isWithoutDay,
  isStanding,
  limitOf,
} from "../obligation/occurrence.ts";
import { type Accumulating, isAccumulating } from "../obligation/requirement.ts";
import type { WorkdayCalendar } from "../workday/workday-calendar.ts";
import { amountRecordedBy } from "./as-recorded.ts";
import { type CountedCredit, isInTimeOn, lastDayInTime, totalOf } from "./counted-credits.ts";
import type { OccurrenceState } from "./history-event.ts";
import { expectedBy, quotaOf } from "./quota.ts";

/**
 * The time states of an occurrence; derived, never stored. `open`: the work is to be done and has no day to be done by
 * (待办，无期限). `unannounced`: the authority has not announced the days (待公布). `standing`: work without a number that is
 * not closed (常态工作). `anchor-unknown` has no occurrence: see `listUnknownAnchors`. `incomplete`: the plan is kept as
 * the record of its year, so that a missing record is unknown and no longer asked for.
 */
export const TIME_STATES = [
  "scheduled",
  "near",
  "behind-pace",
  "overdue",
  "open",
  "unannounced",
  "standing",
  "done",
  "made-up-late",
  "anchor-unknown",
  "waived",
  "incomplete",
] as const;
export type TimeState = (typeof TIME_STATES)[number];

/** Working days before the effective date from which a row is near. */
export interface LeadDays {
  readonly standard: number;
  /** The lead time for months and shorter periods. */
  readonly short: number;
}

export const DEFAULT_LEAD_DAYS: LeadDays = { standard: 5, short: 3 };

/** The facts about one occurrence. */
export interface OccurrenceFacts {
  readonly counted: readonly CountedCredit[];
  /** Ids of the activities that have at least one file as evidence. */
  readonly evidenced: ReadonlySet<string>;
  readonly state: OccurrenceState;
  /** 期初已完成; 0 but for quotas. */
  readonly openingBalance: number;
  readonly leadDays?: LeadDays;
  /** Whether the period counts for the subject is not decided: until then it is not behind. What is overdue is overdue. */
  readonly awaitsDecision?: boolean;
  /** The plan is kept as the record of its year, so that its open occurrences are not asked for. */
  readonly isRecord?: boolean;
}

export interface TimeStateView {
  readonly state: TimeState;
  /** 补录: happened in time, recorded after the limit. */
  readonly lateRecorded: boolean;
  /** The dates rest on a year whose holiday notice is not published. */
  readonly provisional: boolean;
}

/** The time state of an occurrence on `today`, exactly as compliance.md, Occurrence states and Quotas. */
export function timeStateOf(
  occurrence: Occurrence,
  facts: OccurrenceFacts,
  today: PlainDate,
  calendar: WorkdayCalendar,
): TimeStateView {
  const isExcused = facts.state.waivedReason !== null || facts.state.member?.counts === false;
  const { state, lateRecorded } = isExcused
    ? waived
    : isDated(occurrence)
      ? (outcomeOf(occurrence, facts, today) ?? openOf(occurrence, facts, today, calendar))
      : undatedOutcome(occurrence, facts, today);
  return { state, lateRecorded, provisional: occurrence.basis === "provisional" };
}

type Outcome = Pick<TimeStateView, "state" | "lateRecorded">;

const waived: Outcome = { state: "waived", lateRecorded: false };
const incomplete: Outcome = { state: "incomplete", lateRecorded: false };

const openOf = (
  occurrence: DatedOccurrence,
  facts: OccurrenceFacts,
  today: PlainDate,
  calendar: WorkdayCalendar,
): Outcome => (facts.isRecord ? incomplete : runningOf(occurrence, facts, today, calendar));

/**
 * The outcome of an occurrence that is open or awaits its days. It cannot be late, and it ends when it is proven or
 * closed with a reason.
 */
function undatedOutcome(
  occurrence: OpenOccurrence | UnannouncedOccurrence | StandingOccurrence,
  facts: OccurrenceFacts,
  today: PlainDate,
): Outcome {
  const isProvenDone = facts.counted.some((counted) => isProven(counted, facts));
  const isClosed = facts.state.closedOn !== null;
  // Activities do not end standing work: only a person closes it.
  const isDone = isStanding(occurrence)
    ? isClosed && (isProvenDone || facts.state.closedReason !== null)
    : isProvenDone || (isClosed && facts.state.closedReason !== null);
  if (isDone) return { state: "done", lateRecorded: false };
  if (facts.isRecord) return incomplete;
  if (isStanding(occurrence)) return { state: "standing", lateRecorded: false };
  if (!isWithoutDay(occurrence)) return { state: "unannounced", lateRecorded: false };
  return { state: today < occurrence.openedOn ? "scheduled" : "open", lateRecorded: false };
}

/** The time state of an occurrence that has not ended. */
const runningOf = (
  occurrence: DatedOccurrence,
  facts: OccurrenceFacts,
  today: PlainDate,
  calendar: WorkdayCalendar,
): Outcome => ({
  state: isAccumulating(occurrence.requirement)
    ? openQuotaState(occurrence, occurrence.requirement, facts, today, calendar)
    : openState(occurrence, facts, today, calendar),
  lateRecorded: false,
});

/** How the occurrence ended, or null while it is open. */
function outcomeOf(occurrence: DatedOccurrence, facts: OccurrenceFacts, today: PlainDate): Outcome | null {
  const { requirement } = occurrence;
  if (!isAccumulating(requirement)) return datedOutcome(occurrence, facts);
  return requirement.comparator === "<="
    ? upperBoundOutcome(occurrence, requirement, facts, today)
    : quotaOutcome(occurrence, requirement, facts);
}

/**
 * The outcome of an occurrence that was done by proven credits, or by a closing with a reason (dated by its day). An
 * outcome reached in time stays in time, whatever is recorded again later.
 */
function datedOutcome(occurrence: DatedOccurrence, facts: OccurrenceFacts): Outcome | null {
  const needed = "count" in occurrence.requirement ? occurrence.requirement.count : 1;
  const byCredits = reached(
    occurrence,
    facts.counted.filter((counted) => isProven(counted, facts)),
    { needed },
  );
  const { closedOn, closedReason } = facts.state;
  if (byCredits?.state === "done" || closedOn === null || closedReason === null) return byCredits;
  return { state: closedOn <= limitOf(occurrence) ? "done" : "made-up-late", lateRecorded: false };
}

/** Whether a record has a file, or a reason why there is none. */
export const isProven = (
  { activity }: CountedCredit,
  { evidenced, state }: Pick<OccurrenceFacts, "evidenced" | "state">,
): boolean => evidenced.has(activity.id) || activity.noEvidenceReason !== null || state.closedReason !== null;

/**
 * A quota counts activities; missing evidence is shown in another list. Once the quota was missed, only activities
 * with a proof or a reason can still fill it: a breach never clears itself.
 */
function quotaOutcome(occurrence: DatedOccurrence, { count }: Accumulating, facts: OccurrenceFacts): Outcome | null {
  const limit = lastDayInTime(occurrence);
  const { opening } = facts.state;
  const needed = count - facts.openingBalance;
  const declaredLate = opening !== null && opening.setOn > limit ? facts.openingBalance : 0;
  const counted = facts.counted.flatMap((credit): CountedCredit[] => {
    if (isProven(credit, facts) || isAddedWithReason(credit)) return [credit];
    const amount = recordedInTime(occurrence, credit);
    return amount > 0 ? [{ ...credit, credit: { ...credit.credit, amount } }] : [];
  });
  return reached(occurrence, counted, { needed, declaredLate });
}

/** @param declaredLate Of what is not needed any more, the part that was only declared after the limit. */
function reached(
  occurrence: DatedOccurrence,
  counted: readonly CountedCredit[],
  { needed, declaredLate = 0 }: { readonly needed: number; readonly declaredLate?: number },
): Outcome | null {
  const { inTime, late } = totalOf(counted);
  if (inTime >= needed) {
    const known = counted.reduce((sum, credit) => sum + recordedInTime(occurrence, credit), 0);
    return { state: "done", lateRecorded: known < needed + declaredLate };
  }
  return inTime + late >= needed ? { state: "made-up-late", lateRecorded: false } : null;
}

/** Whether the credit was added later with a reason of its own. */
const isAddedWithReason = ({ credit }: CountedCredit): boolean =>
  credit.recordedOn !== undefined && credit.reason !== null;

/** How much of the credit was on record as in time when the limit passed. A later correction is a later record. */
const recordedInTime = (occurrence: DatedOccurrence, credit: CountedCredit): number =>
  amountRecordedBy(lastDayInTime(occurrence), credit, (day) => isInTimeOn(occurrence, credit.credit, day));

/** 不超过: kept when the period is over, broken as soon as it is passed. */
function upperBoundOutcome(
  occurrence: DatedOccurrence,
  { count }: Accumulating,
  facts: OccurrenceFacts,
  today: PlainDate,
): Outcome | null {
  if (totalOf(facts.counted).inTime + facts.openingBalance > count) return { state: "overdue", lateRecorded: false };
  return today > lastDayInTime(occurrence) ? { state: "done", lateRecorded: false } : null;
}

function openState(
  occurrence: DatedOccurrence,
  facts: OccurrenceFacts,
  today: PlainDate,
  calendar: WorkdayCalendar,
): TimeState {
  if (today > limitOf(occurrence)) return "overdue";
  const isNear = today >= calendar.addWorkingDaysWithin(occurrence.effectiveDate, -leadOf(occurrence, facts));
  return isNear ? "near" : "scheduled";
}

/** Behind outranks near: a quota that runs late is yellow before anything is overdue. */
function openQuotaState(
  occurrence: DatedOccurrence,
  requirement: Accumulating,
  facts: OccurrenceFacts,
  today: PlainDate,
  calendar: WorkdayCalendar,
): TimeState {
  const state = openState(occurrence, facts, today, calendar);
  if (state === "overdue" || facts.awaitsDecision) return state;
  const done = totalOf(facts.counted).inTime + facts.openingBalance;
  return done < expectedBy(quotaOf(occurrence, requirement), today, calendar) ? "behind-pace" : state;
}

function leadOf({ period }: DatedOccurrence, { leadDays = DEFAULT_LEAD_DAYS }: OccurrenceFacts): number {
  return leadDays[period === null || period.unit === null ? "standard" : PERIODS[period.unit].lead];
}
