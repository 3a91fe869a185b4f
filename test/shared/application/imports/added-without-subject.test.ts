import { expect, test } from "vitest";
import { importAll, memoryCore, openReview, textFile } from "../../../support/memory-core.ts";

const PLAN = `西山市科学技术协会2026年工作要点
西科协发〔2026〕3号

1.党组学习全年不少于24次。（责任单位：办公室）
`;

test.each([
  ["每月开展安全检查1次。", ""],
  ["11月30日前完成档案整理工作。", ""],
  ["全年开展走访不少于3次。", "西山市科学技术协会"],
])("a notice adds %s, which names nobody: what it would do is shown, and comes", async (line, unitName) => {
  const { client } = memoryCore({ today: "2026-09-16" });
  const { plan } = await importAll(client, PLAN);
  await client.settings.set({ unitName });
  const notice = `关于调整年度工作要点的补充通知\n西科协发〔2026〕19号\n\n年初印发的西科协发〔2026〕3号补充如下：\n1.${line}\n`;
  const review = await openReview(client, textFile(notice, "补充通知.txt"));
  const pair = { planId: review.plan.id, basePlanId: plan.id, effectiveFrom: "2026-09-16" };
  const { added } = await client.imports.compare(pair);
  const candidateIds = added.flatMap(({ candidateId }) => candidateId ?? []);
  expect(candidateIds).toHaveLength(1);
  const request = { ...pair, candidateIds, setAsideIds: [] };
  const shown = await client.imports.previewAmendment(request);
  expect(shown.appears.length).toBeGreaterThan(0);
  await client.imports.applyAmendment(request);
  const rows = await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" });
  const names = new Set(rows.map(({ subject }) => subject));
  for (const { subject } of shown.appears) expect(names).toContain(subject);
});
