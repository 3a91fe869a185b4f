import { shownState } from "../../contract/row-kinds.ts";
import type { MatrixCell, ObligationMatrix } from "../../contract/schemas/subject.ts";
import { totalOf } from "../../domain/compliance/counted-credits.ts";
import { type PlainDate, compareDates, dateOf } from "../../domain/date/plain-date.ts";
import { type Occurrence, occurrenceKey, ruleDateOf } from "../../domain/obligation/occurrence.ts";
import { membersDuring } from "../../domain/obligation/subject.ts";
import { versionsOnRecord } from "../../domain/obligation/obligation.ts";
import { versionOrdinal } from "../../domain/obligation/version-ordinal.ts";
import { occurrencesOfYear } from "../view/occurrences-of-year.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { lacksEvidence } from "../view/rows/due-row-filters.ts";
import { partialMembership } from "../view/rows/partial-membership.ts";
import { countedFor } from "../view/rows/counted-for.ts";
import { periodLabel } from "../../words/periods.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";

/**
 * The matrix of one duty in a year, with subjects as rows and periods as columns; each cell tells how far the
 * occurrence is.
 */
export function obligationMatrix(snapshot: Snapshot, id: string, year: number): ObligationMatrix {
  const obligation = foundOrFail(snapshot.facts.obligations.get(id), "obligation", id);
  const [first, last] = [dateOf(year, 1, 1), dateOf(year, 12, 31)];
  const occurrences = occurrencesOfYear(snapshot, year).filter(({ obligationId }) => obligationId === id);
  const columns = new Map(
    occurrences
      .toSorted((a, b) => compareDates(ruleDateOf(a), ruleDateOf(b)))
      .map((occurrence) => [occurrence.recurrenceId, periodLabel(occurrence, snapshot.facts.settings.locale)]),
  );
  const assignees = obligation.terms?.map(({ subject }) => subject) ?? obligation.subjects;
  const memberships = membershipsOf(snapshot, assignees, first, last);
  return {
    obligationId: id,
    title: obligation.title,
    year,
    columns: [...columns].map(([recurrenceId, label]) => ({ recurrenceId, label })),
    rows: [...Map.groupBy(occurrences, ({ subject }) => subject.id)].map(([subjectId, own]) => ({
      subjectId,
      name: own[0]?.subject.name ?? "",
      joinedOn: memberships.get(subjectId)?.joinedWithin ?? null,
      leftOn: memberships.get(subjectId)?.leftWithin ?? null,
      cells: [...columns.keys()].map((key) => {
        const occurrence = own.find(({ recurrenceId }) => recurrenceId === key);
        return occurrence ? cellOf(occurrence, own, snapshot) : null;
      }),
    })),
  };
}

/** The memberships of each member of the duty's groups that began or ended within the year. */
const membershipsOf = (
  { facts: { groups } }: Snapshot,
  subjects: readonly { readonly id: string }[],
  first: PlainDate,
  last: PlainDate,
) =>
  new Map(
    subjects
      .flatMap(({ id }) => groups.filter((group) => group.id === id))
      .flatMap((group) => membersDuring(group, first, last))
      .map((member) => [member.subject.id, member]),
  );

/** @param own The subject's periods of the year. */
function cellOf(occurrence: Occurrence, own: readonly Occurrence[], snapshot: Snapshot): MatrixCell {
  const { requirement } = occurrence;
  const row = snapshot.rowOf(occurrence);
  const { inTime, late } = totalOf(countedFor(occurrence, snapshot.facts));
  return {
    recurrenceId: row.recurrenceId,
    timeState: shownState(row),
    done: row.quota?.done ?? inTime + late,
    needed: "count" in requirement ? requirement.count : 1,
    unit: "unit" in requirement ? requirement.unit : "次",
    effectiveDate: row.effectiveDate,
    shownDate: row.shownDate,
    ...(lacksEvidence(row) && { missingEvidence: row.missingEvidence as MatrixCell["missingEvidence"] }),
    ...newVersionOf(occurrence, own, snapshot),
    ...memberOf(occurrence, snapshot),
  };
}

/** The version that begins in this period, where an earlier one made the period before. */
function newVersionOf(
  occurrence: Occurrence,
  own: readonly Occurrence[],
  { facts }: Snapshot,
): Pick<MatrixCell, "newVersion"> {
  const { obligationId, slot, ruleVersion } = occurrence;
  const before = own
    .filter((earlier) => earlier.slot === slot && ruleDateOf(earlier) < ruleDateOf(occurrence))
    .reduce<Occurrence | null>(
      (last, earlier) => (last && ruleDateOf(last) > ruleDateOf(earlier) ? last : earlier),
      null,
    );
  if (before === null || before.ruleVersion === ruleVersion) return {};
  const obligation = facts.obligations.get(obligationId);
  const versions = obligation ? versionsOnRecord(obligation) : [];
  const version = versions.find((other) => other.slot === slot && other.version === ruleVersion);
  return version ? { newVersion: { ordinal: versionOrdinal(version, versions), layer: version.layer } } : {};
}

/** When a member joined or left within the period, and what the clerk decided about that period. */
function memberOf(occurrence: Occurrence, { facts }: Snapshot): Pick<MatrixCell, "member"> {
  const obligation = facts.obligations.get(occurrence.obligationId);
  const membership = obligation && partialMembership(occurrence, obligation, facts.groups);
  if (!membership) return {};
  const decision = facts.states.get(occurrenceKey(occurrence))?.member ?? null;
  return { member: { joinedOn: membership.joinedWithin, leftOn: membership.leftWithin, decision } };
}
