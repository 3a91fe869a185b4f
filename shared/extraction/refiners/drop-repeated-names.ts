import type { Reading } from "./reading.ts";

/**
 * Drops a system that is named again (支部周学制度 … 纳入支部周学), and a repeated day of the public calendar: the first place is
 * kept. `seen` holds the names of the earlier text and receives those of `readings`.
 */
export function dropRepeatedNames(readings: readonly Reading[], seen: Set<string>): Reading[] {
  return readings.filter((reading) => {
    const name = nameOf(reading);
    if (name === undefined) return true;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

const nameOf = ({ rules, requirement }: Reading): string | undefined =>
  rules.some((rule) => rule.startsWith("observance:"))
    ? observanceName(requirement.observance?.observance ?? requirement.due ?? "")
    : rules.find((rule) => rule.startsWith("compressed-cadence:"));

/**
 * The name of an observance. A day has many names (12·4, 国家宪法日), so its date is used, or the observance where the days
 * are announced.
 */
export const observanceName = (dueOrObservance: string): string =>
  `observance:${dueOrObservance.replace(/^\d{4}-/, "")}`;
