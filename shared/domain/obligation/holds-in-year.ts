import { yearOf } from "../date/plain-date.ts";
import type { RuleVersion } from "./obligation.ts";

/** Whether one of a duty's rules is in force on some day of a year. */
export const holdsInYear = (
  versions: readonly Pick<RuleVersion, "effectiveFrom" | "effectiveUntil">[],
  year: number,
): boolean =>
  versions.some(
    ({ effectiveFrom, effectiveUntil }) =>
      yearOf(effectiveFrom) <= year && (effectiveUntil === null || yearOf(effectiveUntil) >= year),
  );
