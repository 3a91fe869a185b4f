import type { DueRow } from "../contract/schemas/due-row.ts";

/** Nothing is left to do for it. */
export const isSettled = ({ timeState }: DueRow): boolean =>
  timeState === "done" || timeState === "made-up-late" || timeState === "waived";

/** Something was recorded for it and a kind of proof that the duty requires is not there. */
export const lacksEvidence = (row: DueRow): boolean =>
  row.missingEvidence.length > 0 && row.timeState !== "waived" && (isSettled(row) || (row.quota?.done ?? 0) > 0);
