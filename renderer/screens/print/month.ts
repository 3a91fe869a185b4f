import { addMonths, plainDate } from "../../../shared/domain/date/plain-date.ts";

/** `2026-12` and 1 → `2027-01`. */
export const addMonthsTo = (month: string, months: number): string =>
  addMonths(plainDate(`${month}-01`), months).slice(0, 7);
