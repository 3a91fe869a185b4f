import type { Dismissal } from "../../domain/reading/accounted.ts";

export { DISMISSALS, type Dismissal } from "../../domain/reading/accounted.ts";

/** One reason not to read a phrase as a duty. Its two examples are its test: both stand alone in a plan of 2026. */
export interface Veto<Place> {
  /** By this the ablation names it. */
  readonly name: string;
  readonly why: Dismissal;
  /** A sentence that asks for nothing because of it. */
  readonly example: string;
  /** One that looks like it and does ask for something. */
  readonly counterExample: string;
  readonly holds: (place: Place) => boolean;
}

/** The first veto that holds, or null. `off` are names of those that are switched off, to learn what each one is good for. */
export const vetoOf = <Place>(
  vetoes: readonly Veto<Place>[],
  place: Place,
  off: ReadonlySet<string>,
): Veto<Place> | null => vetoes.find(({ name, holds }) => !off.has(name) && holds(place)) ?? null;
