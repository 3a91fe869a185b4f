import type { TimeStateName } from "../../contract/schemas/due-row.ts";
import type { ChartState } from "../../domain/papers/chart-state.ts";
import { shownState } from "../../contract/row-kinds.ts";
import type { WallChartRequest } from "../../contract/schemas/wall-chart.ts";
import { dateOf } from "../../domain/date/plain-date.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import { type Occurrence, occurrenceId, placeInTime } from "../../domain/obligation/occurrence.ts";
import { isAccumulating } from "../../domain/obligation/requirement.ts";
import {
  type ChartColumn,
  type ChartDuty,
  type ChartOccurrence,
  type WallChart,
  buildWallChart,
} from "../../domain/papers/wall-chart.ts";
import { requirementText } from "../view/rows/requirement-text.ts";
import { countedFor } from "../view/rows/counted-for.ts";
import { occurrencesOfYear } from "../view/occurrences-of-year.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { unknownAnchors } from "../view/unknown-anchors.ts";
import { monthsOf, weeksOf } from "./chart-columns.ts";

/**
 * Gathers a year's duties for the chart: each requirement with its occurrences, the amounts counted for its number,
 * and the duties without a date.
 */
export function wallChartOf(snapshot: Snapshot, { year, quarter, lead, category }: WallChartRequest): WallChart {
  const { calendar, today, settings } = snapshot.facts;
  const columns = quarter === null ? monthsOf(year) : weeksOf(year, quarter);
  const [first, last] = [dateOf(year, 1, 1), dateOf(year, 12, 31)];
  return buildWallChart({
    year,
    quarter,
    unitName: settings.unitName,
    lead,
    category,
    issuedOn: today,
    workingDays: calendar.countWorkingDays(first, last),
    elapsedWorkingDays: today < first ? 0 : calendar.countWorkingDays(first, today < last ? today : last),
    provisional: calendar.basisBetween(first, last) === "provisional",
    columns,
    duties: dutiesOf(snapshot, year, columns),
  });
}

/**
 * The duties in the order of the plan: the requirements of a duty one after the other, then the open ones without a
 * date.
 */
function dutiesOf(snapshot: Snapshot, year: number, columns: readonly ChartColumn[]): ChartDuty[] {
  const { facts } = snapshot;
  // Work without a number is due on no day; its stage goals are.
  const due = occurrencesOfYear(snapshot, year).filter(({ kind }) => kind !== "standing");
  const byDuty = Map.groupBy(due, ({ obligationId }) => obligationId);
  const unknown = Map.groupBy(unknownAnchors(facts), ({ obligationId }) => obligationId);
  return [...facts.obligations.values()].flatMap((obligation) => {
    const own = Map.groupBy(byDuty.get(obligation.id) ?? [], ({ slot }) => slot);
    const requirements = [...own.values()].map((occurrences) => dutyOf(obligation, occurrences, snapshot, columns));
    const [missing] = unknown.get(obligation.id) ?? [];
    if (!missing || year < Number(facts.today.slice(0, 4))) return requirements;
    const undated: ChartDuty = {
      ...namesOf(obligation),
      requirementText: missing.requirementText,
      occurrences: [],
      counts: null,
      quota: null,
      missing: missing.missing,
    };
    return [...requirements, undated];
  });
}

const namesOf = ({ id, title, lead, category, partOf }: Obligation) => ({
  obligationId: id,
  title,
  lead,
  category,
  isGoal: partOf !== undefined,
});

/** @param occurrences The occurrences of one requirement of the duty in the year, at least one. */
function dutyOf(
  obligation: Obligation,
  occurrences: readonly Occurrence[],
  snapshot: Snapshot,
  columns: readonly ChartColumn[],
): ChartDuty {
  const { facts } = snapshot;
  const latest = occurrences.reduce((a, b) => (placeInTime(b) > placeInTime(a) ? b : a));
  const isNumber = occurrences.every((occurrence) => isLongNumber(occurrence, columns));
  const counted = isNumber ? occurrences.flatMap((occurrence) => countedFor(occurrence, facts)) : [];
  const rows = occurrences.map((occurrence) => snapshot.rowOf(occurrence));
  const [quota] = rows.map((row) => row.quota);
  // A percentage has no monthly figures, but its total is shown.
  const isTotal = isNumber || (latest.requirement.kind === "percent" && occurrences.length === 1);
  const sum = (figure: "done" | "needed") =>
    Math.round(rows.reduce((total, row) => total + (row.quota?.[figure] ?? 0), 0) * 10) / 10;
  return {
    ...namesOf(obligation),
    requirementText: requirementText(latest.requirement, facts.settings.locale, Number(columns[0]?.first.slice(0, 4))),
    occurrences: occurrences.map((occurrence) => marked(occurrence, snapshot)),
    counts: isNumber
      ? counted
          .filter(({ timing }) => timing !== "late")
          .map(({ activity, credit }) => ({ on: activity.happenedOn, amount: credit.amount }))
      : null,
    quota: isTotal && quota ? { done: sum("done"), needed: sum("needed"), unit: quota.unit } : null,
    missing: null,
  };
}

/**
 * Whether the occurrence is a number over a period longer than a column, shown by its counted amounts. A percentage
 * comes from lists and has no monthly figures.
 */
function isLongNumber({ requirement, period }: Occurrence, columns: readonly ChartColumn[]): boolean {
  if (!isAccumulating(requirement) || requirement.kind === "percent" || period === null) return false;
  const column = columns.find(({ first, last }) => first <= period.first && period.first <= last);
  return column === undefined || period.last > column.last;
}

/** Work without a number is not on the chart. */
const stateOf = (state: TimeStateName): ChartState => (state === "standing" ? "scheduled" : state);

function marked(occurrence: Occurrence, snapshot: Snapshot): ChartOccurrence {
  const due = placeInTime(occurrence);
  const { period } = occurrence;
  return {
    key: occurrenceId(occurrence),
    first: period && period.first < due ? period.first : due,
    last: period && period.last > due ? period.last : due,
    due,
    state: stateOf(shownState(snapshot.rowOf(occurrence))),
  };
}
