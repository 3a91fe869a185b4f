import type { Dismissal } from "../../domain/reading/accounted.ts";

export { DISMISSALS, type Dismissal } from "../../domain/reading/accounted.ts";

/** One reason not to read a phrase as a duty. Its two examples are its test: each is read alone as a plan of 2026. */
export interface Veto<Place> {
  /** The name of the veto in the ablation. */
  readonly name: string;
  readonly why: Dismissal;
  /** A sentence that asks for nothing because of the veto. */
  readonly example: string;
  /** A similar sentence that asks for something. */
  readonly counterExample: string;
  readonly holds: (place: Place) => boolean;
}

/**
 * The first veto that holds, or null. `off` has the names of vetoes that are switched off, to measure the effect of
 * each.
 */
export const vetoOf = <Place>(
  vetoes: readonly Veto<Place>[],
  place: Place,
  off: ReadonlySet<string>,
): Veto<Place> | null => vetoes.find(({ name, holds }) => !off.has(name) && holds(place)) ?? null;
