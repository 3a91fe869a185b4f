import type { Citation, Obligation, RuleSource, RuleVersion } from "../../shared/domain/obligation/obligation.ts";
import { ownLastDay, withVersionsOnRecord } from "../../shared/domain/obligation/versions-in-force.ts";
import type { SubjectRef, SubjectTerm } from "../../shared/domain/obligation/subject.ts";
import type { NewRowOf, RowOf } from "../schema.ts";
import { readEvidenceKinds, readFormerWords, readRequirement, readTexts } from "./json.ts";

/**
 * One duty from its row, the terms of its subjects and the rows of its versions, both in order.
 *
 * @throws {UnreadableRow}
 */
export const obligationFromRow = (
  row: RowOf<"obligation">,
  terms: readonly SubjectTerm[],
  versions: readonly RowOf<"rule_version">[],
): Obligation =>
  withVersionsOnRecord(
    {
      id: row.id,
      planId: row.plan_id,
      item: row.item,
      title: row.title,
      shortTitle: row.short_title,
      category: row.category,
      lead: row.lead,
      supporting: readTexts(row.supporting, "obligation.supporting", row.id),
      actor: row.actor,
      ...assigneesFrom(terms),
      evidenceKinds: readEvidenceKinds(row.evidence_kinds, row.id),
      citation: citationFromRow(row),
      versions: [],
      status: row.status,
      createdOn: row.created_on,
      ...(row.former_words !== null && { formerWords: readFormerWords(row.former_words, row.id) }),
      ...(row.part_of !== null && { partOf: row.part_of }),
    },
    versions.map(versionFromRow),
  );

/** Terms without days say no more than the subjects themselves. */
const assigneesFrom = (terms: readonly SubjectTerm[]): Pick<Obligation, "subjects" | "terms"> => ({
  subjects: terms.filter(({ until }) => until === null).map(({ subject }) => subject),
  ...(terms.some(({ from, until }) => from !== null || until !== null) && { terms }),
});

/** All of its citation's columns are there or none (a check of the table). */
function citationFromRow(row: RowOf<"obligation">): Citation | null {
  if (row.citation_plan_id === null) return null;
  return {
    planId: row.citation_plan_id,
    start: row.citation_start ?? 0,
    end: row.citation_end ?? 0,
    text: row.citation_text ?? "",
    normalised: row.citation_normalised ?? "",
  };
}

export const obligationToRow = (obligation: Obligation): NewRowOf<"obligation"> => ({
  id: obligation.id,
  plan_id: obligation.planId,
  item: obligation.item,
  title: obligation.title,
  short_title: obligation.shortTitle,
  category: obligation.category,
  lead: obligation.lead,
  supporting: JSON.stringify(obligation.supporting),
  actor: obligation.actor,
  evidence_kinds: JSON.stringify(obligation.evidenceKinds),
  citation_plan_id: obligation.citation?.planId ?? null,
  citation_start: obligation.citation?.start ?? null,
  citation_end: obligation.citation?.end ?? null,
  citation_text: obligation.citation?.text ?? null,
  citation_normalised: obligation.citation?.normalised ?? null,
  status: obligation.status,
  created_on: obligation.createdOn,
  part_of: obligation.partOf ?? null,
  former_words: obligation.formerWords?.length ? JSON.stringify(obligation.formerWords) : null,
});

export const obligationSubjectsToRows = ({ id, subjects, terms }: Obligation): NewRowOf<"obligation_subject">[] =>
  (terms ?? subjects.map((subject): SubjectTerm => ({ subject, from: null, until: null, reason: null }))).map(
    ({ subject, from, until, reason }, position) => ({
      obligation_id: id,
      subject_id: subject.id,
      position,
      borne_from: from,
      borne_until: until,
      reason,
    }),
  );

export const termFromRow = (
  row: Pick<RowOf<"obligation_subject">, "borne_from" | "borne_until" | "reason"> & SubjectRef,
): SubjectTerm => ({
  subject: { id: row.id, name: row.name },
  from: row.borne_from,
  until: row.borne_until,
  reason: row.reason,
});

/** @throws {UnreadableRow} */
const versionFromRow = (row: RowOf<"rule_version">): RuleVersion => ({
  id: row.id,
  obligationId: row.obligation_id,
  slot: row.slot,
  version: row.version,
  layer: row.layer,
  effectiveFrom: row.effective_from,
  effectiveUntil: row.own_last_day,
  ...(row.withdrawn === 1 && { isWithdrawn: true }),
  requirement: readRequirement(row.requirement, "rule_version.requirement", row.id),
  reason: row.reason,
  ...sourceFromRow(row),
});

/** All of its quote's columns are there or none (a check of the table). */
function sourceFromRow(row: RowOf<"rule_version">): { readonly source?: RuleSource } {
  if (row.source_plan_id === null) return {};
  const citation: Citation = {
    planId: row.source_plan_id,
    start: row.source_start ?? 0,
    end: row.source_end ?? 0,
    text: row.source_text ?? "",
    normalised: row.source_normalised ?? "",
  };
  return { source: { item: row.source_item, citation } };
}

/** `position`: the place of the version among those of the duty, in the order of entry. */
export const versionToRow = (version: RuleVersion, position: number): NewRowOf<"rule_version"> => ({
  id: version.id,
  obligation_id: version.obligationId,
  position,
  slot: version.slot,
  version: version.version,
  layer: version.layer,
  effective_from: version.effectiveFrom,
  own_last_day: ownLastDay(version),
  requirement: JSON.stringify(version.requirement),
  reason: version.reason,
  source_item: version.source?.item ?? null,
  source_plan_id: version.source?.citation.planId ?? null,
  source_start: version.source?.citation.start ?? null,
  source_end: version.source?.citation.end ?? null,
  source_text: version.source?.citation.text ?? null,
  source_normalised: version.source?.citation.normalised ?? null,
});
