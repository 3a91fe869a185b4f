import type { z } from "zod";
import type { obligationChange } from "../../contract/schemas/obligation.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { Core } from "../core.ts";
import { definedParts } from "../defined-parts.ts";
import { foundOrFail } from "../found-or-fail.ts";

/**
 * Changes what a duty is called and who answers for it. Its rule changes through an amendment only, and its subject stays,
 * because the identity of every occurrence rests on it.
 */
export async function changeObligation(
  { ports }: Core,
  { id, ...change }: z.output<typeof obligationChange>,
): Promise<Obligation> {
  return ports.store.transaction(async ({ obligations }) => {
    const obligation = foundOrFail(await obligations.find(id), "obligation", id);
    const changed = { ...obligation, ...definedParts(change) };
    await obligations.update(changed);
    return changed;
  });
}
