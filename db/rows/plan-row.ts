import type {
  PlanHead,
  StoredCandidate,
  StoredPlace,
  StoredPlan,
} from "../../shared/application/ports/stores/plan-store.ts";
import type { NewRowOf, RowOf } from "../schema.ts";
import { readDraft, readItems, readOmissions, readPlace, readRequirement, readTexts } from "./json.ts";

export type HeadRow = Omit<RowOf<"plan">, "text" | "given_up">;

/** @throws {UnreadableRow} */
export const planFromRow = (row: RowOf<"plan">): StoredPlan => ({ ...headFromRow(row), text: row.text });

/** @throws {UnreadableRow} */
export const headFromRow = (row: HeadRow): PlanHead => ({
  id: row.id,
  title: row.title,
  issuer: row.issuer,
  number: row.number,
  issuedOn: row.issued_on,
  year: row.year,
  fileName: row.file_name,
  sha256: row.sha256,
  status: row.status,
  heldAs: row.held_as,
  importedAt: row.imported_at,
  items: row.items === null ? null : readItems(row.items, "plan.items", row.id),
  figuresInDuties: row.figures_in_duties,
  omissions: row.omissions === null ? null : readOmissions(row.omissions, row.id),
});

export const planToRow = (plan: StoredPlan): NewRowOf<"plan"> => ({
  id: plan.id,
  title: plan.title,
  issuer: plan.issuer,
  number: plan.number,
  issued_on: plan.issuedOn,
  year: plan.year,
  file_name: plan.fileName,
  text: plan.text,
  sha256: plan.sha256,
  status: plan.status,
  held_as: plan.heldAs,
  imported_at: plan.importedAt,
  items: plan.items && JSON.stringify(plan.items),
  figures_in_duties: plan.figuresInDuties,
  omissions: plan.omissions && JSON.stringify(plan.omissions),
});

/** @throws {UnreadableRow} */
export const candidateFromRow = (row: RowOf<"plan_candidate">): StoredCandidate => ({
  planId: row.plan_id,
  id: row.id,
  position: row.position,
  item: row.item,
  title: row.title,
  shortTitle: row.short_title,
  category: row.category,
  actor: row.actor,
  lead: row.lead,
  supporting: readTexts(row.supporting, "plan_candidate.supporting", row.id),
  requirement: readRequirement(row.requirement, "plan_candidate.requirement", row.id),
  start: row.span_start,
  end: row.span_end,
  text: row.quote,
  normalised: row.normalised,
  stated: readTexts(row.stated, "plan_candidate.stated", row.id),
  implied: readTexts(row.implied, "plan_candidate.implied", row.id),
  rules: readTexts(row.rules, "plan_candidate.rules", row.id),
  decision: row.decision,
  obligationId: row.obligation_id,
  mergedInto: row.merged_into,
  place: row.place === null ? null : readPlace(row.place, "plan_candidate.place", row.id),
});

export const candidateToRow = (candidate: StoredCandidate): NewRowOf<"plan_candidate"> => ({
  plan_id: candidate.planId,
  id: candidate.id,
  position: candidate.position,
  item: candidate.item,
  title: candidate.title,
  short_title: candidate.shortTitle,
  category: candidate.category,
  actor: candidate.actor,
  lead: candidate.lead,
  supporting: JSON.stringify(candidate.supporting),
  requirement: JSON.stringify(candidate.requirement),
  span_start: candidate.start,
  span_end: candidate.end,
  quote: candidate.text,
  normalised: candidate.normalised,
  stated: JSON.stringify(candidate.stated),
  implied: JSON.stringify(candidate.implied),
  rules: JSON.stringify(candidate.rules),
  decision: candidate.decision,
  obligation_id: candidate.obligationId,
  merged_into: candidate.mergedInto,
  kind: candidate.requirement.kind,
  place: candidate.place && JSON.stringify(candidate.place),
});

/** @throws {UnreadableRow} */
export const placeFromRow = (row: RowOf<"plan_place">): StoredPlace => ({
  planId: row.plan_id,
  id: row.id,
  start: row.span_start,
  end: row.span_end,
  text: row.quote,
  read: row.read_as,
  why: row.why,
  item: row.item,
  place: row.place === null ? null : readPlace(row.place, "plan_place.place", row.id),
  draft: readDraft(row.draft, row.id),
  settled: row.settled,
  reason: row.reason,
  candidateId: row.candidate_id,
});

export const placeToRow = (place: StoredPlace): NewRowOf<"plan_place"> => ({
  plan_id: place.planId,
  id: place.id,
  span_start: place.start,
  span_end: place.end,
  quote: place.text,
  read_as: place.read,
  why: place.why,
  item: place.item,
  place: place.place && JSON.stringify(place.place),
  draft: JSON.stringify(place.draft),
  settled: place.settled,
  reason: place.reason,
  candidate_id: place.candidateId,
});
