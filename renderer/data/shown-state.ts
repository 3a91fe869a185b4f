import type { DueRow } from "../../shared/contract/schemas/due-row.ts";

/**
 * Whether a number is shown as behind, in words and in colour: overdue ones are not, nor those that wait for their
 * opening.
 */
export const isShownBehind = ({
  quota,
  timeState,
  awaitsOpening,
}: Pick<DueRow, "quota" | "timeState" | "awaitsOpening">): boolean =>
  quota !== null && quota.behindBy > 0 && timeState !== "overdue" && awaitsOpening === undefined;
