import type { DutyClient } from "../../../shared/contract/client.ts";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import type { HistoryEntry } from "../../../shared/contract/schemas/history.ts";

/**
 * By what right a row that was missed reads as neither overdue nor made up late, told from records alone: words of a closing, of
 * an excuse or of an opening balance that still stand, or an activity with a proof, or with words why there is none. Null: by none.
 */
export async function clearedBy(client: DutyClient, row: DueRow): Promise<string | null> {
  const standing = (await client.occurrences.history({ key: row })).filter(({ isUndone }) => !isUndone);
  const said = (...types: HistoryEntry["type"][]) =>
    standing.some(({ type, words }) => types.includes(type) && words !== null && words.trim() !== "");
  if (row.timeState === "waived")
    return said("waived", "not-applicable", "member-not-counted") ? "excused with a reason" : null;
  if (row.timeState !== "done") return null;
  if (said("closed", "declared")) return "closed with a reason";
  if (said("opening-set")) return "an opening balance with its source";
  const activities = await client.activities.list({ from: "2025-01-01", to: "2027-12-31" });
  // Parts that count for it have credits of their own names.
  const counted = activities.filter(
    ({ withdrawn, credits }) =>
      !withdrawn && credits.some((credit) => !credit.withdrawn && credit.subjectId === row.subjectId),
  );
  if (counted.some(({ evidence }) => evidence.length > 0)) return "evidence";
  if (counted.some(({ noEvidenceReason }) => noEvidenceReason !== null)) return "a reason for no evidence";
  if (counted.some(({ credits }) => credits.some(({ reason }) => reason !== null))) return "a credit with a reason";
  // At most so many: what was too much is taken back with a reason, which every withdrawal has.
  if (row.quota?.comparator === "<=" && activities.some(({ credits }) => credits.some(({ withdrawn }) => withdrawn)))
    return "a withdrawal with a reason";
  return row.kind === "percent" && row.recorded > 0 ? "lists of names" : null;
}
