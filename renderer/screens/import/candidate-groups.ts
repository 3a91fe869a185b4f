import type { ImportReview, ReviewCandidate } from "../../../shared/contract/schemas/import-review.ts";

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
  readonly counted: readonly LabelledCandidate[];
  readonly standing: readonly LabelledCandidate[];
}

export const isStanding = ({ kind }: ReviewCandidate): boolean => kind === "standing";

/** Groups in the order of the text; within a group quantified duties come before standing ones. */
export function groupCandidates({ candidates, items }: Pick<ImportReview, "candidates" | "items">): CandidateGroup[] {
  const headings = new Map(items.map(({ item, heading }) => [item, heading]));
  const groups = new Map<string, { counted: LabelledCandidate[]; standing: LabelledCandidate[] }>();
  for (const candidate of candidates) {
    const item = candidate.item ?? "";
    const group = groups.get(item) ?? { counted: [], standing: [] };
    groups.set(item, group);
    if (isStanding(candidate)) group.standing.push({ candidate, label: "", mark: "" });
    else {
      const mark = String(group.counted.length + 1);
      group.counted.push({ candidate, label: item ? `${item}.${mark}` : mark, mark });
    }
  }
  return [...groups].map(([item, group]) => ({ item, heading: headings.get(item) ?? "", ...group }));
}

export type ReviewFilter = "all" | "pending" | "standing";

/** What the filter leaves; groups that are left empty fall away. */
export function filterGroups(groups: readonly CandidateGroup[], filter: ReviewFilter): CandidateGroup[] {
  if (filter === "all") return [...groups];
  const isPending = ({ candidate }: LabelledCandidate) => candidate.decision === "pending";
  return groups
    .map((group) =>
      filter === "standing"
        ? { ...group, counted: [] }
        : { ...group, counted: group.counted.filter(isPending), standing: [] },
    )
    .filter(({ counted, standing }) => counted.length + standing.length > 0);
}

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
}

/** Figures of the head: standing duties never count as waiting, but an accepted one counts as accepted. */
export function progressOf(candidates: readonly ReviewCandidate[]): ReviewProgress {
  const counted = candidates.filter((candidate) => !isStanding(candidate));
  const having = (decision: ReviewCandidate["decision"]) =>
    candidates.filter((one) => one.decision === decision).length;
  return {
    total: counted.length,
    reviewed: counted.filter(({ decision }) => decision !== "pending").length,
    accepted: having("accepted"),
    edited: having("edited"),
    rejected: having("rejected"),
    standing: candidates.length - counted.length,
  };
}
