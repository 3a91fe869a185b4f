import type { z } from "zod";
import type { DueRow } from "../../contract/schemas/due-row.ts";
import type { PercentView, percentRequest } from "../../contract/schemas/percent.ts";
import type { OccurrenceKey } from "../../contract/schemas/values.ts";
import { DutyError, refusedInput } from "../../domain/errors.ts";
import { keyOfId } from "../../domain/obligation/occurrence.ts";
import { checkCredit } from "../activities/credits/check-credit.ts";
import type { Core } from "../core/core.ts";
import { percentOf } from "../view/rows/counted-share.ts";
import { occurrenceIn } from "../view/find-occurrence.ts";
import { freshRow } from "./fresh-row.ts";

/**
 * Sets who is counted, and out of whom, on a day. An earlier list for the same day stays on record and counts no more;
 * `undo` takes the new one back.
 *
 * @throws {DutyError} `invalid-input` for a name that is listed twice (which may be two people), a counted person
 *   outside the base, or an occurrence that is no percentage; `activity-in-future` for a future day;
 *   `credit-before-period` for a day before the period.
 */
export async function setPercent(core: Core, request: z.output<typeof percentRequest>): Promise<DueRow> {
  const { ports, derived } = core;
  const snapshot = await derived.snapshot();
  const occurrence = occurrenceIn(snapshot, request.key);
  if (occurrence.requirement.kind !== "percent") throw refusedInput("key", "not-a-percentage");
  const { today } = snapshot.facts;
  if (request.date > today) throw new DutyError("activity-in-future", { happenedOn: request.date, today });
  checkCredit(occurrence, request.date, null);
  refuseNamedTwice("base", request.base);
  refuseNamedTwice("numerator", request.numerator);
  const base = new Set(request.base);
  const stranger = request.numerator.findIndex((name) => !base.has(name));
  if (stranger >= 0) throw refusedInput(`numerator.${stranger}`, "not-in-base");
  const { obligationId, subjectId, recurrenceId } = request.key;
  await ports.store.transaction(({ percentLists }) =>
    percentLists.add({
      id: ports.ids.next(),
      key: { obligationId, subjectId, recurrenceId },
      countedOn: request.date,
      base: request.base,
      numerator: request.numerator,
      recordedOn: today,
      recordedAt: ports.clock.now(),
      recordedBy: ports.facts.actor,
    }),
  );
  return freshRow(core, request.key);
}

function refuseNamedTwice(path: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) throw refusedInput(`${path}.${index}`, "named-twice");
    seen.add(name);
  }
}

/** The lists that count, one a day, latest first. */
export async function percentViews({ derived }: Core, key: OccurrenceKey): Promise<PercentView[]> {
  const snapshot = await derived.snapshot();
  occurrenceIn(snapshot, key);
  const lists = snapshot.facts.percentLists.get(keyOfId(key)) ?? [];
  return lists.toReversed().map((list) => ({
    date: list.countedOn,
    base: [...list.base],
    numerator: [...list.numerator],
    percent: percentOf(list),
  }));
}
