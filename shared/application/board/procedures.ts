import type { z } from "zod";
import type { Board, boardRequest, figureRequest } from "../../contract/schemas/board.ts";
import type { DatedRow, DueRow } from "../../contract/schemas/due-row.ts";
import { lunarDateName } from "../../domain/date/lunar.ts";
import { periodOf } from "../../domain/date/period.ts";
import { dateOf, yearOf } from "../../domain/date/plain-date.ts";
import { boardRows } from "./board-rows.ts";
import { countdownOf, followingRows } from "./countdown.ts";
import { weekOf } from "./week.ts";
import type { Core } from "../core/core.ts";
import { liveDuties } from "../view/live-duties.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { isBehind } from "../view/rows/due-row-filters.ts";
import { os } from "../core/procedure-builder.ts";
import { triggeredDutyRows, unknownAnchors } from "../view/unknown-anchors.ts";

/** What the clerk sees first. */
export const board = os.board.router({
  get: os.board.get.handler(({ context, input }) => boardOf(context.core, input)),
  following: os.board.following.handler(async ({ context, input: { obligationId, recurrenceId, lead } }) => {
    const { ahead } = boardRows(await context.core.derived.snapshot(), lead);
    const ofDuty = ahead.filter((row) => row.obligationId === obligationId);
    return followingRows(ofDuty, recurrenceId);
  }),
  rows: os.board.rows.handler(({ context, input }) => rowsOf(context.core, input)),
});

async function boardOf(core: Core, { lead }: z.output<typeof boardRequest>): Promise<Board> {
  const snapshot = await core.derived.snapshot();
  const { today, calendar } = snapshot.facts;
  const rows = boardRows(snapshot, lead);
  const { figures } = rows;
  const isWanted = (duty: { readonly lead: string | null }) => lead === null || duty.lead === lead;
  const anchorsUnknown = unknownAnchors(snapshot.facts).filter(isWanted);
  const newYear = dateOf(yearOf(today), 1, 1);
  return {
    today,
    lunarToday: lunarDateName(today),
    isoWeek: Number(periodOf("week", today).key.slice(6)),
    yearWorkingDays: calendar.countWorkingDays(newYear, dateOf(yearOf(today), 12, 31)),
    elapsedWorkingDays: calendar.countWorkingDays(newYear, today),
    leads: leadsOf(snapshot),
    summary: {
      overdue: figures.overdue.length,
      near: figures.near.length,
      behind: figures.behind.length,
      open: figures.open.length,
      unannounced: figures.unannounced.length,
      waiting: figures.waiting.length,
      anchorUnknown: anchorsUnknown.length,
      missingEvidence: figures.missingEvidence.length,
      awaitsOpening: figures.awaitsOpening.length,
    },
    openingUntil: figures.awaitsOpening.flatMap((row) => row.awaitsOpening?.until ?? []).toSorted()[0] ?? null,
    overrides: { planned: figures.planned.length, moved: figures.moved.length },
    overdue: rows.overdue,
    ...countdownOf(rows.ahead, today),
    open: rows.open,
    unannounced: rows.unannounced,
    quotas: furthestBehindFirst(rows.quotas),
    waiting: rows.waiting,
    anchorsUnknown,
    eventBorn: triggeredDutyRows(snapshot).filter(isWanted),
    week: await weekOf(core, snapshot, lead),
  };
}

async function rowsOf({ derived }: Core, { figure, lead }: z.output<typeof figureRequest>): Promise<DueRow[]> {
  return [...boardRows(await derived.snapshot(), lead).figures[figure]];
}

/** The lead units of active duties, each once. */
const leadsOf = ({ facts }: Snapshot): string[] => [
  ...new Set(liveDuties(facts).flatMap(({ status, lead }) => (status === "active" && lead ? [lead] : []))),
];

/** Those behind before the rest, the furthest behind first. */
function furthestBehindFirst(quotas: readonly DatedRow[]): DatedRow[] {
  const behindBy = (row: DueRow) => (isBehind(row) ? (row.quota?.behindBy ?? 0) : 0);
  return quotas.toSorted((a, b) => behindBy(b) - behindBy(a));
}
