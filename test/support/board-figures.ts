import { expect } from "vitest";
import type { DutyClient } from "../../shared/contract/client.ts";
import { ROW_FIGURES, type RowFigure } from "../../shared/contract/row-figures.ts";
import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import { type PlainDate, plainDate, yearOf } from "../../shared/domain/date/plain-date.ts";
import { holdsInYear } from "../../shared/domain/obligation/holds-in-year.ts";
import { keyOfId } from "../../shared/domain/obligation/occurrence.ts";

const settled = (row: DueRow): boolean => ["done", "made-up-late", "waived"].includes(row.timeState);

/** What each figure is about, told from a row alone; whether a plan was moved, a row does not tell. */
const MEANT: Readonly<Record<Exclude<RowFigure, "moved">, (row: DueRow, today: PlainDate) => boolean>> = {
  overdue: (row) => row.timeState === "overdue" && row.awaitsOpening === undefined,
  near: (row) => row.timeState === "near",
  behind: (row) => row.timeState === "behind-pace" && row.awaitsOpening === undefined,
  open: (row) => row.timeState === "open",
  unannounced: (row, today) => row.timeState === "unannounced" && Number(row.recurrenceId) <= yearOf(today),
  waiting: (row) => row.handling === "waiting" && !settled(row),
  missingEvidence: (row) => row.recorded > 0 && row.missingEvidence.length > 0 && row.timeState !== "waived",
  awaitsOpening: (row) => row.awaitsOpening !== undefined,
  planned: (row) => row.plannedDate !== null,
};

const keys = (rows: readonly DueRow[]): string[] => rows.map(keyOfId).toSorted();

/**
 * Every figure of the board against the rows that it opens, and those against every row there is: as many, each once, all of those
 * that the figure is about and no other; for everyone, for each lead unit, and for one that leads nothing.
 *
 * @param from No rule begins before that day.
 */
export async function expectFiguresToOpen(client: DutyClient, from: PlainDate): Promise<void> {
  const whole = await client.board.get({});
  const thisYear = yearOf(whole.today);
  const all = await client.occurrences.list({ from, to: plainDate(`${thisYear + 1}-12-31`), standing: true });
  for (const lead of [null, ...whole.leads, "没有这个单位"]) {
    const board = await client.board.get({ lead });
    const figures = { ...board.summary, ...board.overrides };
    for (const figure of ROW_FIGURES) {
      const rows = await client.board.rows({ figure, lead });
      const name = `${figure} of ${lead}`;
      expect(rows.length, name).toBe(figures[figure]);
      expect(new Set(keys(rows)).size, name).toBe(rows.length);
      if (figure === "moved") continue;
      const meant = all.filter((row) => MEANT[figure](row, whole.today) && (lead === null || row.lead === lead));
      if (figure === "planned") expect(keys(rows), name).toEqual(expect.arrayContaining(keys(meant)));
      else expect(keys(rows), name).toEqual(keys(meant));
    }
    expect(board.anchorsUnknown.length).toBe(board.summary.anchorUnknown);
    expect(keys(board.overdue)).toEqual(keys(await client.board.rows({ figure: "overdue", lead })));
    expect(keys(board.open)).toEqual(keys(await client.board.rows({ figure: "open", lead })));
    expect(keys(board.waiting)).toEqual(keys(await client.board.rows({ figure: "waiting", lead })));
    const moved = new Set(keys(await client.board.rows({ figure: "moved", lead })));
    const planned = new Set(keys(await client.board.rows({ figure: "planned", lead })));
    expect([...moved].filter((key) => !planned.has(key))).toEqual([]);
    for (const { obligationId, recurrenceId, periods } of board.following) {
      const rows = await client.board.following({ obligationId, recurrenceId, lead });
      expect(new Set(rows.map((row) => row.recurrenceId)).size).toBe(periods);
    }
  }
  const { counts } = await client.app.info({});
  expect(counts.missingEvidence).toBe(whole.summary.missingEvidence);
  const duties = await client.obligations.list({});
  const ofThisYear = duties.filter(({ status, versions }) => status === "active" && holdsInYear(versions, thisYear));
  expect(counts.obligations).toBe(ofThisYear.length);
}
