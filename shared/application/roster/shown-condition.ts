import type { z } from "zod";
import type { rosterCondition } from "../../contract/schemas/roster.ts";
import type { RosterCondition } from "../../domain/roster/roster.ts";

/** A condition with its bodies by name, as the contract has it. */
export const shownCondition = (
  { over, classes, roles, pairs, units, kinds, within }: RosterCondition,
  names: ReadonlyMap<string, string>,
): z.output<typeof rosterCondition> => ({
  over,
  classes: [...classes],
  roles: [...roles],
  pairs: [...pairs],
  units: [...units],
  kinds: [...kinds],
  within: within.flatMap((id) => names.get(id) ?? []),
});
