import { type Occurrence, isDated, limitOf, occurrenceId, occurrenceKey } from "../../domain/obligation/occurrence.ts";
import type { Repositories, TakenBack } from "../ports/ports.ts";
import type { Facts } from "../view/facts.ts";
import { versionOf } from "../view/rows/rule-amendment.ts";
import type { Snapshot } from "../view/snapshot.ts";

/**
 * Whether its limit lay before the day on which the change that is taken back made its version: it was overdue by that change alone, from the first
 * moment on.
 */
export function wasOverdueAtOnce(
  occurrence: Occurrence,
  { obligations }: Pick<Facts, "obligations">,
  takesBack: readonly TakenBack[],
): boolean {
  const obligation = obligations.get(occurrence.obligationId);
  const version = obligation && versionOf(occurrence, obligation);
  return (
    isDated(occurrence) &&
    takesBack.some(({ on, versionIds }) => limitOf(occurrence) < on && versionIds.has(version?.id ?? ""))
  );
}

/**
 * Gives up what a later change had preserved of the versions that are taken back, where those versions alone had made it overdue and nothing was done about it:
 * without them it was never asked for, and whoever takes both changes back finds the rows as they were.
 *
 * @param before How everything stood before the versions went.
 */
export async function giveUpTakenBack(
  { preserved }: Repositories,
  before: Snapshot,
  takesBack: readonly TakenBack[],
): Promise<void> {
  if (takesBack.length === 0 || before.facts.preserved.size === 0) return;
  const given = [...before.facts.preserved.values()].flatMap(({ key }) => {
    const occurrence = before.find(key);
    if (!occurrence || !before.facts.preserved.has(occurrenceKey(occurrence))) return [];
    if (!wasOverdueAtOnce(occurrence, before.facts, takesBack)) return [];
    const { timeState, recorded } = before.rowOf(occurrence);
    return timeState === "overdue" && recorded === 0 ? [occurrenceId(occurrence)] : [];
  });
  if (given.length > 0) await preserved.remove(given);
}
