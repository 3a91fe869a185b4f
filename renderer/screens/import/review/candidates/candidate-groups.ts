import type { ImportReview, ReviewCandidate } from "../../../../../shared/contract/schemas/import-review.ts";
import type { RequirementKind } from "../../../../../shared/domain/obligation/requirement.ts";

/** A candidate with the number that stands beside its quote and in the list. */
export interface LabelledCandidate {
  readonly candidate: ReviewCandidate;
  /** `4.2`: the second quantified duty of item 4; empty for standing ones, which are not counted. */
  readonly label: string;
  /** `2`, or empty. */
  readonly mark: string;
}

/** Candidates of one numbered item of the plan. */
export interface CandidateGroup {
  readonly item: string;
  readonly heading: string;
  /** In the order of the text. */
  readonly members: readonly ReviewCandidate[];
  readonly counted: readonly LabelledCandidate[];
  readonly standing: readonly LabelledCandidate[];
}

export const isStanding = ({ kind }: ReviewCandidate): boolean => kind === "standing";

/** The groups of a review as they were made last, by its items. */
const madeLast = new WeakMap<ImportReview["items"], readonly CandidateGroup[]>();

/**
 * Groups in the order of the text; within a group quantified duties come before standing ones. A group whose candidates are the
 * same objects as when it was made last is the same object, too: a key changes one of very many.
 */
export function groupCandidates(
  candidates: readonly ReviewCandidate[],
  items: ImportReview["items"],
): CandidateGroup[] {
  const headings = new Map(items.map(({ item, heading }) => [item, heading]));
  const before = new Map(madeLast.get(items)?.map((group) => [group.item, group]));
  const groups = [...Map.groupBy(candidates, ({ item }) => item ?? "")].map(([item, members]): CandidateGroup => {
    const same = before.get(item);
    if (same && isSameList(same.members, members)) return same;
    return { item, heading: headings.get(item) ?? "", members, ...labelled(item, members) };
  });
  madeLast.set(items, groups);
  return groups;
}

const isSameList = (a: readonly ReviewCandidate[], b: readonly ReviewCandidate[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

function labelled(item: string, members: readonly ReviewCandidate[]): Pick<CandidateGroup, "counted" | "standing"> {
  const standing = members.filter(isStanding).map((candidate) => ({ candidate, label: "", mark: "" }));
  const counted = members
    .filter((candidate) => !isStanding(candidate))
    .map((candidate, index) => {
      const mark = String(index + 1);
      return { candidate, label: item ? `${item}.${mark}` : mark, mark };
    });
  return { counted, standing };
}

/** What makes it doubtful; a person who changed it has settled that. */
export const doubtsOf = ({ decision, unsure }: ReviewCandidate): ReviewCandidate["unsure"] =>
  decision === "edited" ? [] : unsure;

/** Doubt that is still to be settled: a decision settles it. */
export const isDoubtful = ({ decision, unsure }: ReviewCandidate): boolean =>
  decision === "pending" && unsure.length > 0;

/** What the list can show; the first four are offered beside each other, the rest are opened by the head's figures. */
export const REVIEW_VIEWS = ["all", "pending", "unsure", "standing"] as const;
export const FIGURE_VIEWS = [...REVIEW_VIEWS, "accepted", "edited", "rejected"] as const;
export type ReviewView = (typeof FIGURE_VIEWS)[number];

export interface ReviewFilter {
  readonly view: ReviewView;
  /** Null: of every kind. */
  readonly kind: RequirementKind | null;
}

/** Standing duties never wait, but one that a statute has a rhythm for is worth a look. */
const SHOWN: Readonly<Record<ReviewView, (candidate: ReviewCandidate) => boolean>> = {
  all: () => true,
  pending: (candidate) => candidate.decision === "pending" && !isStanding(candidate),
  unsure: (candidate) => doubtsOf(candidate).length > 0,
  standing: isStanding,
  accepted: ({ decision }) => decision === "accepted",
  edited: ({ decision }) => decision === "edited",
  rejected: ({ decision }) => decision === "rejected",
};

/** How many candidates each view shows: the figures are counted by what lists them. */
export function viewCounts(candidates: readonly ReviewCandidate[]): Readonly<Record<ReviewView, number>> {
  const counts = { all: 0, pending: 0, unsure: 0, standing: 0, accepted: 0, edited: 0, rejected: 0 };
  for (const candidate of candidates) for (const view of FIGURE_VIEWS) if (SHOWN[view](candidate)) counts[view] += 1;
  return counts;
}

/**
 * What the filter leaves; groups that are left empty fall away.
 * @param changedId A candidate that stays because it is being changed, though it no longer matches.
 */
export function filterGroups(
  groups: readonly CandidateGroup[],
  { view, kind }: ReviewFilter,
  changedId: string | null = null,
): CandidateGroup[] {
  if (view === "all" && kind === null) return [...groups];
  const isShown = ({ candidate }: LabelledCandidate) =>
    candidate.id === changedId || (SHOWN[view](candidate) && (kind === null || candidate.kind === kind));
  return groups
    .map((group) => ({ ...group, counted: group.counted.filter(isShown), standing: group.standing.filter(isShown) }))
    .filter(({ counted, standing }) => counted.length + standing.length > 0);
}

/** Kinds of the candidates that there are, in the order of the first of each. */
export const kindsOf = (candidates: readonly ReviewCandidate[]): RequirementKind[] => [
  ...new Set(candidates.map(({ kind }) => kind)),
];

/** The order in which J and K go through what is shown. */
export const inReadingOrder = (groups: readonly CandidateGroup[]): LabelledCandidate[] =>
  groups.flatMap(({ counted, standing }) => [...counted, ...standing]);

export interface ReviewProgress {
  readonly total: number;
  readonly reviewed: number;
  readonly accepted: number;
  readonly edited: number;
  readonly rejected: number;
  readonly standing: number;
  /** Still undecided and in doubt. */
  readonly unsure: number;
}

/** Figures of the head: standing duties never count as waiting, but an accepted one counts as accepted. */
export function progressOf(candidates: readonly ReviewCandidate[]): ReviewProgress {
  const having = { pending: 0, accepted: 0, edited: 0, rejected: 0 };
  let standing = 0;
  let waiting = 0;
  let unsure = 0;
  for (const candidate of candidates) {
    having[candidate.decision] += 1;
    if (isStanding(candidate)) standing += 1;
    else if (candidate.decision === "pending") waiting += 1;
    if (isDoubtful(candidate)) unsure += 1;
  }
  const total = candidates.length - standing;
  const { accepted, edited, rejected } = having;
  return { total, reviewed: total - waiting, accepted, edited, rejected, standing, unsure };
}

/** Whether both would be drawn the same. */
export const isSameLabelled = (a: LabelledCandidate, b: LabelledCandidate): boolean =>
  a.candidate === b.candidate && a.label === b.label;
