import type { ActView } from "../../contract/schemas/act.ts";
import { DutyError } from "../../domain/errors.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { Core } from "../core/core.ts";
import type { Rules } from "../view/rules.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import { storeVersions } from "../obligations/store-versions.ts";
import type { Ports, Repositories } from "../ports/ports.ts";
import { recorded } from "../ports/recorded.ts";
import { type ActWithTurns, isInEffect } from "../ports/stores/act-store.ts";
import { giveUpTakenBack } from "../preserve/give-up-taken-back.ts";
import { eventEntry } from "../events/event-entry.ts";
import { fieldsOf } from "../events/change-event.ts";
import { eventChanges } from "../../domain/obligation/event-history.ts";
import { isNamed } from "../subjects/is-named.ts";
import type { StoredSession } from "../ports/stores/session-store.ts";
import { actView } from "./act-view.ts";
import { builtUpon, sessionsLost } from "./built-upon.ts";
import { type RecordedChange, dutyOf } from "../ports/recorded-change.ts";
import { type Direction, turnedDuty } from "./turned-duty.ts";

/**
 * Takes acts back, or does them again, all of them or none. Nothing is erased: what an act made leaves every list and
 * stays in the store. Occurrences that the act made overdue at once go with it; those that fell due since stay as
 * missed. Sessions planned for removed occurrences are dropped, and do not return when the act is done again.
 *
 * @param ids  In any order.
 * @throws {DutyError} `not-found`; `act-turned` for an act that is already taken back, or was never taken back;
 *   `act-built-upon` where a record would lose its place.
 */
export async function turnActs(core: Core, ids: readonly string[], direction: Direction): Promise<ActView[]> {
  const { ports, derived } = core;
  const all = await ports.store.acts.list();
  const wanted = [...new Set(ids)].map((id) =>
    foundOrFail(
      all.find((act) => act.id === id),
      "act",
      id,
    ),
  );
  const acts = all.filter((act) => wanted.includes(act));
  for (const act of acts)
    if (isInEffect(act) !== (direction === "back")) throw new DutyError("act-turned", { actId: act.id });
  const snapshot = await derived.snapshot();
  const lost: StoredSession[] = [];
  if (direction === "back") {
    const after = rulesWithout(acts, snapshot.facts);
    const titles = await builtUpon(acts, snapshot, after, ports.store);
    if (titles.length > 0) throw new DutyError("act-built-upon", { titles });
    lost.push(...sessionsLost(acts, snapshot, after));
  }
  const takesBack =
    direction === "back" ? acts.map(({ on, changes }) => ({ on, versionIds: madeBy(changes) })) : undefined;
  await ports.store.transaction(
    async (repositories) => {
      if (takesBack) await giveUpTakenBack(repositories, snapshot, takesBack);
      for (const act of direction === "back" ? acts.toReversed() : acts)
        await turn(ports, repositories, act, direction);
      for (const { id } of lost) await repositories.sessions.drop(id, ports.clock.now());
    },
    { takesBack },
  );
  const turned = await ports.store.acts.list();
  return turned.filter(({ id }) => ids.includes(id)).map(actView);
}

const madeBy = (changes: readonly RecordedChange[]): ReadonlySet<string> =>
  new Set(changes.flatMap((change) => (change.what === "version-made" ? change.versionId : [])));

/** Duties that an act made. */
const dutiesMadeBy = ({ changes }: Pick<ActWithTurns, "changes">): ReadonlySet<string> =>
  new Set(changes.flatMap((change) => (change.what === "duty-made" ? change.dutyId : [])));

/** The changes of an act to duties that existed before it, by duty. */
function changesOfOthers({ changes }: Pick<ActWithTurns, "changes">): ReadonlyMap<string, RecordedChange[]> {
  const made = dutiesMadeBy({ changes });
  return Map.groupBy(
    changes.filter((change) => dutyOf(change) !== null && !made.has(dutyOf(change) ?? "")),
    (change) => dutyOf(change) ?? "",
  );
}

/** The rules without the effect of these acts. */
function rulesWithout(acts: readonly ActWithTurns[], rules: Rules): Rules {
  const obligations = new Map(rules.obligations);
  for (const act of acts.toReversed()) {
    for (const [id, changes] of changesOfOthers(act)) {
      const duty = obligations.get(id);
      if (duty) obligations.set(id, turnedDuty(duty, changes, "back"));
    }
    for (const id of dutiesMadeBy(act)) obligations.delete(id);
  }
  return { ...rules, obligations };
}

async function turn(ports: Ports, repositories: Repositories, act: ActWithTurns, direction: Direction): Promise<void> {
  const { obligations, acts } = repositories;
  const made = dutiesMadeBy(act);
  if (direction === "forth") await refuseTaken(repositories, act);
  for (const id of made) await obligations.setWithdrawn(id, direction === "back");
  for (const [id, changes] of changesOfOthers(act))
    await storeDuty(repositories, foundOrFail(await obligations.find(id), "obligation", id), changes, direction);
  for (const change of direction === "back" ? act.changes.toReversed() : act.changes)
    await turnOther(ports, repositories, change, direction, made);
  const { clock, facts } = ports;
  const turned = direction === "back" ? ("undone" as const) : ("redone" as const);
  await acts.addTurn({ actId: act.id, turn: turned, on: clock.today(), at: clock.now(), by: facts.actor });
}

async function storeDuty(
  { obligations }: Repositories,
  before: Obligation,
  changes: readonly RecordedChange[],
  direction: Direction,
): Promise<void> {
  const after = turnedDuty(before, changes, direction);
  await storeVersions(obligations, before, after);
  await obligations.update(after);
}

/** Refuses to do an act again when one of its candidates has become another duty meanwhile. */
async function refuseTaken({ plans }: Repositories, { changes }: ActWithTurns): Promise<void> {
  for (const change of changes) {
    if (change.what !== "candidate") continue;
    foundOrFail(await plans.head(change.planId), "plan", change.planId);
    const [candidate] = await plans.some(change.planId, [change.candidateId]);
    if (candidate?.obligationId !== change.before.obligationId)
      throw new DutyError("act-built-upon", { titles: [candidate?.title ?? change.candidateId] });
  }
}

/**
 * Turns a change of anything other than a duty. The records of a duty that the act made leave and return with the
 * duty.
 */
async function turnOther(
  ports: Ports,
  repositories: Repositories,
  change: RecordedChange,
  direction: Direction,
  made: ReadonlySet<string>,
): Promise<void> {
  const isBack = direction === "back";
  const { plans, history, settings, subjects } = repositories;
  switch (change.what) {
    case "candidate": {
      const [candidate] = await plans.some(change.planId, [change.candidateId]);
      if (candidate) await plans.updateCandidate({ ...candidate, ...(isBack ? change.before : change.after) });
      return;
    }
    case "plan-status":
      return plans.setStatus(change.planId, isBack ? change.before : change.after);
    case "plan-held-as":
      return plans.setHeldAs(change.planId, isBack ? change.before : change.after);
    case "unit-name": {
      const { unitName = "" } = await settings.all();
      const [from, to] = isBack ? [change.after, change.before] : [change.before, change.after];
      if (unitName === from) await settings.set({ unitName: to });
      return;
    }
    case "event": {
      if (made.has(change.key.obligationId)) return;
      const undone = isBack ? change.eventId : await undoingOf(history, change);
      return history.append({ ...recorded(ports, change.key), type: "undone", eventId: undone });
    }
    case "event-bound":
      return turnBinding(ports, repositories, change, direction);
    case "subject-made":
      if (!isBack) return subjects.setWithdrawn(change.subjectId, false);
      if (!(await isNamed(repositories, change.subjectId))) await subjects.setWithdrawn(change.subjectId, true);
      return;
    default:
      return;
  }
}

/** Takes the duties of an act off the event whose clock it had started for them, or binds them again. */
async function turnBinding(
  ports: Ports,
  { events }: Repositories,
  { eventId, dutyIds }: Extract<RecordedChange, { what: "event-bound" }>,
  direction: Direction,
): Promise<void> {
  const was = fieldsOf(foundOrFail(await events.find(eventId), "event", eventId));
  const others = was.obligationIds.filter((id) => !dutyIds.includes(id));
  const obligationIds = direction === "back" ? others : [...others, ...dutyIds].toSorted();
  const fields = eventChanges(was, { ...was, obligationIds });
  if (fields.length > 0) await events.append(eventEntry(ports, eventId, { type: "changed", fields, reason: null }));
}

/** The entry that took an entry back. To take that one back as well restores the first. */
async function undoingOf(
  history: Repositories["history"],
  { key, eventId }: Extract<RecordedChange, { what: "event" }>,
): Promise<string> {
  const undoing = (await history.listFor(key)).findLast(
    (event) => event.type === "undone" && event.eventId === eventId,
  );
  return foundOrFail(undoing, "event", eventId).id;
}
