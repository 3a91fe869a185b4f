import { fileYearOf, isDated, limitOf } from "../../../domain/obligation/occurrence.ts";
import type { Occurrence } from "../../../domain/obligation/occurrence.ts";
import type { Facts } from "../facts.ts";

/**
 * Whether an occurrence belongs to a year that is closed (结账). What had no limit, or one after the day of closing, goes on into the
 * next year.
 */
export function isOfClosedYear(occurrence: Occurrence, { closings }: Pick<Facts, "closings">): boolean {
  const closing = closings.get(fileYearOf(occurrence));
  if (!closing) return false;
  return isDated(occurrence) ? limitOf(occurrence) < closing.on : occurrence.openedOn === null;
}
