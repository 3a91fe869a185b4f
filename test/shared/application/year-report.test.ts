import { beforeAll, expect, test } from "vitest";
import type { DutyClient } from "../../../shared/contract/client.ts";
import { RICH_DAY, fillRichYear } from "../../support/rich-year.ts";
import { lacksProofAlone } from "../../../shared/domain/papers/year-report.ts";
import { yearlyQuota } from "../../support/duties.ts";
import { memoryCore } from "../../support/memory-core.ts";

let client: DutyClient;
beforeAll(async () => {
  ({ client } = memoryCore({ today: RICH_DAY, settings: { unitName: "东湖市科协" } }));
  await fillRichYear(client);
});

test("the report's figures are those of the ledger", async () => {
  const { document: report } = await client.reports.year({ year: 2026 });
  const { document: ledger } = await client.documents.ledger({ year: 2026 });
  const { total } = report;
  expect(total.planned).toBe(ledger.counts.all);
  expect(total.onTime + total.late).toBe(ledger.counts.done);
  expect(total.missed).toBe(
    ledger.counts.overdue - report.breaches.filter(({ entry }) => lacksProofAlone(entry)).length,
  );
  expect(total.waived).toBe(ledger.counts.waived);
  expect(total.records).toBe(ledger.records);
  expect(total.planned).toBe(total.onTime + total.late + total.missed + total.incomplete + total.pending);
  const sums = (figure: "planned" | "onTime" | "late" | "missed" | "incomplete" | "pending" | "waived") => {
    expect(report.units.reduce((sum, { figures }) => sum + figures[figure], 0)).toBe(total[figure]);
    expect(report.items.reduce((sum, { figures }) => sum + figures[figure], 0)).toBe(total[figure]);
  };
  for (const figure of ["planned", "onTime", "late", "missed", "incomplete", "pending", "waived"] as const)
    sums(figure);
  expect(report.breaches).toHaveLength(ledger.counts.overdue + total.late);
});

test("a number's pace ends at what its row says is done, and asks for all of it by the year's end", async () => {
  const { document } = await client.reports.year({ year: 2026 });
  expect(document.paces.length).toBeGreaterThan(0);
  for (const pace of document.paces) {
    const item = document.items.find(({ title }) => title === pace.title);
    expect(pace.expected).toHaveLength(12);
    expect(pace.expected.at(-1), pace.title).toBe(pace.needed);
    expect(pace.expected).toEqual(pace.expected.toSorted((a, b) => a - b));
    expect(pace.done).toHaveLength(Number(RICH_DAY.slice(5, 7)));
    if (item?.quota?.needed === pace.needed) expect(pace.done.at(-1), pace.title).toBe(item.quota.done);
  }
});

test("a year of which nothing is known is an empty report, the calendar's first one too", async () => {
  for (const year of [1900, 2019]) {
    const { document, html } = await client.reports.year({ year });
    expect(document).toMatchObject({ total: { planned: 0 }, before: null, items: [], paces: [], breaches: [] });
    expect(html).toContain("没有记录，不作比较");
  }
});

test("it is compared with the year before where that is on record", async () => {
  const { document } = await client.reports.year({ year: 2027 });
  const { document: now } = await client.reports.year({ year: 2026 });
  expect(document.before).toEqual(now.total);
});

test("an upper bound has no pace, and is on time once its year is over", async () => {
  const core = memoryCore({ today: "2026-09-16" });
  await core.client.obligations.create({ title: "集中会议", requirement: yearlyQuota(3, "<=") });
  expect((await core.client.reports.year({ year: 2026 })).document).toMatchObject({ paces: [], total: { pending: 1 } });
  core.ports.setNow("2027-01-04", "09:00");
  expect((await core.client.reports.year({ year: 2026 })).document).toMatchObject({ paces: [], total: { onTime: 1 } });
});
