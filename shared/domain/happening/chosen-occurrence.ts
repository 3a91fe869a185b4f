import { type PlainDate, daysBetween, monthOf, yearOf } from "../date/plain-date.ts";
import { type Occurrence, isWithoutDay, placeInTime } from "../obligation/occurrence.ts";
import { type NamedPeriod, type Stretch, stretchOf } from "./named-period.ts";

/** The occurrence of a rule that is meant, and whether that is sure. */
export interface Choice {
  readonly occurrence: Occurrence;
  /** `period`: several occurrences are possible, or the title names another time. `early`: the period has not begun. */
  readonly doubt: "period" | "early" | null;
}

/** The day of the activity, and the period that its title names. */
export interface StatedDay {
  readonly day: PlainDate;
  readonly named: NamedPeriod | null;
}

/** The time that a title states. */
export interface StatedTime extends StatedDay {
  /** Whether the title says that the activity makes up for an earlier period: 补报, 补开. */
  readonly isMadeUp: boolean;
}

/**
 * Chooses the occurrence of a rule that an activity belongs to. A title that names a period means the occurrence of
 * that period, overdue or not. Without a period the occurrence whose period contains the day is chosen, and of
 * occurrences with a single date the only open one. An activity that makes up for an earlier period without naming it
 * does not belong to the present period; the last open occurrence is offered for it, and is not certain.
 *
 * @param open  The open occurrences of one rule and one subject.
 * @param isOwnNamed  Whether the duty's own title names a period (第二季度旅游), which does not tell when it is due.
 * @returns null where no open occurrence could be meant.
 */
export function chooseOccurrence(open: readonly Occurrence[], stated: StatedTime, isOwnNamed: boolean): Choice | null {
  const byNearness = open.toSorted((a, b) => distance(a, stated.day) - distance(b, stated.day));
  if (byNearness.length === 0) return null;
  const named = isOwnNamed || stated.named === null ? null : stretchOf(stated.named, stated.day);
  if (named !== null) return namedChoice(byNearness, named, stated);
  const current = byNearness.filter((occurrence) => holds(occurrence, stated.day));
  if (current[0] && stated.isMadeUp && current[0].period?.unit !== "year")
    return { occurrence: lastBefore(open, stated.day) ?? current[0], doubt: "period" };
  if (current[0])
    return { occurrence: current[0], doubt: isAlsoLastYears(current[0], open, stated.day) ? "period" : null };
  const single = byNearness.filter((occurrence) => occurrence.period === null && !isEarly(occurrence, stated.day));
  if (single[0]) return { occurrence: single[0], doubt: single.length > 1 ? "period" : null };
  const begun = byNearness.find((occurrence) => !isEarly(occurrence, stated.day));
  return begun ? { occurrence: begun, doubt: "period" } : null;
}

function namedChoice(open: readonly Occurrence[], named: Stretch, { day }: StatedTime): Choice | null {
  const meant = open.filter((occurrence) => holdsAll(occurrence, named));
  if (meant[0]) return { occurrence: meant[0], doubt: isEarly(meant[0], day) ? "early" : null };
  const within = open.filter(
    ({ period }) => period !== null && named.first <= period.first && period.last <= named.last,
  );
  const current = within.find((occurrence) => holds(occurrence, day));
  if (current) return { occurrence: current, doubt: null };
  if (within[0]) return { occurrence: within[0], doubt: within.length > 1 ? "period" : null };
  const single = open.filter(({ period }) => period === null);
  const ofYear = single.filter((occurrence) => yearOf(placeInTime(occurrence)) === yearOf(named.last));
  if (ofYear[0]) return { occurrence: ofYear[0], doubt: ofYear.length > 1 ? "period" : null };
  return open[0] ? { occurrence: open[0], doubt: "period" } : null;
}

const holds = ({ period }: Occurrence, day: PlainDate): boolean =>
  period !== null && period.first <= day && day <= period.last;

/** The last open occurrence of the periods before the day. */
const lastBefore = (open: readonly Occurrence[], day: PlainDate): Occurrence | undefined =>
  open
    .filter(({ period }) => period !== null && period.last < day)
    .toSorted((a, b) => (placeInTime(a) < placeInTime(b) ? 1 : -1))[0];

const holdsAll = ({ period }: Occurrence, { first, last }: Stretch): boolean =>
  period !== null && period.first <= first && last <= period.last;

/** Whether the day lies before the period of the occurrence, or before the event that opened it. */
const isEarly = (occurrence: Occurrence, day: PlainDate): boolean =>
  occurrence.period === null ? isWithoutDay(occurrence) && day < occurrence.openedOn : day < occurrence.period.first;

const distance = (occurrence: Occurrence, day: PlainDate): number =>
  Math.abs(daysBetween(day, placeInTime(occurrence)));

/**
 * A yearly duty is often done in the first months of the next year. Until this month, last year's open occurrence may
 * be the one meant.
 */
const MAKING_UP_UNTIL = 3;

function isAlsoLastYears(current: Occurrence, open: readonly Occurrence[], day: PlainDate): boolean {
  if (current.period?.unit !== "year" || placeInTime(current) <= day || monthOf(day) > MAKING_UP_UNTIL) return false;
  const isSingle = current.kind === "cadence" || current.kind === "deadline";
  return (
    isSingle &&
    open.some(({ period }) => period?.unit === "year" && period.last < day && yearOf(period.last) === yearOf(day) - 1)
  );
}
