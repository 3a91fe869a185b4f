import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { isToBeDone } from "./is-open.ts";

export type HandlingAction = "prepared" | "waiting" | "closed" | "refused" | "waived" | "not-applicable" | "reopened";

/** Whether an action needs words: the person waited for, or the reason. */
export const needsWords = (action: HandlingAction): boolean => action !== "prepared" && action !== "reopened";

/**
 * What can be done about a row now. A quota is filled by activities, so that it cannot be closed; a refusal leaves the row
 * live; what was waived can be taken up again; what is done is taken back in the history.
 */
export function actionsFor(row: DueRow): readonly HandlingAction[] {
  if (row.timeState === "waived") return ["reopened"];
  if (!isToBeDone(row)) return [];
  const closing: HandlingAction[] = row.quota === null && row.timeState !== "anchor-unknown" ? ["closed"] : [];
  return ["prepared", "waiting", ...closing, "refused", "waived", "not-applicable"];
}
