import type { z } from "zod";
import type { EventView, eventRequest } from "../../contract/schemas/logged-event.ts";
import type { Subject } from "../../domain/obligation/subject.ts";
import type { Core } from "../core.ts";
import { subjectNamed } from "../ensure-subject.ts";
import { foundOrFail } from "../found-or-fail.ts";
import type { Repositories } from "../ports.ts";
import { eventView } from "./event-view.ts";
import { matchEvent } from "./match-event.ts";

type EventRequest = z.output<typeof eventRequest>;

/**
 * Logs an event: each duty that it triggers gets one occurrence, counted from the event's day. An event without a day makes
 * nothing due yet; it stands on the list of unknown anchors.
 *
 * @throws {DutyError} `not-found` for a duty that is none.
 */
export async function logEvent(core: Core, request: EventRequest): Promise<EventView> {
  const { ports, derived } = core;
  const { obligations, today } = (await derived.snapshot()).facts;
  const ids = request.obligationIds ?? certainMatches(request.name, [...obligations.values()], today);
  for (const id of ids) foundOrFail(obligations.get(id), "obligation", id);
  const id = ports.ids.next();
  await ports.store.transaction(async (repositories) => {
    await repositories.events.insert({
      id,
      event: request.name,
      happenedOn: request.happenedOn,
      obligationIds: [...new Set(ids)],
      subject: await concerned(core, repositories, request),
      note: request.note,
      recordedAt: ports.clock.now(),
      withdrawnAt: null,
      withdrawnReason: null,
    });
  });
  derived.forget("everything");
  return eventView(core, id);
}

const certainMatches = (...[name, obligations, today]: Parameters<typeof matchEvent>): string[] =>
  matchEvent(name, obligations, today)
    .filter(({ certain }) => certain)
    .map(({ obligationId }) => obligationId);

const concerned = async (
  { ports: { ids } }: Core,
  repositories: Repositories,
  { subject }: EventRequest,
): Promise<Subject | null> => (subject === null ? null : subjectNamed(repositories, subject, "unit", () => ids.next()));
