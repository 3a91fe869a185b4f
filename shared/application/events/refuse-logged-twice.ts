import { DutyError } from "../../domain/errors.ts";
import type { EventFields } from "../../domain/obligation/event-history.ts";
import type { Repositories } from "../ports/ports.ts";

type Told = Pick<EventFields, "name" | "happenedOn" | "subject" | "obligationIds">;

/**
 * The same event logged twice would make each of its duties due twice. It is the same where name, day and subject agree and a duty is
 * in both, or in neither.
 *
 * @param ownId The event that is changed; null for a new one.
 * @throws {DutyError} `event-already-logged`
 */
export async function refuseLoggedTwice({ events }: Repositories, told: Told, ownId: string | null): Promise<void> {
  const others = (await events.list()).filter(({ id, withdrawnAt }) => id !== ownId && withdrawnAt === null);
  const same = others.find(
    ({ event, happenedOn, subject, obligationIds }) =>
      event === told.name &&
      happenedOn === told.happenedOn &&
      (subject?.id ?? null) === (told.subject?.id ?? null) &&
      shareDuties(obligationIds, told.obligationIds),
  );
  if (same === undefined) return;
  throw new DutyError("event-already-logged", {
    eventId: same.id,
    name: told.name,
    happenedOn: told.happenedOn,
    subject: told.subject?.name ?? null,
  });
}

const shareDuties = (a: readonly string[], b: readonly string[]): boolean =>
  a.length + b.length === 0 || a.some((id) => b.includes(id));
