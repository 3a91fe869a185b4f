import type { PlainDate } from "../../domain/date/plain-date.ts";
import { DutyError } from "../../domain/errors.ts";
import type { EventFields } from "../../domain/obligation/event-history.ts";
import { type Obligation, slotsOf, versionInForce } from "../../domain/obligation/obligation.ts";
import { isCountedBack } from "../../domain/obligation/requirement.ts";

type Dated = Pick<EventFields, "name" | "happenedOn" | "obligationIds">;

/**
 * Refuses an event in the future: an event is logged when it has happened, and its clocks start the day after
 * (compliance.md, Events). A future day is possible where a duty counts back from the event (提前2个月); any other future
 * event has to be entered as announced.
 *
 * @throws {DutyError} `event-in-future`
 */
export function refuseFutureEvent(
  { name, happenedOn, obligationIds }: Dated,
  obligations: ReadonlyMap<string, Obligation>,
  today: PlainDate,
): void {
  if (happenedOn === null || happenedOn <= today) return;
  const duties = obligationIds.flatMap((id) => obligations.get(id) ?? []);
  if (!duties.some((duty) => countsBack(duty, happenedOn)))
    throw new DutyError("event-in-future", { name, happenedOn, today });
}

/** Whether a rule of the duty is due before its event. */
const countsBack = (duty: Obligation, date: PlainDate): boolean =>
  slotsOf(duty).some((slot) => {
    const requirement = versionInForce(duty, slot, date)?.requirement;
    return requirement !== undefined && isCountedBack(requirement);
  });
