import type { DutyClient } from "./client.ts";
import type { AccountedPlaceView, FigureCounts } from "./schemas/accounted-place.ts";

const PAGE = 2_000;

/** What no duty of a plan was read from, and what became of all its figures. */
export interface ReadPlaces {
  /** In the order of the text. */
  readonly places: readonly AccountedPlaceView[];
  /** Null for a plan that was read before its figures were accounted for. */
  readonly figures: FigureCounts | null;
}

/** All of them. @throws {DutyError} `not-found` */
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
