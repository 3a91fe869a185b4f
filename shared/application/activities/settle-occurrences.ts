import { countedCredits, totalOf } from "../../domain/compliance/counted-credits.ts";
import type { ActivityEntry } from "../../domain/compliance/activity-history.ts";
import type { Credit } from "../../domain/compliance/credit.ts";
import { foldHistory, withoutUndone } from "../../domain/compliance/fold-history.ts";
import type { HistoryEvent } from "../../domain/compliance/history-event.ts";
import { type Occurrence, keyOfId, occurrenceId, occurrenceKey } from "../../domain/obligation/occurrence.ts";
import type { Facts } from "../view/facts.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { creditsFor } from "../view/rows/counted-for.ts";
import type { Ports, Repositories } from "../ports/ports.ts";
import { loadSettings } from "../ports/load-settings.ts";
import { recorded } from "../ports/recorded.ts";
import { isLeftByEvent } from "../../domain/obligation/missed-by-event.ts";
import { closedByEvent } from "../ports/closed-by-event.ts";
import { madeNoMore } from "../../words/steps.ts";
import { creditedTo, neededFor } from "./credits/credited-to.ts";

interface Change {
  readonly snapshot: Snapshot;
  /** The facts with the entry. */
  readonly after: Facts;
  /** What the activity counts for, or counted for, with the entry. */
  readonly credits: readonly Credit[];
  readonly entry: ActivityEntry;
  /** The entries of the activity before the new one. */
  readonly earlier: readonly ActivityEntry[];
}

/**
 * Closes and reopens the dated occurrences that an activity counts for, or counted for, by the changes of its entry.
 * An occurrence that another entry of the same activity had reopened is closed again by undoing that event.
 *
 * @returns The ids of the appended events.
 */
export async function settleOccurrences(ports: Ports, repositories: Repositories, change: Change): Promise<string[]> {
  const settled: string[] = [];
  for (const occurrence of concernedBy(change))
    for (const make of stepsFor(occurrence, change))
      for (const event of await make(ports, repositories, change, occurrence)) {
        await repositories.history.append(event);
        settled.push(event.id);
      }
  return settled;
}

function concernedBy({ snapshot, credits }: Change): Occurrence[] {
  const keys = new Map(credits.map((credit) => [keyOfId(credit), credit]));
  return [...keys.values()].flatMap((key) => snapshot.find(key) ?? []);
}

type Make = (
  ports: Ports,
  repositories: Repositories,
  change: Change,
  occurrence: Occurrence,
) => Promise<readonly HistoryEvent[]>;

function stepsFor(occurrence: Occurrence, change: Change): Make[] {
  const needed = neededFor(occurrence);
  if (needed === null) return [];
  const { snapshot, after, entry } = change;
  const state = snapshot.facts.states.get(occurrenceKey(occurrence));
  const wasClosed = (state?.closedOn ?? null) !== null;
  const isReached = creditedTo(occurrence, after) >= needed;
  const mayClose = isReached && provesIt(occurrence, entry.activityId, after);
  if (!wasClosed) return mayClose ? [close] : [];
  const isNew = entry.credits.some(
    ({ key, before, after: terms }) => !before && terms && keyOfId(key) === occurrenceKey(occurrence),
  );
  if (hasLostItsGround(occurrence, needed, change))
    return mayClose ? [takeClosingsBack, close] : openedAgain(occurrence, change);
  return mayClose && isNew ? [close] : [];
}

function openedAgain(occurrence: Occurrence, { snapshot: { facts } }: Change): Make[] {
  const preserved = facts.preserved.get(occurrenceKey(occurrence));
  return preserved && isLeftByEvent(preserved) ? [takeClosingsBack, leave] : [takeClosingsBack];
}

/** The activity counts for the occurrence, and has a proof or a reason for none. */
const provesIt = (occurrence: Occurrence, activityId: string, facts: Facts): boolean =>
  countedCredits(occurrence, creditsFor(occurrence, facts), facts.activities).some(
    ({ activity }) => activity.id === activityId && isProven(activity.id, facts),
  );

const isProven = (activityId: string, { evidenced, activities }: Facts): boolean =>
  evidenced.has(activityId) || (activities.get(activityId)?.noEvidenceReason ?? null) !== null;

/**
 * Whether a closing has lost its ground: the reason of this activity that closed the occurrence was changed or counts
 * for it no more, or too little credit or proof is left. An occurrence that a person closed with a reason stays
 * closed.
 */
function hasLostItsGround(occurrence: Occurrence, needed: number, { snapshot, after, entry }: Change): boolean {
  const { facts } = snapshot;
  const reason = facts.states.get(occurrenceKey(occurrence))?.closedReason ?? null;
  const lacks = (total: (occurrence: Occurrence, facts: Facts) => number) => total(occurrence, after) < needed;
  if (reason !== null)
    return reason === reasonOf(entry, facts) && (reason !== reasonOf(entry, after) || lacks(creditedTo));
  return lacks(creditedTo) || (provenTotal(occurrence, facts) >= needed && lacks(provenTotal));
}

const reasonOf = ({ activityId }: ActivityEntry, { activities }: Facts): string | null =>
  activities.get(activityId)?.noEvidenceReason ?? null;

function provenTotal(occurrence: Occurrence, facts: Facts): number {
  const counted = countedCredits(occurrence, creditsFor(occurrence, facts), facts.activities);
  const { inTime, late } = totalOf(counted.filter(({ activity }) => isProven(activity.id, facts)));
  return inTime + late;
}

/**
 * Takes back the closings that activities made, so that the earlier handling of the occurrence is in effect again:
 * waiting, refused, waived, closed with a reason, or declared at the beginning. A closing that no activity made is
 * ended by reopening the occurrence.
 */
const takeClosingsBack: Make = async (ports, repositories, _, occurrence) => {
  const key = occurrenceId(occurrence);
  const ours = await settledByActivities(repositories, occurrence);
  const inEffect = withoutUndone(await repositories.history.listFor(key));
  const opened = inEffect.findLastIndex(({ type }) => type === "reopened");
  const closings = inEffect.slice(opened + 1).filter(({ type, id }) => type === "closed" && ours.has(id));
  if (closings.length === 0) return [{ ...recorded(ports, key), type: "reopened" }];
  return closings.toReversed().map(({ id }) => ({ ...recorded(ports, key), type: "undone", eventId: id }));
};

/** The events that entries of activities appended which count for the occurrence, or did. */
async function settledByActivities({ activities }: Repositories, occurrence: Occurrence): Promise<ReadonlySet<string>> {
  const { obligationId, subjectId } = occurrenceId(occurrence);
  const credits = await activities.creditsTo(obligationId, subjectId);
  const entries = await activities.histories([...new Set(credits.map(({ activityId }) => activityId))]);
  return new Set([...entries.values()].flatMap((list) => list.flatMap(({ settled }) => settled)));
}

/**
 * Leaves the occurrence: its event was withdrawn or makes it no more, and its activity counts for it no more, so
 * nothing is owed.
 */
const leave: Make = async (ports, { events, settings, history }, _, occurrence) => {
  const key = occurrenceId(occurrence);
  if (foldHistory(await history.listFor(key)).waivedReason !== null) return [];
  const { withdrawnReason } = (await events.find(occurrence.recurrenceId)) ?? { withdrawnReason: null };
  return [closedByEvent(recorded(ports, key), withdrawnReason ?? madeNoMore((await loadSettings(settings)).locale))];
};

const close: Make = async (ports, { history }, { after, entry, earlier }, occurrence) => {
  const base = recorded(ports, occurrenceId(occurrence));
  const reason = reasonOf(entry, after);
  const all = await history.listFor(occurrenceId(occurrence));
  const taken = closingTakenBack(all, earlier, reason);
  if (taken) return [{ ...base, type: "undone", eventId: taken.id }];
  const remaining = withoutUndone(all);
  const [closing, last] = [remaining.at(-2), remaining.at(-1)];
  const isOurs = last?.type === "reopened" && earlier.some(({ settled }) => settled.includes(last.id));
  if (isOurs && closing?.type === "closed" && closing.reason === reason)
    return [{ ...base, type: "undone", eventId: last.id }];
  return [{ ...base, type: "closed", reason }];
};

/** The entry of the same activity that took back a closing with that reason and was not taken back itself. */
function closingTakenBack(
  history: readonly HistoryEvent[],
  earlier: readonly ActivityEntry[],
  reason: string | null,
): HistoryEvent | undefined {
  const undone = new Set(history.flatMap((event) => (event.type === "undone" ? event.eventId : [])));
  return history.findLast(
    (event) =>
      event.type === "undone" &&
      !undone.has(event.id) &&
      earlier.some(({ settled }) => settled.includes(event.id)) &&
      history.some(
        ({ id, ...closing }) => id === event.eventId && closing.type === "closed" && closing.reason === reason,
      ),
  );
}
