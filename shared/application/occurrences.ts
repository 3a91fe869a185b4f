import type { DueRow, TimeStateName } from "../contract/schemas/due-row.ts";
import type { PlainDate } from "../domain/date/plain-date.ts";
import { DutyError } from "../domain/errors.ts";
import type { Core } from "./core.ts";
import { explainOccurrence } from "./occurrences/explain-occurrence.ts";
import { handleOccurrence } from "./occurrences/handle-occurrence.ts";
import { planOccurrence } from "./occurrences/plan-occurrence.ts";
import { os } from "./procedure-builder.ts";

/** What falls due, and what is done about it. */
export const occurrences = os.occurrences.router({
  list: os.occurrences.list.handler(({ context, input }) => listDue(context.core, input)),
  plan: os.occurrences.plan.handler(({ context, input }) =>
    planOccurrence(context.core, input.key, input.date, input.time),
  ),
  handle: os.occurrences.handle.handler(({ context, input }) => handleOccurrence(context.core, input)),
  explain: os.occurrences.explain.handler(({ context, input }) => explainOccurrence(context.core, input.key)),
});

interface DueQuestion {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly states?: readonly TimeStateName[] | undefined;
}

/** @throws {DutyError} `period-reversed` */
async function listDue({ derived }: Core, { from, to, states }: DueQuestion): Promise<DueRow[]> {
  if (from > to) throw new DutyError("period-reversed", { from, to });
  const rows = (await derived.snapshot()).rowsBetween(from, to);
  return states ? rows.filter(({ timeState }) => states.includes(timeState)) : rows;
}
