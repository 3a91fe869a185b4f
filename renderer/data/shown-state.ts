import type { DueRow, TimeStateName } from "../../shared/contract/schemas/due-row.ts";

type Paced = Pick<DueRow, "timeState" | "awaitsOpening">;

/** The state that a row's mark and colour show: what only waits for its opening (期初未填) is not called behind. */
export const shownState = ({ timeState, awaitsOpening }: Paced): TimeStateName =>
  awaitsOpening ? "scheduled" : timeState;

/** Whether a number is shown as behind, in words and in colour: not what is overdue already, nor what waits for its opening. */
export const isShownBehind = ({ quota, timeState, awaitsOpening }: Pick<DueRow, "quota"> & Paced): boolean =>
  quota !== null && quota.behindBy > 0 && timeState !== "overdue" && awaitsOpening === undefined;
