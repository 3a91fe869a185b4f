import { expect, test } from "vitest";
import {
  FIGURE_VIEWS,
  filterGroups,
  groupCandidates,
  inReadingOrder,
  viewCounts,
} from "../../../renderer/screens/import/review/candidates/candidate-groups.ts";
import { memoryCore, openReview, textFile } from "../../support/memory-core.ts";

const PLAN = `东湖市科协2026年工作要点

1.全年党组学习30次以上、中心组学习不少于12次。
2.每季度开展一次安全检查。
3.加强队伍建设，落实工作责任。
4.开展宣讲10余次。
5.6月底前完成换届。
`;

test("each figure of the review lists as many candidates as it says, whatever was decided", async () => {
  const { client } = memoryCore();
  const { plan, items, candidates } = await openReview(client, textFile(PLAN));
  const decided = candidates.map((one, index) => ({
    ...one,
    decision: (["pending", "accepted", "edited", "rejected"] as const)[index % 4] ?? "pending",
  }));
  expect(plan.id).not.toBe("");
  for (const list of [candidates, decided]) {
    const counts = viewCounts(list);
    const groups = groupCandidates(list, items);
    for (const view of FIGURE_VIEWS)
      expect(inReadingOrder(filterGroups(groups, { view, kind: null })).length, view).toBe(counts[view]);
  }
  expect(viewCounts(decided).accepted).toBeGreaterThan(0);
});
