import { refusedInput } from "../../domain/errors.ts";
import { countedPeriods } from "../../domain/obligation/counted-periods.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import { isAccumulating } from "../../domain/obligation/requirement.ts";
import type { Core } from "../core/core.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import { type Amendment, amendObligation } from "./amend-obligation.ts";

/** The slot of a number beside a duty's rule. */
const FLOOR = "floor";

/**
 * Adds a number beside the duty's rule (每月20日, 全年不少于10次); the same activities fill both. A number that exists gets a
 * new version.
 *
 * @throws {DutyError} `invalid-input` for a rule that is no number, or whose periods the duty's rule has already:
 *   lists could not tell the two apart.
 */
export async function addFloor(core: Core, amendment: Amendment): Promise<Obligation> {
  const { versions } = foundOrFail(await core.ports.store.obligations.find(amendment.id), "obligation", amendment.id);
  if (!isAccumulating(amendment.requirement)) throw refusedInput("requirement", "not-a-number");
  const own = versions.filter(({ slot }) => slot !== FLOOR).map(({ requirement }) => countedPeriods(requirement));
  const periods = countedPeriods(amendment.requirement);
  if (periods !== null && own.includes(periods)) throw refusedInput("requirement", "same-periods");
  return amendObligation(core, { ...amendment, slot: FLOOR });
}
