import type { ExplainStep } from "../../contract/schemas/obligation.ts";
import type { OccurrenceKey } from "../../contract/schemas/values.ts";
import { explainOccurrence as trace } from "../../domain/compliance/explain.ts";
import { clockDate } from "../../domain/obligation/event-clock.ts";
import type { LoggedEvent } from "../../domain/obligation/anchor.ts";
import { type Occurrence, keyOfId } from "../../domain/obligation/occurrence.ts";
import type { Store } from "../ports/ports.ts";
import type { Rules } from "../view/rules.ts";
import type { Core } from "../core/core.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import { explainStep } from "./explain-step.ts";
import { occurrenceIn } from "../view/find-occurrence.ts";

/** Explains an occurrence's date, from the line of the plan to the date that the clerk chose. */
export async function explanationOf({ ports, derived }: Core, key: OccurrenceKey): Promise<ExplainStep[]> {
  const snapshot = await derived.snapshot();
  const { calendar, obligations, settings, events, announced, plans } = snapshot.facts;
  const occurrence = occurrenceIn(snapshot, key);
  const obligation = foundOrFail(obligations.get(occurrence.obligationId), "obligation", occurrence.obligationId);
  const history = await ports.store.history.listFor(key);
  const shown = {
    locale: settings.locale,
    planTitle: (planId: string | undefined) => plans.get(planId ?? "")?.title ?? null,
  };
  const preserved = snapshot.facts.preserved.get(keyOfId(key)) ?? null;
  const ownEvents = preserved ? await eventsOfPreserved(ports.store, occurrence, snapshot.facts) : events;
  return trace(occurrence, { obligation, calendar, history, events: ownEvents, announced, preserved }).map((step) =>
    explainStep(step, shown),
  );
}

/**
 * The event of a preserved occurrence as it was then, because its day may have been corrected since, or the event
 * withdrawn.
 */
async function eventsOfPreserved(
  { events: store }: Pick<Store, "events">,
  { obligationId, eventId, nominalDate, ruleVersion, slot }: Occurrence,
  { events, obligations, calendar }: Rules,
): Promise<readonly LoggedEvent[]> {
  const event = eventId === null ? null : await store.find(eventId);
  const version = obligations
    .get(obligationId)
    ?.versions.find((other) => other.slot === slot && other.version === ruleVersion);
  if (!event || nominalDate === null || version?.requirement.kind !== "trigger") return events;
  const { within } = version.requirement;
  const days = (await store.historyOf(event.id)).flatMap(({ fields }) =>
    fields.flatMap((change) => (change.field === "happenedOn" ? (change.after ?? []) : [])),
  );
  const happenedOn = days.findLast((day) => within && clockDate(day, within, calendar) === nominalDate) ?? null;
  return [...events.filter(({ id }) => id !== event.id), { ...event, happenedOn }];
}
