import type { OccurrenceKey } from "../../contract/schemas/values.ts";
import type { Core } from "../core/core.ts";
import { occurrenceIn } from "../view/find-occurrence.ts";

/** The due row of an occurrence after a write. */
export async function freshRow({ derived }: Core, key: OccurrenceKey) {
  derived.touch({ duties: [key], activityIds: [] });
  const snapshot = await derived.snapshot();
  return snapshot.rowOf(occurrenceIn(snapshot, key));
}
