import type { OccurrenceKey } from "../../contract/schemas/values.ts";
import { type Target, quotaOf } from "../../domain/compliance/quota.ts";
import { refusedInput } from "../../domain/errors.ts";
import { type QuotaOccurrence, isQuota } from "../../domain/obligation/occurrence.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { occurrenceIn } from "../view/find-occurrence.ts";

/** A quota with its progress and the occurrence that sets it. */
export interface RunningQuota {
  readonly occurrence: QuotaOccurrence;
  readonly quota: Target;
  readonly done: number;
}

/** @throws {DutyError} `not-found`; `invalid-input` for an occurrence that is done at once. */
export function quotaIn(snapshot: Snapshot, key: OccurrenceKey): RunningQuota {
  const occurrence = occurrenceIn(snapshot, key);
  if (!isQuota(occurrence)) throw refusedInput("key", "not-a-quota");
  const done = snapshot.rowOf(occurrence).quota?.done ?? 0;
  return { occurrence, quota: quotaOf(occurrence, occurrence.requirement), done };
}
