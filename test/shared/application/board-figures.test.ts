import { expect, test } from "vitest";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
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
