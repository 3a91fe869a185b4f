import type { PlainDate } from "../../domain/date/plain-date.ts";
import { asPreserved } from "../../domain/obligation/preserved-occurrence.ts";
import { isAnnouncedRule } from "../../domain/obligation/due-date.ts";
import { type Occurrence, isDated, keyOfId, limitOf, occurrenceId } from "../../domain/obligation/occurrence.ts";
import { dutyKey } from "../view/records.ts";
import { type Rules, loadRules } from "../view/rules.ts";
import type { Snapshot } from "../view/snapshot.ts";
import type { Ports, Repositories, TakenBack, TransactionOptions } from "../ports/ports.ts";
import { recorded } from "../ports/recorded.ts";
import type { Duty } from "./appends-seen.ts";
import { changedDuties } from "./changed-duties.ts";
import { changedEvents, eventMoves } from "./event-moved.ts";
import { versionOf } from "../view/rows/rule-amendment.ts";
import { wasOverdueAtOnce } from "./give-up-taken-back.ts";
import { settleEvents } from "./settle-events.ts";
import { type LastingOccurrence, lostOf, madeBy, lastingIn } from "./lost.ts";

export interface BeforeChange extends TransactionOptions {
  readonly snapshot: Snapshot;
  /** The write, for the cause. */
  readonly procedure: string;
}

/** The reach of a change: the rules, or only the records of these duties. */
export type Reach = "rules" | readonly Duty[];

/**
 * Preserves the occurrences that the rules no longer make, or make differently, after the change that `repositories`
 * hold: all missed ones, all closed ones, and those past their limit or without one that have something on record.
 * Where the change gives a reason, the open ones are closed as not applicable by an event of the history that can be
 * taken back.
 */
export async function preserveLost(
  ports: Ports,
  repositories: Repositories,
  before: BeforeChange,
  reach: Reach,
): Promise<void> {
  const { snapshot, procedure, notApplicable, takesBack = [] } = before;
  const rules = reach === "rules" ? await loadRules(repositories, snapshot.facts.today) : snapshot.facts;
  const concerned = reach === "rules" ? changedDuties(snapshot.facts, rules) : amendedOf(reach, snapshot);
  const moved = reach === "rules" ? changedEvents(snapshot.facts, rules) : new Set<string>();
  if (moved.size > 0) await preserveByEvents(ports, repositories, before, { moved, concerned, rules });
  const lasting = lastingIn(snapshot, concerned).filter(({ occurrence }) => !moved.has(occurrence.recurrenceId));
  if (lasting.length === 0) return;
  const closed = await closedOn(repositories, rules, lasting);
  const lost = lostOf(lasting, madeBy(rules, concerned, lasting, closed)).filter(
    // A duty that is gone was taken back with the act that made it.
    (occurrence) =>
      rules.obligations.has(occurrence.occurrence.obligationId) &&
      !isTakenBack(occurrence, snapshot, takesBack) &&
      !isOfReplacedVersion(occurrence, snapshot, rules),
  );
  if (lost.length === 0) return;
  await repositories.preserved.add(
    lost.map(({ occurrence }) => asPreserved(occurrence, occurrenceId(occurrence), rules.today, procedure)),
  );
  if (notApplicable === undefined) return;
  for (const { occurrence, row } of lost)
    if (row.timeState === "overdue" || row.timeState === "open")
      await repositories.history.append({
        ...recorded(ports, occurrenceId(occurrence)),
        type: "not-applicable",
        reason: notApplicable,
      });
}

interface MovedEvents {
  readonly moved: ReadonlySet<string>;
  readonly concerned: ReadonlySet<string>;
  readonly rules: Rules;
}

/** Preserves the occurrences of changed events, which follow their events (decision 0045). */
async function preserveByEvents(
  ports: Ports,
  repositories: Repositories,
  { snapshot, procedure, notApplicable }: BeforeChange,
  { moved, concerned, rules }: MovedEvents,
): Promise<void> {
  const lasting = lastingIn(snapshot, concerned, ({ recurrenceId }) => moved.has(recurrenceId));
  const preserved = await repositories.preserved.list();
  const change = { lasting, before: snapshot.facts, after: rules, preserved, notApplicable, cause: procedure };
  await settleEvents(ports, repositories, eventMoves(moved, change));
}

/**
 * Whether the occurrence was overdue from the beginning, only by what is taken back or by the entering of announced
 * days.
 */
const isTakenBack = (
  { occurrence }: LastingOccurrence,
  { facts }: Snapshot,
  takesBack: readonly TakenBack[],
): boolean => isAnnouncedTooLate(occurrence, facts) || wasOverdueAtOnce(occurrence, facts, takesBack);

/**
 * Whether only a replaced version asked for the occurrence: another version has the same first day, and the limit lay
 * before that day, so the replaced version never comes into force.
 */
function isOfReplacedVersion({ occurrence, row }: LastingOccurrence, { facts }: Snapshot, after: Rules): boolean {
  const before = facts.obligations.get(occurrence.obligationId);
  const version = before && versionOf(occurrence, before);
  if (!version || !isDated(occurrence) || row.recorded > 0 || limitOf(occurrence) >= version.effectiveFrom)
    return false;
  const versions = after.obligations.get(occurrence.obligationId)?.versions ?? [];
  return row.timeState === "overdue" && !versions.some(({ id }) => id === version.id);
}

function isAnnouncedTooLate(occurrence: Occurrence, { announced }: Rules): boolean {
  const { requirement, recurrenceId } = occurrence;
  if (!isDated(occurrence) || !isAnnouncedRule(requirement)) return false;
  const announcement = announced.of(requirement.due.observance, Number(recurrenceId));
  return announcement !== null && limitOf(occurrence) < announcement.enteredOn;
}

/**
 * The amended duties, whose governing version depends on the days of closing. A record changes no date of other
 * duties.
 */
const amendedOf = (duties: readonly Duty[], snapshot: Snapshot): ReadonlySet<string> =>
  new Set(duties.map(({ obligationId }) => obligationId).filter((id) => snapshot.isAmended(id)));

/** Days of closing, as they are after the change, of the amended duties. */
async function closedOn(
  { history }: Repositories,
  { obligations }: Rules,
  lasting: readonly LastingOccurrence[],
): Promise<ReadonlyMap<string, PlainDate>> {
  const amended = new Map(
    lasting
      .map(({ occurrence }) => occurrenceId(occurrence))
      .filter(({ obligationId }) => (obligations.get(obligationId)?.versions.length ?? 0) > 1)
      .map((id) => [dutyKey(id), id]),
  );
  const closed = new Map<string, PlainDate>();
  for (const { obligationId, subjectId } of amended.values())
    for (const { key, state } of await history.statesOf(obligationId, subjectId))
      if (state.closedOn) closed.set(keyOfId(key), state.closedOn);
  return closed;
}
