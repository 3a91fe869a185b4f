import { PRODUCT_OFFSET_MS, PRODUCT_ZONE } from "../../domain/date/product-zone.ts";
import { WINDOWS_ZONES } from "./windows-zones.ts";

/** Minutes since 1970-01-01 00:00, as a clock in some zone shows them, or in UTC. */
export type Minutes = number;

/** How the clocks of a zone stand to UTC. */
export interface Zone {
  toUtc(local: Minutes): Minutes;
  toLocal(utc: Minutes): Minutes;
}

const fixed = (offset: Minutes): Zone => ({ toUtc: (local) => local - offset, toLocal: (utc) => utc + offset });

export const UTC: Zone = fixed(0);

/** The product's own zone, which has had one offset since 1991. */
export const PRODUCT: Zone = fixed(PRODUCT_OFFSET_MS / 60_000);

/** Other names of the product's zone (IANA tz database, `backward`). */
const PRODUCT_NAMES = new Set([PRODUCT_ZONE, "Asia/Chongqing", "Asia/Chungking", "Asia/Harbin", "Asia/Beijing", "PRC"]);

const known = new Map<string, Zone | null>();

/**
 * The zone of a name that Windows or the IANA tz database has, with or without the prefix that older programs put before it
 * (`/mozilla.org/20050126_1/Asia/Shanghai`); null for any other name.
 */
export function namedZone(name: string): Zone | null {
  const found = known.get(name);
  if (found !== undefined) return found;
  const zone = zoneOf(name);
  if (known.size < 1_000) known.set(name, zone);
  return zone;
}

function zoneOf(name: string): Zone | null {
  const bare = /^\/.+?\/(?:\d\w*\/)?([A-Z]\w+\/.+)$/.exec(name)?.[1] ?? name.trim();
  const own = WINDOWS_ZONES.get(bare) ?? bare;
  if (PRODUCT_NAMES.has(own)) return PRODUCT;
  if (/^(?:Z|UTC|GMT|Etc\/UTC)$/i.test(own)) return UTC;
  return /^[A-Za-z][\w+-]*(?:\/[\w+-]+){1,2}$/.test(own) ? databaseZone(own) : null;
}

/** The days of which a zone's offset at midnight UTC is remembered; a series of three years has some 1,100. */
const MOST_DAYS_REMEMBERED = 20_000;
const DAY_MINUTES = 24 * 60;

/** The zone as the engine's tz database has it. */
function databaseZone(timeZone: string): Zone | null {
  const format = formatOf(timeZone);
  if (format === null) return null;
  const offsetAt = (utc: Minutes): Minutes => {
    const shown = { year: 0, month: 0, day: 0, hour: 0, minute: 0 };
    for (const { type, value } of format.formatToParts(utc * 60_000))
      if (type in shown) Object.assign(shown, { [type]: Number(value) });
    return Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute) / 60_000 - utc;
  };
  const atMidnight = new Map<number, Minutes>();
  const offsetAtMidnight = (day: number): Minutes => {
    const known = atMidnight.get(day);
    if (known !== undefined) return known;
    if (atMidnight.size >= MOST_DAYS_REMEMBERED) atMidnight.clear();
    const offset = offsetAt(day * DAY_MINUTES);
    atMidnight.set(day, offset);
    return offset;
  };
  // The engine takes long for each answer, and no zone changes its clocks twice within a day: between two midnights with one offset it is
  // that offset.
  return zoneByOffset((utc) => {
    const day = Math.floor(utc / DAY_MINUTES);
    const offset = offsetAtMidnight(day);
    return offset === offsetAtMidnight(day + 1) ? offset : offsetAt(utc);
  });
}

/** The zone whose offset at an instant is known. An hour that the clocks leave out is read with the offset from before. */
export const zoneByOffset = (offsetAt: (utc: Minutes) => Minutes): Zone => ({
  toLocal: (utc) => utc + offsetAt(utc),
  toUtc: (local) => {
    const early = local - offsetAt(local - DAY_MINUTES);
    if (early + offsetAt(early) === local) return early;
    const late = local - offsetAt(early);
    return late + offsetAt(late) === local ? late : early;
  },
});

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
