import type { Reading } from "./reading.ts";

/** A system that is named again (支部周学制度 … 纳入支部周学) asks once: the first place stands. */
export function dropRepeatedNames(readings: readonly Reading[]): Reading[] {
  const seen = new Set<string>();
  return readings.filter(({ rules }) => {
    const name = rules.find((rule) => rule.startsWith("compressed-cadence:"));
    if (name === undefined) return true;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
