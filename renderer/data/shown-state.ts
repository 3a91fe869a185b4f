import type { DueRow } from "../../shared/contract/schemas/due-row.ts";

/** Whether a number is shown as behind, in words and in colour: not what is overdue already, nor what waits for its opening. */
export const isShownBehind = ({
  quota,
  timeState,
  awaitsOpening,
}: Pick<DueRow, "quota" | "timeState" | "awaitsOpening">): boolean =>
  quota !== null && quota.behindBy > 0 && timeState !== "overdue" && awaitsOpening === undefined;
