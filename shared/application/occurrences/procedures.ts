import type { DueRow, TimeStateName } from "../../contract/schemas/due-row.ts";
import { type PlainDate, yearOf } from "../../domain/date/plain-date.ts";
import { DutyError } from "../../domain/errors.ts";
import type { Core } from "../core/core.ts";
import { movedRecords } from "../activities/moved-records.ts";
import { decideMember } from "./decide-member.ts";
import { explanationOf } from "./explain-occurrence.ts";
import { occurrenceIn } from "../view/find-occurrence.ts";
import { handleOccurrence } from "./handle-occurrence.ts";
import { historyEntries } from "./history-entries.ts";
import { percentViews, setPercent } from "./percent-lists.ts";
import { dutyPauses } from "./paused-periods.ts";
import { planOccurrence } from "./plan-occurrence.ts";
import {
  dropSession,
  moveSession,
  planSessions,
  restoreSession,
  sessionsBetween,
  suggestSessions,
} from "./planned-sessions.ts";
import { liveStanding } from "../view/live-standing.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { quotaPace } from "./quota-pace.ts";
import { setOpening } from "./set-opening.ts";
import { undoHandling } from "./undo-handling.ts";
import { percentHistory } from "./percent-history.ts";
import { os } from "../core/procedure-builder.ts";
import { withSlips } from "./slip-history.ts";

/** The occurrences and what is done about them. */
export const occurrences = os.occurrences.router({
  list: os.occurrences.list.handler(({ context, input }) => listDue(context.core, input)),
  paused: os.occurrences.paused.handler(({ context, input }) => dutyPauses(context.core, input)),
  get: os.occurrences.get.handler(async ({ context: { core }, input: { key } }) => {
    const snapshot = await core.derived.snapshot();
    return snapshot.rowOf(occurrenceIn(snapshot, key));
  }),
  plan: os.occurrences.plan.handler(({ context, input }) =>
    planOccurrence(context.core, input.key, input.date, input.time),
  ),
  handle: os.occurrences.handle.handler(({ context, input }) => handleOccurrence(context.core, input)),
  explain: os.occurrences.explain.handler(({ context, input }) => explanationOf(context.core, input.key)),
  history: os.occurrences.history.handler(async ({ context: { core }, input: { key } }) => {
    occurrenceIn(await core.derived.snapshot(), key);
    const { history, percentLists, slips, activities } = core.ports.store;
    const lists = percentHistory(await percentLists.versionsOf(key));
    const moved = await movedRecords(activities, key);
    return withSlips([...historyEntries(await history.listFor(key)), ...lists, ...moved], await slips.naming(key));
  }),
  undo: os.occurrences.undo.handler(({ context, input }) => undoHandling(context.core, input.key, input.eventId)),
  setOpening: os.occurrences.setOpening.handler(({ context, input }) =>
    setOpening(context.core, input.key, input.amount, input.note),
  ),
  decideMember: os.occurrences.decideMember.handler(({ context, input }) =>
    decideMember(context.core, input.key, input.counts, input.reason),
  ),
  figures: os.occurrences.figures.handler(({ context, input }) => quotaPace(context.core, input.key)),
  suggestDates: os.occurrences.suggestDates.handler(({ context, input }) =>
    suggestSessions(context.core, input.key, input.weekday),
  ),
  sessions: os.occurrences.sessions.handler(({ context, input }) =>
    sessionsBetween(context.core, input.from, input.to),
  ),
  planSessions: os.occurrences.planSessions.handler(({ context, input }) => planSessions(context.core, input)),
  moveSession: os.occurrences.moveSession.handler(({ context, input }) =>
    moveSession(context.core, input.id, input.date, input.time),
  ),
  dropSession: os.occurrences.dropSession.handler(async ({ context, input }) => {
    await dropSession(context.core, input.id);
    return {};
  }),
  restoreSession: os.occurrences.restoreSession.handler(({ context, input }) => restoreSession(context.core, input.id)),
  percent: os.occurrences.percent.handler(({ context, input }) => percentViews(context.core, input.key)),
  setPercent: os.occurrences.setPercent.handler(({ context, input }) => setPercent(context.core, input)),
});

interface DueQuestion {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly states?: readonly TimeStateName[] | undefined;
  /** Whether the work without numbers of the years comes last. */
  readonly standing: boolean;
}

/** @throws {DutyError} `period-reversed` */
async function listDue({ derived }: Core, { from, to, states, standing }: DueQuestion): Promise<DueRow[]> {
  if (from > to) throw new DutyError("period-reversed", { from, to });
  const snapshot = await derived.snapshot();
  const rows = [...snapshot.rowsBetween(from, to), ...(standing ? standingRows(snapshot, from, to) : [])];
  return states ? rows.filter(({ timeState }) => states.includes(timeState)) : rows;
}

function standingRows(snapshot: Snapshot, from: PlainDate, to: PlainDate): DueRow[] {
  const rows: DueRow[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year++)
    rows.push(...liveStanding(snapshot, year).map((occurrence) => snapshot.rowOf(occurrence)));
  return rows;
}
