import type { YearTurn } from "../../../contract/schemas/year-turn.ts";
import type { DueRow } from "../../../contract/schemas/due-row.ts";
import { type PlainDate, yearOf } from "../../../domain/date/plain-date.ts";
import { fileYearOf, limitOf, isDated, keyOfId } from "../../../domain/obligation/occurrence.ts";
import type { Core } from "../../core/core.ts";
import type { TakenCandidate } from "../../imports/review/taken-candidates.ts";
import type { PlanHead } from "../../ports/stores/plan-store.ts";
import { lacksEvidence } from "../../view/rows/due-row-filters.ts";
import { requirementText } from "../../view/rows/requirement-text.ts";
import type { Snapshot } from "../../view/snapshot.ts";
import { gapEvents, gapOf } from "./gap-events.ts";
import { type OldDuty, type TurnSides, pairsOf, turnSides } from "./turn-sides.ts";

/**
 * Pairs each duty of the former year with its successor, and lists what has no pair, what is open of the new year, and the
 * events before the day of issue. Nothing is stored.
 *
 * @throws as `turnSides`.
 */
export async function yearTurnOf(core: Core, planId: string): Promise<YearTurn> {
  const { store, clock } = core.ports;
  const sides = await turnSides(core, store, planId);
  const snapshot = await core.derived.snapshot();
  const shares = await store.obligations.shares();
  const view = new TurnView(sides, snapshot, (id) =>
    shares.flatMap((share) =>
      share.obligationId === id && share.until === null
        ? [snapshot.facts.obligations.get(share.countsForId)?.title ?? ""]
        : [],
    ),
  );
  const pairs = pairsOf(sides);
  const pairedOld = new Set(pairs.map(({ old }) => old.duty.id));
  const pairedNew = new Set(pairs.map(({ fresh }) => fresh.candidate.id));
  const gap = gapOf(sides, clock.today());
  return {
    plan: planOf(sides.plan),
    from: sides.from.map(planOf),
    year: sides.year,
    pairs: pairs.map(({ old, fresh, isCertain, changes }) => ({
      old: view.oldDuty(old),
      new: view.newDuty(fresh),
      isCertain,
      changes,
      carried: view.carried(old),
      done: view.done(old),
    })),
    orphans: sides.old
      .filter(({ duty }) => !pairedOld.has(duty.id))
      .map((old) => ({ old: view.oldDuty(old), staying: view.staying(old) })),
    added: sides.fresh.filter(({ candidate }) => !pairedNew.has(candidate.id)).map((fresh) => view.newDuty(fresh)),
    open: view.open,
    gap,
    events: await gapEvents(
      store,
      sides,
      gap,
      new Set(pairs.flatMap(({ fresh, isCertain }) => (isCertain ? [fresh.candidate.id] : []))),
    ),
  };
}

const planOf = ({ id, title, issuer, number, issuedOn, year }: PlanHead): YearTurn["plan"] => ({
  id,
  document: { title, issuer, number, issuedOn, year },
});

/** What the page says of each duty. */
class TurnView {
  readonly #sides: TurnSides;
  readonly #snapshot: Snapshot;
  readonly #countsFor: (obligationId: string) => string[];
  readonly #rows: ReadonlyMap<string, readonly DueRow[]>;
  /** What is open of the new year, of every duty that turns. */
  readonly open: DueRow[];

  constructor(sides: TurnSides, snapshot: Snapshot, countsFor: (obligationId: string) => string[]) {
    this.#sides = sides;
    this.#snapshot = snapshot;
    this.#countsFor = countsFor;
    const { today } = snapshot.facts;
    const old = new Set(sides.old.map(({ duty }) => duty.id));
    const ofYear = snapshot
      .allOccurrences()
      .filter((occurrence) => old.has(occurrence.obligationId) && fileYearOf(occurrence) === sides.year);
    this.#rows = Map.groupBy(
      ofYear.map((occurrence) => snapshot.rowOf(occurrence)),
      ({ obligationId }) => obligationId,
    );
    this.open = ofYear
      .filter((occurrence) => !isDated(occurrence) || limitOf(occurrence) < today)
      .map((occurrence) => snapshot.rowOf(occurrence))
      .filter((row) => row.timeState === "overdue" || row.timeState === "open" || lacksEvidence(row));
  }

  oldDuty({ duty, rule }: OldDuty): YearTurn["pairs"][number]["old"] {
    return {
      obligationId: duty.id,
      title: duty.title,
      requirementText: this.#text(rule),
      subjects: duty.subjects.map(({ name }) => name),
    };
  }

  newDuty({ candidate }: TakenCandidate): YearTurn["pairs"][number]["new"] {
    const { id, title, actor } = candidate;
    return { candidateId: id, title, requirementText: this.#text(candidate), actor };
  }

  #text({ requirement }: Pick<OldDuty["rule"], "requirement">): string {
    const { settings } = this.#snapshot.facts;
    return requirementText(requirement, settings.locale, this.#sides.year);
  }

  carried({ duty }: OldDuty): YearTurn["pairs"][number]["carried"] {
    const { groups, sessions, percentLists } = this.#snapshot.facts;
    const { newYear, year } = this.#sides;
    const members = groups
      .filter((group) => duty.subjects.some(({ id }) => id === group.id))
      .flatMap(({ memberships }) => memberships.filter(({ leftOn }) => leftOn === null || leftOn >= newYear));
    const rows = this.#rows.get(duty.id) ?? [];
    const planned = [...sessions.values()]
      .flat()
      .filter((session) => session.key.obligationId === duty.id && yearOf(session.date) === year);
    const lists = new Set(
      [...percentLists.values()].flat().flatMap(({ key }) => (key.obligationId === duty.id ? [key.subjectId] : [])),
    );
    return {
      members: members.length,
      evidenceKinds: duty.evidenceKinds.length,
      shortTitle: duty.shortTitle,
      countsFor: this.#countsFor(duty.id).filter((title) => title !== ""),
      planned: planned.length + rows.filter(({ plannedDate }) => plannedDate !== null).length,
      percentLists: lists.size,
    };
  }

  done({ duty }: OldDuty): YearTurn["pairs"][number]["done"] {
    const days = activityDays(this.#snapshot, duty.id, this.#sides.year);
    return { times: days.length, last: days.at(-1) ?? null };
  }

  /** The rows that the end of the duty does not take away. */
  staying({ duty }: OldDuty): number {
    const isOpen = new Set(this.open.map(keyOfId));
    return (this.#rows.get(duty.id) ?? []).filter((row) => isOpen.has(keyOfId(row))).length;
  }
}

/** The days of the activities of a year that count for a duty, ascending, each activity once. */
export function activityDays({ facts }: Snapshot, obligationId: string, year: number): PlainDate[] {
  const days = new Map<string, PlainDate>();
  for (const [, { all }] of facts.credits)
    for (const credit of all)
      if (credit.obligationId === obligationId && !credit.withdrawn) {
        const activity = facts.activities.get(credit.activityId);
        if (activity && !activity.withdrawn && yearOf(activity.happenedOn) === year)
          days.set(activity.id, activity.happenedOn);
      }
  return [...days.values()].toSorted();
}
