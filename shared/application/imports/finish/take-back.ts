import { DutyError } from "../../../domain/errors.ts";
import { isInEffect } from "../../ports/stores/act-store.ts";
import { dutyOf } from "../../ports/recorded-change.ts";
import { turnActs } from "../../acts/turn-acts.ts";
import type { Core } from "../../core/core.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";

/**
 * Takes a finished import back whole: every time that it was finished, as one.
 * @throws {DutyError} `not-found`; `plan-without-duties` where nothing was made of the plan; `act-built-upon` once something is recorded
 * against it.
 */
export async function takeBackImport(
  core: Core,
  planId: string,
): Promise<{ actIds: string[]; obligations: number; sessions: number }> {
  const { plans, acts, sessions } = core.ports.store;
  const { title } = foundOrFail(await plans.head(planId), "plan", planId);
  const own = (await acts.list()).filter((act) => act.planId === planId && isInEffect(act));
  const actIds = own.map(({ id }) => id);
  if (actIds.length === 0) throw new DutyError("plan-without-duties", { title });
  const planned = (await sessions.list()).length;
  await turnActs(core, actIds, "back");
  const duties = own.flatMap(({ changes }) => changes.flatMap((change) => dutyOf(change) ?? []));
  return { actIds, obligations: new Set(duties).size, sessions: planned - (await sessions.list()).length };
}
