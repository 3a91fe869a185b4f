import type { z } from "zod";
import type { TurnAnswers, turnPreview, turnReply } from "../../../contract/schemas/year-turn.ts";
import { refusedInput } from "../../../domain/errors.ts";
import { eventChanges } from "../../../domain/obligation/event-history.ts";
import type { Core } from "../../core/core.ts";
import { changeEffects } from "../../effects/change-effects.ts";
import { eventEntry } from "../../events/event-entry.ts";
import { fieldsOf } from "../../events/change-event.ts";
import { assigneeLookup, ensureAssignee } from "../../imports/finish/assignees.ts";
import { settleShortTitles } from "../../obligations/short-titles.ts";
import { storeVersions } from "../../obligations/store-versions.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";
import type { Ports, Repositories } from "../../ports/ports.ts";
import { type TurnChange, turnChanges } from "./turn-changes.ts";
import { turnSides } from "./turn-sides.ts";
import { activityDays } from "./year-turn-of.ts";

/** The procedure, for what the turn takes away. */
const CAUSE = "years.takeOver";

/**
 * Turns the year: stores what `turnChanges` makes of the answers, all or nothing, as one act that can be taken back. What is
 * open or missed of the new year stays.
 *
 * @throws as `turnSides` and `turnChanges`; `not-found` for an event.
 */
export async function takeOver(core: Core, answers: TurnAnswers): Promise<z.infer<typeof turnReply>> {
  const { ports } = core;
  const { ids, clock, store } = ports;
  const act = { id: ids.next(), kind: "amendment-applied", planId: answers.planId } as const;
  const work = async (repositories: Repositories) => {
    const sides = await turnSides(core, repositories, answers.planId);
    const changes = await turnChanges(sides, answers, {
      today: clock.today(),
      nextId: () => ids.next(),
      subjectFor: (candidate) => ensureAssignee(repositories, candidate, () => ids.next()),
    });
    for (const change of changes) await storeChange(repositories, change);
    const made = changes.flatMap(({ how, after }) => (how === "added" ? [after] : []));
    await settleShortTitles(repositories.obligations, sides.plan.id, made);
    await repositories.plans.setStatus(sides.plan.id, "imported");
    const events = await startClocks(ports, repositories, answers, changes);
    return { ...countsOf(changes), events, actId: act.id };
  };
  return store.transaction(work, { act });
}

const countsOf = (changes: readonly TurnChange[]) => {
  const of = (wanted: TurnChange["how"]) => changes.filter(({ how }) => how === wanted).length;
  return { pairs: of("paired"), ended: of("ended"), continued: of("continued"), added: of("added") };
};

async function storeChange({ obligations, plans }: Repositories, { before, after, taken }: TurnChange): Promise<void> {
  if (before === null) await obligations.insert(after);
  else {
    await storeVersions(obligations, before, after);
    await obligations.update(after);
  }
  for (const candidate of taken) await plans.updateCandidate(candidate);
}

/** Binds events of the gap to new duties. */
async function startClocks(
  ports: Ports,
  { events }: Repositories,
  { events: wanted }: TurnAnswers,
  changes: readonly TurnChange[],
): Promise<number> {
  const made = new Map(
    changes.flatMap(({ how, after, taken }) => (how === "added" ? taken.map(({ id }) => [id, after] as const) : [])),
  );
  for (const [index, { loggedEventId: eventId, candidateId }] of wanted.entries()) {
    const event = foundOrFail(await events.find(eventId), "event", eventId);
    const duty = made.get(candidateId);
    if (!duty) throw refusedInput(`events.${index}.candidateId`, "no-new-duty");
    if (event.withdrawnAt !== null) throw refusedInput(`events.${index}.loggedEventId`, "event-withdrawn");
    const was = fieldsOf(event);
    const obligationIds = [...new Set([...was.obligationIds, duty.id])].toSorted();
    const fields = eventChanges(was, { ...was, obligationIds });
    if (fields.length > 0) await events.append(eventEntry(ports, eventId, { type: "changed", fields, reason: null }));
  }
  return wanted.length;
}

/**
 * What `takeOver` would do, without storing anything.
 *
 * @throws as `takeOver`.
 */
export async function previewTakeOver(core: Core, answers: TurnAnswers): Promise<z.infer<typeof turnPreview>> {
  const { ids, clock, store } = core.ports;
  const sides = await turnSides(core, store, answers.planId);
  const changes = await turnChanges(sides, answers, {
    today: clock.today(),
    nextId: () => ids.next(),
    subjectFor: await assigneeLookup(store),
  });
  const snapshot = await core.derived.snapshot();
  const paired = changes.filter(({ how }) => how === "paired");
  return {
    ...countsOf(changes),
    activities: paired.reduce((sum, { after }) => sum + activityDays(snapshot, after.id, sides.year).length, 0),
    effects: changeEffects(snapshot, changes, sides.newYear, CAUSE),
  };
}
