import type { z } from "zod";
import type { EventView, eventRequest } from "../../contract/schemas/logged-event.ts";
import type { Subject } from "../../domain/obligation/subject.ts";
import { type EventFields, eventChanges } from "../../domain/obligation/event-history.ts";
import type { Core } from "../core/core.ts";
import { isPersonName } from "../../domain/happening/person-name.ts";
import { subjectNamed } from "../ports/ensure-subject.ts";
import { liveDuties } from "../view/live-duties.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import type { Repositories } from "../ports/ports.ts";
import { HAPPENED, refuseFarDay } from "../ports/refuse-far-day.ts";
import { eventEntry } from "./event-entry.ts";
import { eventView } from "./event-view.ts";
import { matchEvent } from "./match-event.ts";
import { refuseFutureEvent } from "./refuse-future-event.ts";
import { refuseLoggedTwice } from "./refuse-logged-twice.ts";

type EventRequest = z.output<typeof eventRequest>;

/**
 * Logs an event: each duty that it triggers gets one occurrence, counted from the day of the event. An event without a
 * day makes nothing due and is listed among the unknown anchors.
 *
 * @throws {DutyError} `not-found` for an unknown duty; `event-in-future` unless the event is entered as announced;
 *   `event-already-logged` unless it is entered as happening again.
 */
export async function logEvent(core: Core, request: EventRequest): Promise<EventView> {
  const { ports, derived } = core;
  const { facts } = await derived.snapshot();
  const { obligations, today } = facts;
  const ids = request.obligationIds ?? certainMatches(request.name, liveDuties(facts), today);
  for (const id of ids) foundOrFail(obligations.get(id), "obligation", id);
  const id = ports.ids.next();
  await ports.store.transaction(async (repositories) => {
    const fields: EventFields = {
      name: request.name,
      happenedOn: request.happenedOn,
      subject: await concerned(core, repositories, request),
      note: request.note,
      obligationIds: [...new Set(ids)].toSorted(),
    };
    refuseFarDay("happenedOn", request.happenedOn, today, HAPPENED);
    if (!request.announced) refuseFutureEvent(fields, obligations, today);
    if (!request.again) await refuseLoggedTwice(repositories, fields, null);
    await repositories.events.append(
      eventEntry(ports, id, { type: "logged", fields: eventChanges(null, fields), reason: null }),
    );
  });
  derived.forget("everything");
  return eventView(core, id);
}

const certainMatches = (...[name, obligations, today]: Parameters<typeof matchEvent>): string[] =>
  matchEvent(name, obligations, today)
    .filter(({ certain }) => certain)
    .map(({ obligationId }) => obligationId);

/** The subject that an event concerns. An unknown name makes a person where it is a person's name, else a unit. */
export async function concerned(
  { ports: { ids } }: Core,
  repositories: Repositories,
  { subject }: Pick<EventRequest, "subject">,
): Promise<Subject | null> {
  if (subject === null) return null;
  const isPerson = isPersonName(subject) && !(await isUnitOfDuty(subject, repositories));
  return subjectNamed(repositories, subject, isPerson ? "person" : "unit", () => ids.next());
}

/** Whether a duty names the unit as a responsible one. */
const isUnitOfDuty = async (name: string, { obligations }: Pick<Repositories, "obligations">): Promise<boolean> =>
  (await obligations.list()).some(({ lead, supporting }) => lead === name || supporting.includes(name));
