import type { DutyClient } from "./client.ts";
import type { AccountedPlaceView, FigureCounts } from "./schemas/accounted-place.ts";

const PAGE = 2_000;

/** The places of a plan without a duty, and the counts of all its figures. */
export interface ReadPlaces {
  /** The places in the order of the text. */
  readonly places: readonly AccountedPlaceView[];
  /** Null for a plan that was read before figures were counted. */
  readonly figures: FigureCounts | null;
}

/**
 * All places of a plan.
 *
 * @throws {DutyError} `not-found`
 */
export async function readPlaces(client: Pick<DutyClient, "imports">, planId: string): Promise<ReadPlaces> {
  const all: AccountedPlaceView[] = [];
  for (let after: string | null = null; ; ) {
    const { places, next, figures }: Awaited<ReturnType<DutyClient["imports"]["places"]>> = await client.imports.places(
      {
        planId,
        most: PAGE,
        ...(after !== null && { after }),
      },
    );
    all.push(...places);
    if (next === null) return { places: all, figures };
    after = next;
  }
}
