import type { CoverageView } from "../../contract/schemas/coverage.ts";
import { shownState } from "../../contract/row-kinds.ts";
import { yearOf } from "../../domain/date/plain-date.ts";
import { type Obligation, type RuleVersion, versionInForce } from "../../domain/obligation/obligation.ts";
import type { CoverageLine, DutyLine, OccurrenceLine } from "../../domain/papers/tables.ts";
import { liveDuties } from "../view/live-duties.ts";
import { occurrencesOfYear } from "../view/occurrences-of-year.ts";
import { requirementText } from "../view/rows/requirement-text.ts";
import type { Snapshot } from "../view/snapshot.ts";

interface DutiesRequest {
  /** The unit whose duties are wanted; null for all. */
  readonly lead: string | null;
}

/** The duties in force and those set aside, in the order of the plan. */
export function dutyLinesOf({ facts }: Snapshot, { lead }: DutiesRequest): DutyLine[] {
  return liveDuties(facts)
    .filter((duty) => lead === null || duty.lead === lead)
    .map((duty) => ({
      item: duty.item,
      title: duty.title,
      shortTitle: duty.shortTitle,
      category: duty.category,
      rules: rulesOf(duty, facts),
      lead: duty.lead,
      supporting: duty.supporting,
      subjects: duty.subjects.map(({ name }) => name),
      evidence: duty.evidenceKinds,
      source: sourceOf(duty, facts),
      status: duty.status,
    }));
}

const rulesOf = (duty: Obligation, { today, settings }: Snapshot["facts"]): string[] =>
  [...Map.groupBy(duty.versions, ({ slot }) => slot)]
    // A rule that begins later, or has ended, is listed by its last version.
    .map(([slot, versions]) => versionInForce(duty, slot, today) ?? versions.at(-1))
    .filter((version): version is RuleVersion => version !== undefined)
    .map(({ requirement }) => requirementText(requirement, settings.locale, yearOf(today)));

function sourceOf({ citation }: Obligation, { plans }: Snapshot["facts"]): DutyLine["source"] {
  if (!citation) return null;
  return { plan: plans.get(citation.planId)?.title ?? "", quote: citation.normalised };
}

/** The occurrences of a year in the order of their dates, as lines of a table. */
export function occurrenceLinesOf(
  snapshot: Snapshot,
  { year, lead }: DutiesRequest & { readonly year: number },
): OccurrenceLine[] {
  return [...occurrencesOfYear(snapshot, year), ...snapshot.standingOf(year)]
    .map((occurrence) => snapshot.rowOf(occurrence))
    .filter((row) => lead === null || row.lead === lead)
    .map((row) => ({
      item: row.item,
      title: row.title,
      category: row.category,
      lead: row.lead,
      supporting: row.supporting,
      subject: row.subject,
      periodLabel: row.periodLabel,
      requirementText: row.requirementText,
      nominalDate: row.nominalDate,
      effectiveDate: row.effectiveDate,
      shownDate: row.shownDate,
      plannedDate: row.plannedDate,
      isProvisional: row.basis === "provisional",
      state: shownState(row),
      days: row.days,
      workingDays: row.workingDays,
      quota: row.quota,
    }));
}

/** The members of a coverage list as lines of a table, in the order of the list. */
export const coverageLinesOf = ({ title, group, target, members }: CoverageView): CoverageLine[] =>
  members.map(({ name, covered }) => ({ title, group: group.name, target, member: name, covered }));
