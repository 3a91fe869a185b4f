import type { DueRow } from "../../contract/schemas/due-row.ts";
import type { OccurrenceKey } from "../../contract/schemas/values.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { refusedInput } from "../../domain/errors.ts";
import { isStanding } from "../../domain/obligation/occurrence.ts";
import type { Core } from "../core/core.ts";
import { recorded } from "../ports/recorded.ts";
import { occurrenceIn } from "../view/find-occurrence.ts";
import { freshRow } from "./fresh-row.ts";
import { refuseFarPlan } from "./refuse-far-plan.ts";

/**
 * Plans the day of a meeting; null clears it. The due date stays derived.
 *
 * @throws {DutyError} `not-found`; `planned-day-far-off`; `invalid-input` for standing work, which has no period to
 *   plan
 */
export async function planOccurrence(
  core: Core,
  key: OccurrenceKey,
  date: PlainDate | null,
  time: string | null,
): Promise<DueRow> {
  const occurrence = occurrenceIn(await core.derived.snapshot(), key);
  if (date !== null && isStanding(occurrence)) throw refusedInput("key", "nothing-to-plan");
  if (date !== null) refuseFarPlan(occurrence, date, core.ports.clock.today());
  const base = recorded(core.ports, key);
  await core.ports.store.transaction(({ history }) =>
    history.append(date === null ? { ...base, type: "plan-cleared" } : { ...base, type: "planned", date, time }),
  );
  return freshRow(core, key);
}
