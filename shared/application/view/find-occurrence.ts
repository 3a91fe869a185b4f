import type { OccurrenceKey } from "../../contract/schemas/values.ts";
import { type Occurrence, keyOfId } from "../../domain/obligation/occurrence.ts";
import type { Snapshot } from "./snapshot.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";

/**
 * The occurrence of that identity.
 *
 * @throws {DutyError} `not-found` when no rule makes it.
 */
export const occurrenceIn = (snapshot: Snapshot, key: OccurrenceKey): Occurrence =>
  foundOrFail(snapshot.find(key), "occurrence", keyOfId(key));
