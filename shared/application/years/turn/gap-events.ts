import type { YearTurn } from "../../../contract/schemas/year-turn.ts";
import { type PlainDate, addDays } from "../../../domain/date/plain-date.ts";
import { bareEvent } from "../../events/match-event.ts";
import type { Repositories } from "../../ports/ports.ts";
import type { TakenCandidate } from "../../imports/review/taken-candidates.ts";
import type { TurnSides } from "./turn-sides.ts";

/** The days from 1 January to the day before the plan was issued; null where it was issued before its year. */
export function gapOf({ plan, newYear }: Pick<TurnSides, "plan" | "newYear">, today: PlainDate): YearTurn["gap"] {
  const to = addDays(plan.issuedOn ?? today, -1);
  return to < newYear ? null : { from: newYear, to };
}

/**
 * The events of the gap, with the duties whose clock they started or could start.
 *
 * @param certain  Candidates that certainly go on as an old duty: the event has started their clock, if it starts any.
 */
export async function gapEvents(
  { events }: Pick<Repositories, "events">,
  { old, fresh }: TurnSides,
  gap: YearTurn["gap"],
  certain: ReadonlySet<string>,
): Promise<YearTurn["events"]> {
  if (gap === null) return [];
  const waiting = fresh.filter(({ candidate }) => !certain.has(candidate.id));
  const titles = new Map(old.map(({ duty }) => [duty.id, duty.title]));
  return (await events.list()).flatMap(({ id, event, happenedOn, subject, withdrawnAt, obligationIds }) => {
    if (withdrawnAt !== null || happenedOn === null || happenedOn < gap.from || happenedOn > gap.to) return [];
    const starts = obligationIds.flatMap((duty) => titles.get(duty) ?? []);
    const mayStart = waiting.flatMap((side) => waitingFor(side, event));
    return [{ eventId: id, name: event, subject: subject?.name ?? null, happenedOn, starts, mayStart }];
  });
}

function waitingFor({ candidate }: TakenCandidate, event: string): YearTurn["events"][number]["mayStart"] {
  const { id, title, requirement } = candidate;
  if (requirement.kind !== "trigger") return [];
  const [wanted, said] = [bareEvent(requirement.event), bareEvent(event)];
  if (!wanted.includes(said) && !said.includes(wanted)) return [];
  return [{ candidateId: id, title, isCertain: wanted === said }];
}
