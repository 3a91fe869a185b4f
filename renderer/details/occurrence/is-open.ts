import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";

/** Whether the occurrence is still to be done. */
export const isToBeDone = (row: DueRow): boolean => !["done", "made-up-late", "waived"].includes(row.timeState);
