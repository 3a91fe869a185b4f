import { type Occurrence, isDated, limitOf, occurrenceId, occurrenceKey } from "../../domain/obligation/occurrence.ts";
import type { Repositories, TakenBack } from "../ports/ports.ts";
import type { Facts } from "../view/facts.ts";
import { versionOf } from "../view/rows/rule-amendment.ts";
import type { Snapshot } from "../view/snapshot.ts";

/**
 * Whether the occurrence was overdue from the beginning: its limit lay before the day on which the change that is
 * taken back made its version.
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
 * Removes preserved occurrences of the versions that are taken back, where those versions alone had made them overdue
 * and nothing was done about them. Without these versions they were never asked for, so taking both changes back
 * restores the rows as they were.
 *
 * @param before  The state before the versions were taken back.
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
