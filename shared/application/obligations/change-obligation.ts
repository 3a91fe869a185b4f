import type { z } from "zod";
import type { obligationChange } from "../../contract/schemas/obligation.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { Core } from "../core.ts";
import { definedParts } from "../defined-parts.ts";
import { foundOrFail } from "../found-or-fail.ts";
import { subjectRefs } from "./subject-refs.ts";

/**
 * Changes what a duty is called, who answers for it and who must satisfy it. Its rule changes through an amendment only.
 * Its subjects change when they are named by id, never with the words: the identity of every occurrence rests on them.
 */
export async function changeObligation(
  { ports }: Core,
  { id, subjectIds, ...change }: z.output<typeof obligationChange>,
): Promise<Obligation> {
  return ports.store.transaction(async (repositories) => {
    const { obligations } = repositories;
    const obligation = foundOrFail(await obligations.find(id), "obligation", id);
    const subjects = subjectIds === undefined ? obligation.subjects : await subjectRefs(repositories, subjectIds);
    const changed = { ...obligation, ...definedParts(change), subjects };
    await obligations.update(changed);
    return changed;
  });
}
