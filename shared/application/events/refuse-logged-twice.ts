import { DutyError } from "../../domain/errors.ts";
import type { EventFields } from "../../domain/obligation/event-history.ts";
import type { Repositories } from "../ports/ports.ts";

type EnteredEvent = Pick<EventFields, "name" | "happenedOn" | "subject" | "obligationIds">;

/**
 * Refuses to log the same event twice, because each of its duties would be due twice. Two events are the same where
 * name, day and subject agree and they have a duty in common, or neither has any.
 *
 * @param ownId  The event that is changed; null for a new one.
 * @throws {DutyError} `event-already-logged`
 */
export async function refuseLoggedTwice(
  { events }: Repositories,
  entered: EnteredEvent,
  ownId: string | null,
): Promise<void> {
  const others = (await events.list()).filter(({ id, withdrawnAt }) => id !== ownId && withdrawnAt === null);
  const same = others.find(
    ({ event, happenedOn, subject, obligationIds }) =>
      event === entered.name &&
      happenedOn === entered.happenedOn &&
      (subject?.id ?? null) === (entered.subject?.id ?? null) &&
      shareDuties(obligationIds, entered.obligationIds),
  );
  if (same === undefined) return;
  throw new DutyError("event-already-logged", {
    eventId: same.id,
    name: entered.name,
    happenedOn: entered.happenedOn,
    subject: entered.subject?.name ?? null,
  });
}

const shareDuties = (a: readonly string[], b: readonly string[]): boolean =>
  a.length + b.length === 0 || a.some((id) => b.includes(id));
