import type { Reading } from "./reading.ts";

/**
 * A system that is named again (支部周学制度 … 纳入支部周学) asks once: the first place stands. `seen` holds the names of
 * the text before and takes up those of `readings`.
 */
export function dropRepeatedNames(readings: readonly Reading[], seen: Set<string>): Reading[] {
  return readings.filter(({ rules }) => {
    const name = rules.find((rule) => rule.startsWith("compressed-cadence:"));
    if (name === undefined) return true;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
