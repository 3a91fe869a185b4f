import type { OccurrenceKey } from "../../../contract/schemas/values.ts";
import { amountOnRecord } from "../../../domain/compliance/as-recorded.ts";
import { lastDayInTime } from "../../../domain/compliance/counted-credits.ts";
import type { Activity, Credit } from "../../../domain/compliance/credit.ts";
import { DutyError } from "../../../domain/errors.ts";
import { isQuota, keyOfId } from "../../../domain/obligation/occurrence.ts";
import { isBlank } from "./check-credit.ts";
import type { AskedCredit } from "../activity-request.ts";
import type { Snapshot } from "../../view/snapshot.ts";

/** The credit of one activity to that occurrence: the one that counts, else the last one that did. */
export function creditTo(key: OccurrenceKey, credits: readonly Credit[]): Credit | undefined {
  const same = credits.filter((credit) => keyOfId(credit) === keyOfId(key));
  return same.find(({ withdrawn }) => !withdrawn) ?? same.at(-1);
}

/**
 * Refuses a credit that fills an occurrence past its limit without a proof or a reason of its own, because a breach
 * never clears itself. A credit that was on record in time and comes back adds nothing new.
 *
 * @param known  The credit that comes back.
 * @throws {DutyError} `proof-required`
 */
export function refuseUnproven(
  { occurrence, amount, reason }: AskedCredit,
  activity: Activity,
  known: Credit | undefined,
  { facts: { today, evidenced } }: Snapshot,
): void {
  if (!isQuota(occurrence)) return;
  const limit = lastDayInTime(occurrence);
  const isProven = evidenced.has(activity.id) || activity.noEvidenceReason !== null || !isBlank(reason);
  if (today <= limit || isProven) return;
  if (known && amountOnRecord(known, limit) >= amount) return;
  throw new DutyError("proof-required", { recurrenceId: occurrence.recurrenceId, limit });
}
