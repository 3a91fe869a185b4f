import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";

type Shared = Pick<ObligationView, "id" | "countsFor">;

/** The duties whose credits count for this one, too: its parts. */
export const countedDuties = <O extends Shared>(id: string, duties: readonly O[]): O[] =>
  duties.filter(({ countsFor }) => countsFor.includes(id));

/**
 * The duties that this one may additionally count for: not itself, not one set aside, and none that counts for this
 * one already, directly or through others, because no duty may count for itself.
 */
export function possibleWholes(duty: Shared, duties: readonly ObligationView[]): ObligationView[] {
  const beneath = new Set([duty.id]);
  // Each round goes one step further down; as many rounds as there are duties reach every one.
  for (let size = 0; size !== beneath.size; ) {
    size = beneath.size;
    for (const { id, countsFor } of duties) if (countsFor.some((whole) => beneath.has(whole))) beneath.add(id);
  }
  return duties.filter(({ id, status }) => !beneath.has(id) && (status === "active" || duty.countsFor.includes(id)));
}
