import type { Reading } from "./reading.ts";

/**
 * A system that is named again (支部周学制度 … 纳入支部周学) asks once, and so does a day of the public calendar that runs
 * through a plan: the first place stands. `seen` holds the names of the text before and takes up those of `readings`.
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

/** Days go by many names (12·4, 国家宪法日); the date is one, and of what is announced each year the observance. */
export const observanceName = (dueOrObservance: string): string =>
  `observance:${dueOrObservance.replace(/^\d{4}-/, "")}`;
