import type { Reading } from "./reading.ts";

const COMPRESSED = "compressed-cadence:";
/** 一周双学 and 每月一课 contain their own number. */
const OWN_NUMBER = /[一二两双三四每]/;
/** The distance, in characters, at which a system is counted before or behind its name. */
const NEAR = 120;

/**
 * The readings of systems that the plan also counts by a number nearby: 坚持支部周学制度，全年支部学习不少于40次 asks for 40, and 周学 is
 * only their name. The name is followed by 制度.
 */
export function countedSystems(readings: readonly Reading[], text: string): Reading[] {
  return readings.flatMap((reading) => {
    const name = systemOf(reading);
    if (name === undefined || OWN_NUMBER.test(name)) return [];
    const words = text.slice(reading.start, reading.end);
    const body = words.slice(0, words.length - name.length);
    const doing = name.replace(/^(?:双?月|周|季)度?/, "").charAt(0);
    const isCounted = readings.some(
      (other) =>
        systemOf(other) === undefined &&
        counts(other) &&
        Math.abs(other.start - reading.start) <= NEAR &&
        names(text.slice(other.start, other.end), body, doing),
    );
    const behind = SYSTEM.exec(text.slice(reading.end, reading.end + 2))?.[0].length ?? 0;
    return isCounted ? [{ ...reading, end: reading.end + behind }] : [];
  });
}

const SYSTEM = /^(?:制度|机制|制)/;
const systemOf = ({ rules }: Reading): string | undefined =>
  rules.find((rule) => rule.startsWith(COMPRESSED))?.slice(COMPRESSED.length);

const counts = ({ requirement: { kind, count } }: Reading): boolean =>
  count !== null && count > 1 && (kind === "quota" || kind === "quantity" || kind === "hours");

const names = (words: string, body: string, doing: string): boolean => words.includes(body) && words.includes(doing);
