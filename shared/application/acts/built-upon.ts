import { keyOfId } from "../../domain/obligation/occurrence.ts";
import { withoutUndone } from "../../domain/compliance/fold-history.ts";
import type { HistoryEvent } from "../../domain/compliance/history-event.ts";
import type { Rules } from "../view/rules.ts";
import { RuleBook } from "../view/rule-book.ts";
import { Snapshot } from "../view/snapshot.ts";
import { onlyOf } from "../preserve/lost.ts";
import type { Repositories } from "../ports/ports.ts";
import { type ActWithTurns, isInEffect } from "../ports/stores/act-store.ts";
import type { StoredSession } from "../ports/stores/session-store.ts";
import { dutyOf } from "../ports/recorded-change.ts";

type Sources = Pick<Repositories, "history" | "slips" | "acts">;

/**
 * The titles of the duties that prevent an act from being taken back: a record would lose its place, the duty was
 * split into stage goals, or a later act rests on it. Empty where none prevents it; a mere plan never does.
 *
 * @param after  The rules after the act is taken back.
 */
export async function builtUpon(
  acts: readonly ActWithTurns[],
  snapshot: Snapshot,
  after: Rules,
  sources: Sources,
): Promise<string[]> {
  const changes = acts.flatMap((act) => act.changes);
  const ids = new Set(changes.flatMap((change) => dutyOf(change) ?? []));
  const own = new Set(changes.flatMap((change) => (change.what === "event" ? change.eventId : [])));
  const found = new Set(await later(acts, ids, sources));
  const bindings = new Set(
    changes.flatMap((change) =>
      change.what === "event-bound" ? change.dutyIds.map((id) => `${change.eventId} ${id}`) : [],
    ),
  );
  const isOwnBinding = (eventId: string, dutyId: string) => bindings.has(`${eventId} ${dutyId}`);
  for (const id of await recorded(snapshot, ids, after, { own, isOwnBinding }, sources)) found.add(id);
  return [...found].map((id) => snapshot.facts.obligations.get(id)?.title ?? id);
}

/** The duties that later acts have changed as well. */
async function later(
  acts: readonly ActWithTurns[],
  ids: ReadonlySet<string>,
  { acts: repository }: Pick<Repositories, "acts">,
): Promise<string[]> {
  const taken = new Set(acts.map(({ id }) => id));
  const all = await repository.list();
  const first = all.findIndex(({ id }) => taken.has(id));
  return all
    .slice(first + 1)
    .filter((act) => !taken.has(act.id) && isInEffect(act))
    .flatMap(({ changes }) => changes.flatMap((change) => dutyOf(change) ?? []))
    .filter((id) => ids.has(id));
}

/** The planned sessions that would lose their place. They bind nobody, so they go together with their duties. */
export function sessionsLost(acts: readonly ActWithTurns[], { facts }: Snapshot, after: Rules): StoredSession[] {
  const ids = new Set(acts.flatMap(({ changes }) => changes.flatMap((change) => dutyOf(change) ?? [])));
  const rest = new Snapshot(new RuleBook(onlyOf(after, ids)), facts);
  return [...facts.sessions.values()].flat().filter(({ key }) => ids.has(key.obligationId) && rest.find(key) === null);
}

/** What the acts themselves entered: entries of the history, and events that they bound to duties. */
interface OwnEntries {
  readonly own: ReadonlySet<string>;
  readonly isOwnBinding: (eventId: string, dutyId: string) => boolean;
}

async function recorded(
  { facts }: Snapshot,
  ids: ReadonlySet<string>,
  after: Rules,
  { own, isOwnBinding }: OwnEntries,
  { history, slips }: Pick<Repositories, "history" | "slips">,
): Promise<string[]> {
  const rest = new Snapshot(new RuleBook(onlyOf(after, ids)), facts);
  const made = new Set([...ids].filter((id) => !after.obligations.has(id)));
  const keys = [
    ...[...facts.credits.values()].flatMap(({ all }) => all.filter(({ withdrawn }) => !withdrawn)),
    ...[...facts.percentLists.values()].flat().map(({ key }) => key),
    ...(await slips.list())
      .filter(({ withdrawal }) => withdrawal === null)
      .flatMap(({ lines }) => lines.map(({ key }) => key)),
    ...(await keysInEffect(facts.states, ids, own, history)),
  ].filter(({ obligationId }) => ids.has(obligationId));
  const bound = facts.events.flatMap((event) =>
    event.obligationIds.filter((id) => made.has(id) && !isOwnBinding(event.id, id)),
  );
  const split = [...facts.obligations.values()].flatMap(({ partOf, status }) =>
    partOf !== undefined && status === "active" && made.has(partOf) ? [partOf] : [],
  );
  return [...bound, ...split, ...keys.filter((key) => rest.find(key) === null).map(({ obligationId }) => obligationId)];
}

/** Whether an event of the history only plans a day. */
const isOfPlanning = ({ type }: HistoryEvent): boolean => type === "planned" || type === "plan-cleared";

/**
 * The keys of occurrences of these duties that have an entry in effect which records something and was not made by the
 * act itself.
 */
async function keysInEffect(
  states: Snapshot["facts"]["states"],
  ids: ReadonlySet<string>,
  own: ReadonlySet<string>,
  history: Repositories["history"],
): Promise<{ obligationId: string; subjectId: string; recurrenceId: string }[]> {
  const events = Map.groupBy(await history.listAll(), ({ key }) => keyOfId(key));
  return [...events].flatMap(([name, list]) => {
    const key = list[0]?.key;
    if (!key || !ids.has(key.obligationId) || !states.has(name)) return [];
    return withoutUndone(list).some((event) => !own.has(event.id) && !isOfPlanning(event)) ? [key] : [];
  });
}
