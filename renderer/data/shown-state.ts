import type { DueRow, TimeStateName } from "../../shared/contract/schemas/due-row.ts";

type Paced = Pick<DueRow, "timeState" | "awaitsOpening">;

/** The state that a row's mark and colour show: what only waits for its opening (期初未填) is not called behind. */
export const shownState = ({ timeState, awaitsOpening }: Paced): TimeStateName =>
  awaitsOpening ? "scheduled" : timeState;

/** Whether a number is shown as behind, in words and in colour. */
export const isShownBehind = ({ quota, awaitsOpening }: Pick<DueRow, "quota" | "awaitsOpening">): boolean =>
  quota !== null && quota.behindBy > 0 && awaitsOpening === undefined;
