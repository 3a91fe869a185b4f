import { refusedInput } from "../../domain/errors.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import { type Requirement, isAccumulating } from "../../domain/obligation/requirement.ts";
import type { Core } from "../core.ts";
import { foundOrFail } from "../found-or-fail.ts";
import { type Amendment, amendObligation } from "./amend-obligation.ts";

/** The slot of a number beside a duty's rule. */
const FLOOR = "floor";

/**
 * A number beside the duty's rule (每月20日, 全年不少于10次): the same activities fill both. Given again, it is a new version.
 * @throws {DutyError} `invalid-input` for a rule that is no number, or whose periods the duty's rule has already: the two would
 * be one and the same on every list.
 */
export async function addFloor(core: Core, amendment: Amendment): Promise<Obligation> {
  const { versions } = foundOrFail(await core.ports.store.obligations.find(amendment.id), "obligation", amendment.id);
  if (!isAccumulating(amendment.requirement)) throw refusedInput("requirement", "not-a-number");
  const own = versions.filter(({ slot }) => slot !== FLOOR).map(({ requirement }) => keyUnit(requirement));
  const unit = keyUnit(amendment.requirement);
  if (unit !== null && own.includes(unit)) throw refusedInput("requirement", "same-periods");
  return amendObligation(core, { ...amendment, slot: FLOOR });
}

/** The unit whose keys name the occurrences; null where days do. */
function keyUnit(requirement: Requirement): string | null {
  switch (requirement.kind) {
    case "cadence":
      return requirement.pattern === null ? requirement.period : null;
    case "quota":
    case "hours":
      return "span" in requirement && requirement.span ? null : requirement.period;
    case "quantity":
    case "percent":
      return "year";
    case "deadline":
    case "trigger":
    case "standing":
      return null;
  }
}
