import type { z } from "zod";
import { isDatedRow, isStandingRow } from "../../contract/row-kinds.ts";
import type { DatedRow, StandingRow } from "../../contract/schemas/due-row.ts";
import type { StandingBoard, StandingItem, standingRequest } from "../../contract/schemas/standing.ts";
import { type PlainDate, dateOf, earlierOf, yearOf } from "../../domain/date/plain-date.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { StandingOccurrence } from "../../domain/obligation/occurrence.ts";
import type { Core } from "../core/core.ts";
import { liveStanding } from "../view/live-standing.ts";
import { occurrencesOfYear } from "../view/occurrences-of-year.ts";
import { isRowSettled } from "../view/rows/due-row-filters.ts";
import { countedFor } from "../view/rows/counted-for.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { sheetPlaces } from "./sheet-places.ts";

/** The standing work of a year by lead unit, with the latest activity of each. */
export async function standingList(core: Core, request: z.output<typeof standingRequest>): Promise<StandingBoard> {
  const snapshot = await core.derived.prepared();
  const { today, calendar, settings } = snapshot.facts;
  const year = request.year ?? yearOf(today);
  const month = request.month ?? today.slice(0, 7);
  const place = sheetPlaces(await core.ports.store.standingSheets.list(), month);
  const goals = Map.groupBy(goalRows(snapshot, year), ({ partOf }) => partOf ?? "");
  const all = liveStanding(snapshot, year).map((occurrence): StandingItem => {
    const row = standingRowOf(occurrence, snapshot);
    const own = (goals.get(row.obligationId) ?? []).filter(({ subjectId }) => subjectId === row.subjectId);
    return { row, doneOn: daysOf(occurrence, snapshot), goals: own, sheet: place(row.obligationId) };
  });
  const wanted = all.filter(({ row }) => request.lead === null || (row.lead ?? "") === request.lead);
  const first = dateOf(year, 1, 1);
  const last = earlierOf(today, dateOf(year, 12, 31));
  return {
    year,
    today,
    month,
    elapsedWorkingDays: last < first ? 0 : calendar.countWorkingDays(first, last),
    quietAfter: settings.quietAfter,
    counts: countsOf(wanted),
    leads: [...new Set(all.map(({ row }) => row.lead ?? ""))],
    items: [...Map.groupBy(wanted, ({ row }) => row.lead ?? "").values()].flatMap(inOrder),
  };
}

export function standingRowOf(occurrence: StandingOccurrence, snapshot: Snapshot): StandingRow {
  const row = snapshot.rowOf(occurrence);
  if (!isStandingRow(row)) throw new Error("the row of standing work tells how far it is");
  return row;
}

/** Stage goals due in a year, by date. */
export function goalRows(snapshot: Snapshot, year: number): DatedRow[] {
  const goals = new Set([...snapshot.facts.obligations.values()].filter(isGoal).map(({ id }) => id));
  if (goals.size === 0) return [];
  return occurrencesOfYear(snapshot, year)
    .filter(({ obligationId }) => goals.has(obligationId))
    .map((occurrence) => snapshot.rowOf(occurrence))
    .filter(isDatedRow);
}

const isGoal = ({ partOf }: Obligation): boolean => partOf !== undefined;

const daysOf = (occurrence: StandingOccurrence, { facts }: Snapshot): PlainDate[] =>
  countedFor(occurrence, facts).map(({ activity }) => activity.happenedOn);

function countsOf(items: readonly StandingItem[]): StandingBoard["counts"] {
  const inProgress = (progress: StandingRow["standing"]["progress"]) =>
    items.filter(({ row }) => row.standing.progress === progress && row.timeState !== "waived").length;
  const goals = items.flatMap((item) => item.goals);
  return {
    begun: inProgress("under-way"),
    notBegun: inProgress("not-begun"),
    closed: inProgress("closed"),
    unfinished: inProgress("unfinished"),
    quiet: items.filter(({ row }) => row.standing.isQuiet).length,
    goals: goals.length,
    goalsLeft: goals.filter((goal) => !isRowSettled(goal)).length,
  };
}

/**
 * Sorts the works: not begun, quiet (the longest first), active (the oldest activity first), closed; otherwise in the
 * order of the plan.
 */
const inOrder = (items: readonly StandingItem[]): StandingItem[] =>
  items.toSorted((a, b) => rankOf(a) - rankOf(b) || (lastOf(a) < lastOf(b) ? -1 : Number(lastOf(a) > lastOf(b))));

function rankOf({ row: { standing, timeState } }: StandingItem): number {
  if (standing.progress === "closed" || timeState === "waived") return 3;
  if (standing.times === 0) return 0;
  return standing.isQuiet ? 1 : 2;
}

const lastOf = ({ row: { standing } }: StandingItem): string => standing.last?.date ?? "";
