import type { YearReportDocument, YearReportRequest } from "../../contract/schemas/year-report.ts";
import { expectedBy, quotaOf } from "../../domain/compliance/quota.ts";
import { type PlainDate, dateOf, endOfMonth } from "../../domain/date/plain-date.ts";
import { type Occurrence, isQuota } from "../../domain/obligation/occurrence.ts";
import { type ReportPace, buildYearReport, paceKey } from "../../domain/papers/year-report.ts";
import type { Core } from "../core/core.ts";
import { FIRST_YEAR } from "../../domain/date/day-number.ts";
import { countedFor } from "../view/rows/counted-for.ts";
import { occurrencesOfYear } from "../view/occurrences-of-year.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { ledgerEntriesOf } from "./ledger-of.ts";

/** Gathers a year and the year before into a report. */
export async function yearReportOf(core: Core, { year, lead }: YearReportRequest): Promise<YearReportDocument> {
  const snapshot = await core.derived.snapshot();
  const { facts } = snapshot;
  return buildYearReport({
    year,
    lead,
    unitName: facts.settings.unitName,
    issuedOn: facts.today,
    entries: await ledgerEntriesOf(core, { year, obligationIds: [] }),
    entriesBefore: year === FIRST_YEAR ? [] : await ledgerEntriesOf(core, { year: year - 1, obligationIds: [] }),
    paces: pacesOf(snapshot, year),
  }) as YearReportDocument;
}

/** The numbers of a year, all subjects and periods of one rule added up; shares of a hundred are never added. */
function pacesOf(snapshot: Snapshot, year: number): Map<string, ReportPace> {
  const paces = new Map<string, ReportPace>();
  for (const occurrence of occurrencesOfYear(snapshot, year)) {
    const pace = paceOf(occurrence, year, snapshot);
    if (pace === null) continue;
    const key = paceKey(occurrence.obligationId, snapshot.rowOf(occurrence).requirementText);
    const other = paces.get(key);
    paces.set(key, other ? added(pace, other) : pace);
  }
  return paces;
}

function paceOf(occurrence: Occurrence, year: number, snapshot: Snapshot): ReportPace | null {
  const { facts } = snapshot;
  const row = snapshot.rowOf(occurrence);
  if (!isQuota(occurrence) || row.quota === null || row.quota.unit === "%" || row.timeState === "waived") return null;
  // An upper bound is kept, not worked towards: it has no pace.
  if (row.quota.comparator === "<=") return null;
  const { needed, unit, openingBalance, periodFirst, periodLast } = row.quota;
  const quota = quotaOf(occurrence, occurrence.requirement);
  const counted = countedFor(occurrence, facts).filter(
    ({ activity }) => periodFirst <= activity.happenedOn && activity.happenedOn <= periodLast,
  );
  const doneBy = (date: PlainDate) =>
    counted.reduce(
      (sum, { activity, credit }) => (activity.happenedOn <= date ? sum + credit.amount : sum),
      openingBalance,
    );
  const months = Array.from({ length: 12 }, (_, index) => dateOf(year, index + 1, 1));
  return {
    needed,
    unit,
    expected: months.map((first) => expectedBy(quota, endOfMonth(first), facts.calendar)),
    done: months.filter((first) => first <= facts.today).map((first) => tenths(doneBy(endOfMonth(first)))),
  };
}

/** Hours may be halves: sums of tenths stay tenths. */
const tenths = (value: number): number => Math.round(value * 10) / 10;

const added = (a: ReportPace, b: ReportPace): ReportPace => ({
  unit: a.unit,
  needed: tenths(a.needed + b.needed),
  expected: a.expected.map((value, month) => tenths(value + (b.expected[month] ?? 0))),
  done: a.done.map((value, month) => tenths(value + (b.done[month] ?? 0))),
});
