import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";

/** Whether something is still to be done about it. */
export const isToBeDone = (row: DueRow): boolean => !["done", "made-up-late", "waived"].includes(row.timeState);
