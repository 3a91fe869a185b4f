import type { Participant } from "../../../domain/compliance/activity-history.ts";
import { refusedInput } from "../../../domain/errors.ts";
import type { Snapshot } from "../../view/snapshot.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";
import type { ActivityRequest, AskedCredit } from "../activity-request.ts";

interface Attended extends Pick<ActivityRequest, "happenedOn" | "hours"> {
  readonly participants: readonly Pick<Participant, "name" | "attendance" | "hours">[];
  /** Ids of hours duties. */
  readonly hoursFor: readonly string[];
}

/** 学时 of half a day, where the activity does not say otherwise (compliance.md, Subjects). */
const HALF_DAY = 4;

/**
 * Makes the hours credits of an activity: for each named hours duty, one credit to everybody who attended and whom the
 * duty binds in the period of that day. The amount is the person's own hours, else the hours of the activity, else
 * half a day's. Excused and absent people get none.
 *
 * @throws {DutyError} `not-found` for an unknown duty; `invalid-input` for a duty that is not counted in hours.
 */
export function hoursCredits(request: Attended, snapshot: Snapshot): AskedCredit[] {
  const { happenedOn, participants, hours } = request;
  const attended = new Map(
    participants
      .filter(({ attendance }) => attendance === "attended")
      .map((participant) => [participant.name, participant]),
  );
  return request.hoursFor.flatMap((id, index) => {
    foundOrFail(snapshot.facts.obligations.get(id), "obligation", id);
    const running = snapshot
      .occurrencesBetween(happenedOn, happenedOn)
      .filter(({ obligationId, requirement }) => obligationId === id && requirement.kind === "hours");
    if (running.length === 0) throw refusedInput(`hoursFor.${index}`, "no-hours-asked");
    return running.flatMap((occurrence) => {
      const participant = attended.get(occurrence.subject.name);
      const amount = participant && (participant.hours ?? hours ?? HALF_DAY);
      return amount ? [{ occurrence, amount, reason: null }] : [];
    });
  });
}
