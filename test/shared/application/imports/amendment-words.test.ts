import { expect, test } from "vitest";
import type { DutyClient } from "../../../../shared/contract/client.ts";
import { importAll, memoryCore, openReview, textFile } from "../../../support/memory-core.ts";

const BASE = `西山市科学技术协会2026年工作要点
西科协发〔2026〕3号

1.每季度召开1次安全生产例会。（责任单位：宣传部）
2.每月报送1次信息。（责任单位：宣传部）
`;
const SUPPLEMENT = `关于调整年度工作要点的补充通知
西科协发〔2026〕19号

年初印发的西科协发〔2026〕3号调整如下：
一、每月召开1次安全生产例会。（责任单位：宣传部）

2026年8月1日
`;

/** Two rows of the meeting that were missed: a quarter by the plan's rule, a month by the amendment's. */
async function amended() {
  const { client, ports } = memoryCore({ today: "2026-08-03" });
  const base = await importAll(client, BASE);
  const review = await openReview(client, textFile(SUPPLEMENT, "补充通知.txt"));
  const pair = { planId: review.plan.id, basePlanId: base.plan.id };
  const found = await client.imports.compare(pair);
  const candidateIds = found.changed.flatMap(({ after }) => after.candidateId ?? []);
  await client.imports.applyAmendment({ ...pair, effectiveFrom: found.effectiveFrom, candidateIds });
  ports.setToday("2026-09-16");
  const [meeting, report] = await client.obligations.list({});
  return { client, meeting: meeting?.id ?? "", report: report?.id ?? "" };
}

const quotes = async (client: DutyClient, obligationId: string) => {
  const drafts = await client.slips.draft({ kind: "supervision" });
  const lines = drafts.flatMap(({ document }) => document.lines);
  return lines
    .filter(({ keys }) => keys.some((key) => key.obligationId === obligationId))
    .map(({ dates, item, source }) => [dates.map(({ periodLabel }) => periodLabel).join(), item, source]);
};

test("a slip quotes the words of the version that made each row", async () => {
  const { client, meeting } = await amended();
  const plan = { plan: "西山市科学技术协会2026年工作要点", quote: expect.stringContaining("每季度") };
  expect(await quotes(client, meeting)).toEqual([
    ["一季度,二季度", "1", plan],
    ["8月", "一", { plan: "关于调整年度工作要点的补充通知", quote: expect.stringContaining("每月") }],
  ]);
});

test("so do the checklist, the calendar file and the reason of the date", async () => {
  const { client, meeting } = await amended();
  const { html } = await client.documents.checklist({ month: "2026-09" });
  expect(html).toContain("西科协发〔2026〕19号一“每月召开1次安全生产例会");
  expect(html).toContain("第2条");
  const { content } = await client.calendar.exportIcs({ year: 2026 });
  const ics = Buffer.from(content, "base64").toString("utf8").replaceAll("\r\n ", "");
  expect(ics).toContain("依据：一“每月召开1次安全生产例会");
  expect(ics).toContain("依据：第1条“每季度召开1次安全生产例会");
  const row = (recurrenceId: string) => ({ obligationId: meeting, subjectId: "", recurrenceId });
  const rows = await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" });
  const explained = async (recurrenceId: string) => {
    const key = rows.find((one) => one.obligationId === meeting && one.recurrenceId === recurrenceId);
    return client.occurrences.explain({ key: key ?? row(recurrenceId) });
  };
  expect((await explained("2026-Q1"))[0]).toMatchObject({ step: "citation", text: expect.stringContaining("每季度") });
  expect((await explained("2026-09"))[0]).toMatchObject({
    text: expect.stringContaining("每月召开"),
    detail: expect.stringContaining("补充通知"),
  });
});

test("a rule that the unit changed by hand is told as its own, with the day and the reason", async () => {
  const { client, report } = await amended();
  const { versions } = await client.obligations.get({ id: report });
  const requirement = { ...versions[0]?.requirement, period: "quarter" } as NonNullable<
    (typeof versions)[0]
  >["requirement"];
  await client.obligations.amend({ id: report, requirement, effectiveFrom: "2026-10-01", reason: "减轻负担" });
  const { html } = await client.documents.checklist({ month: "2026-12" });
  expect(html).toContain("本单位自2026年10月1日起定为“每季度1次”，减轻负担");
  const rows = await client.occurrences.list({ from: "2026-09-01", to: "2026-12-31" });
  const own = rows.filter(({ obligationId }) => obligationId === report);
  expect(own.map(({ recurrenceId, amendment }) => [recurrenceId, amendment])).toEqual([
    ["2026-09", undefined],
    ["2026-Q4", { since: "2026-10-01", plan: null, item: null, words: "减轻负担" }],
  ]);
});
