import { expect, test } from "vitest";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { expectFiguresToOpen } from "../../support/board-figures.ts";
import { memoryCore } from "../../support/memory-core.ts";
import { fillRichYear } from "../../support/rich-year.ts";

test("in a year in which every state occurs each figure opens the rows that it counts", async () => {
  const { client, ports } = memoryCore();
  await fillRichYear(client);
  for (const today of ["2026-09-16", "2026-09-20", "2026-09-21", "2026-12-31", "2027-01-01", "2027-02-28"]) {
    ports.setToday(today);
    await expectFiguresToOpen(client, plainDate("2026-01-01"));
  }
  const { summary } = await client.board.get({});
  expect(summary.overdue).toBeGreaterThan(0);
});

test("what is overdue stands by the limit it shows, the longest overdue first, also since the last start", async () => {
  const { client, ports } = memoryCore({ today: "2026-04-01" });
  const due = (day: string, shift: "preceding" | "none"): Requirement => ({
    kind: "deadline",
    hedge: null,
    shift,
    due: plainDate(day),
  });
  // The first is to be done by 30 April, because days off lie before its limit; the limit itself is the later one.
  await client.obligations.create({ title: "节前办的", requirement: due("2026-05-04", "preceding") });
  await client.obligations.create({ title: "当天办的", requirement: due("2026-05-02", "none") });
  await client.app.markSeen({});
  ports.setToday("2026-05-20");
  const byLimit = ["当天办的 2026-05-02", "节前办的 2026-05-04"];
  const told = (rows: readonly DueRow[]) => rows.map(({ title, shownDate }) => `${title} ${shownDate}`);
  expect(told((await client.board.get({})).overdue)).toEqual(byLimit);
  expect(told(await client.board.rows({ figure: "overdue" }))).toEqual(byLimit);
  expect(told((await client.app.sinceLastStart({})).missed)).toEqual(byLimit);
});
