import { type PlainDate, earlierOf, laterOf } from "../date/plain-date.ts";
import type { WorkdayCalendar } from "../workday/workday-calendar.ts";
import { type EffectiveDate, shiftDate, shiftOf } from "../workday/shift.ts";
import type { LoggedEvent } from "./anchor.ts";
import { clockDate } from "./event-clock.ts";
import { type Obligation, type RuleVersion, versionInForce } from "./obligation.ts";

/** The date that one logged event makes due for one duty. */
export interface TriggeredDate {
  readonly event: LoggedEvent & { readonly happenedOn: PlainDate };
  readonly version: RuleVersion;
  readonly nominalDate: EffectiveDate["date"];
  readonly effective: EffectiveDate;
}

/**
 * The dates of a triggered duty, one per event that names it, by the version in force on the event's day. An event without a
 * date gives none: it is on the list of unknown anchors. Nor does a rule without a clock: see `deriveOpen`.
 */
export function triggeredDates(
  obligation: Obligation,
  slot: string,
  { events = [] }: { readonly events?: readonly LoggedEvent[] },
  calendar: WorkdayCalendar,
): TriggeredDate[] {
  return events.flatMap((event) => {
    const { happenedOn } = event;
    if (happenedOn === null || !event.obligationIds.includes(obligation.id)) return [];
    const version = versionInForce(obligation, slot, happenedOn);
    if (version?.requirement.kind !== "trigger" || version.requirement.within === null) return [];
    const nominalDate = clockDate(happenedOn, version.requirement.within, calendar);
    if (nominalDate === null) return [];
    const shifted = shiftDate(nominalDate, shiftOf(version.requirement), calendar);
    // A count of working days rests on every year it runs through, even where its last day needs no shift.
    const counted =
      version.requirement.within.unit === "working-day"
        ? calendar.basisBetween(earlierOf(happenedOn, nominalDate), laterOf(happenedOn, nominalDate))
        : "published";
    const basis = counted === "provisional" ? counted : shifted.basis;
    return [{ event: { ...event, happenedOn }, version, nominalDate, effective: { date: shifted.date, basis } }];
  });
}
