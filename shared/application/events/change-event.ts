import type { z } from "zod";
import type { EventView, eventChange } from "../../contract/schemas/logged-event.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { refusedInput } from "../../domain/errors.ts";
import { type EventEntry, type EventFields, eventChanges } from "../../domain/obligation/event-history.ts";
import type { Core } from "../core/core.ts";
import { definedParts } from "../ports/defined-parts.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import type { Repositories, TransactionOptions } from "../ports/ports.ts";
import type { StoredEvent } from "../ports/stores/event-store.ts";
import { HAPPENED, refuseFarDay } from "../ports/refuse-far-day.ts";
import { returnSubjects } from "../ports/listed-subjects.ts";
import { eventEntry } from "./event-entry.ts";
import { concerned } from "./log-event.ts";
import { eventView } from "./event-view.ts";
import { refuseEarlyCredits } from "./refuse-early-credits.ts";
import { refuseFutureEvent } from "./refuse-future-event.ts";
import { refuseLoggedTwice } from "./refuse-logged-twice.ts";

/**
 * Corrects an event; fields left out of the request stay. The history keeps the former values, and occurrences missed
 * by the former day stay missed (`preservingStore`).
 *
 * @throws {DutyError} `not-found`; `invalid-input` for an event that was withdrawn; `credit-before-period` for a day
 *   after an activity that counts for the event; `event-in-future`; `event-already-logged` where it would equal another
 *   event.
 */
export function changeEvent(core: Core, { id, reason, ...change }: z.output<typeof eventChange>): Promise<EventView> {
  const make = async (event: StoredEvent, repositories: Repositories): Promise<Made> => {
    if (event.withdrawnAt !== null) throw refusedInput("id", "event-withdrawn");
    for (const obligationId of change.obligationIds ?? [])
      foundOrFail(await repositories.obligations.find(obligationId), "obligation", obligationId);
    const { subject, obligationIds, ...words } = change;
    const was = fieldsOf(event);
    const is = {
      ...was,
      ...definedParts(words),
      ...(subject !== undefined && { subject: await concerned(core, repositories, { subject }) }),
      ...(obligationIds && { obligationIds: [...new Set(obligationIds)].toSorted() }),
    };
    const fields = eventChanges(was, is);
    return fields.length === 0 ? null : { type: "changed", fields, reason: reason || null };
  };
  return appendTo(core, id, make, { notApplicable: reason || undefined });
}

/**
 * Gives an announced event its day, or moves it. A withdrawn event stays as it is.
 *
 * @throws {DutyError} `not-found`; `credit-before-period` for a day after an activity that counts for the event;
 *   `event-in-future`; `event-already-logged`.
 */
export const setEventDay = (core: Core, id: string, happenedOn: EventFields["happenedOn"]): Promise<EventView> =>
  appendTo(core, id, async (event) => {
    const fields = eventChanges(fieldsOf(event), { ...fieldsOf(event), happenedOn });
    return event.withdrawnAt !== null || fields.length === 0 ? null : { type: "changed", fields, reason: null };
  });

/** Takes an event back; what was missed by it is closed as not applicable with the reason. Twice changes nothing. */
export const withdrawEvent = (core: Core, id: string, reason: string): Promise<EventView> =>
  appendTo(core, id, async (event) => (event.withdrawnAt === null ? { type: "withdrawn", fields: [], reason } : null), {
    notApplicable: reason,
  });

/**
 * Puts a withdrawn event back on record; an event that was not withdrawn stays as it is.
 *
 * @throws {DutyError} `event-already-logged` where it was logged anew.
 */
export const restoreEvent = (core: Core, id: string, reason: string): Promise<EventView> =>
  appendTo(core, id, async (event) => (event.withdrawnAt !== null ? { type: "restored", fields: [], reason } : null));

type Made = Pick<EventEntry, "type" | "fields" | "reason"> | null;

/** @throws {DutyError} `not-found`; `credit-before-period` */
async function appendTo(
  core: Core,
  id: string,
  make: (event: StoredEvent, repositories: Repositories) => Promise<Made>,
  options: TransactionOptions = {},
): Promise<EventView> {
  const snapshot = await core.derived.snapshot();
  await core.ports.store.transaction(async (repositories) => {
    const event = foundOrFail(await repositories.events.find(id), "event", id);
    const made = await make(event, repositories);
    if (made?.type === "changed") {
      const is = { ...fieldsOf(event), ...becoming(made.fields) };
      refuseFarDay("happenedOn", is.happenedOn, snapshot.facts.today, HAPPENED);
      if (!isAnnounced(event, snapshot.facts.today))
        refuseFutureEvent(is, snapshot.facts.obligations, snapshot.facts.today);
      if (made.fields.some(({ field }) => field !== "note")) await refuseLoggedTwice(repositories, is, id);
      await refuseEarlyCredits(repositories, { id, ...is }, snapshot);
    }
    if (made?.type === "restored") {
      await refuseLoggedTwice(repositories, fieldsOf(event), id);
      await returnSubjects(repositories, event.subject ? [event.subject.id] : []);
    }
    if (made) await repositories.events.append(eventEntry(core.ports, id, made));
  }, options);
  core.derived.forget("everything");
  return eventView(core, id);
}

/** Whether the event has no day yet, or a future one. The day that it gets may then lie ahead as well. */
const isAnnounced = ({ happenedOn }: StoredEvent, today: PlainDate): boolean =>
  happenedOn === null || happenedOn > today;

const becoming = (changes: EventEntry["fields"]): Partial<EventFields> =>
  Object.fromEntries(changes.map(({ field, after }) => [field, after]));

/** The fields of a stored event that can be corrected. */
export const fieldsOf = ({ event, happenedOn, subject, note, obligationIds }: StoredEvent): EventFields => ({
  name: event,
  happenedOn,
  subject,
  note,
  obligationIds,
});
