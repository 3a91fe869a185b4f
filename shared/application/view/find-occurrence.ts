import type { OccurrenceKey } from "../../contract/schemas/values.ts";
import { type Occurrence, keyOfId } from "../../domain/obligation/occurrence.ts";
import type { Core } from "../core/core.ts";
import type { Snapshot } from "./snapshot.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";

/** The occurrence of that identity. @throws {DutyError} `not-found` when no rule makes it. */
export const occurrenceIn = (snapshot: Snapshot, key: OccurrenceKey): Occurrence =>
  foundOrFail(snapshot.find(key), "occurrence", keyOfId(key));

/** Its due row as it stands after what was just written. */
export async function freshRow({ derived }: Core, key: OccurrenceKey) {
  derived.touch({ duties: [key], activityIds: [] });
  const snapshot = await derived.snapshot();
  return snapshot.rowOf(occurrenceIn(snapshot, key));
}
