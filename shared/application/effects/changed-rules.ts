import { asPreserved } from "../../domain/obligation/preserved-occurrence.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import { keyOfId, occurrenceId } from "../../domain/obligation/occurrence.ts";
import type { Rules } from "../view/rules.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { lostOf, madeBy, lastingIn } from "../preserve/lost.ts";

/** A duty before and after a change. */
export interface DutyChange {
  /** Null where the change makes the duty. */
  readonly before: Obligation | null;
  readonly after: Obligation;
}

/**
 * The rules after a change, without storing anything. Occurrences that the change would take away are preserved in
 * them by the same steps as in `preserveLost`, so that the preview equals the result.
 *
 * @param cause  The procedure that would make the change.
 */
export function changedRules(snapshot: Snapshot, changes: readonly DutyChange[], cause: string): Rules {
  const { facts } = snapshot;
  const obligations = new Map(facts.obligations);
  for (const { after } of changes) obligations.set(after.id, after);
  const rules: Rules = { ...facts, obligations };
  const concerned = new Set(changes.flatMap(({ before }) => before?.id ?? []));
  const lasting = lastingIn(snapshot, concerned);
  if (lasting.length === 0) return rules;
  const lost = lostOf(lasting, madeBy(rules, concerned, lasting, snapshot.closedOn));
  const preserved = lost.map(({ occurrence }) => asPreserved(occurrence, occurrenceId(occurrence), facts.today, cause));
  return {
    ...rules,
    preserved: new Map([
      ...facts.preserved,
      ...preserved.map((occurrence) => [keyOfId(occurrence.key), occurrence] as const),
    ]),
  };
}
