import type { ReviewCandidate } from "../../../shared/contract/schemas/import-review.ts";

/** A candidate with everything filled in, and what the test says differently. */
export const reviewCandidate = (said: Partial<ReviewCandidate>): ReviewCandidate => ({
  id: "c1",
  item: "1",
  title: "党组学习",
  shortTitle: "党组学习",
  category: "政治学习",
  kind: "quota",
  requirement: {
    kind: "quota",
    count: 30,
    comparator: ">=",
    unit: "次",
    period: "year",
    span: null,
    hedge: null,
    shift: null,
  },
  requirementText: "全年不少于30次",
  actor: "党组",
  lead: "机关党委",
  supporting: [],
  evidence: { start: 0, end: 0, text: "", normalised: "" },
  stated: [],
  implied: [],
  decision: "pending",
  quotes: [],
  unsure: [],
  suggestion: null,
  ...said,
});
