import { dayNumberOf } from "../../domain/date/day-number.ts";
import { type PlainDate, dateOf } from "../../domain/date/plain-date.ts";
import { toDayNumber, dayParts } from "../../domain/date/day-number.ts";
import { expandRule } from "../../domain/recurrence/expand-rule.ts";
import { readOutsideRule } from "../../domain/recurrence/outside-rule.ts";
import type { RecurrenceRule } from "../../domain/recurrence/recurrence-rule.ts";
import { type Component, allNamed, propertyOf } from "./components.ts";
import { type Minutes, type Zone, zoneByOffset } from "./zones.ts";

/** One stretch of a zone's year: from an onset on, its clocks have this offset (RFC 5545 3.6.5). */
interface Observance {
  /** Year, month and day of the first onset; programs write 1601, too. */
  readonly first: { readonly year: number; readonly month: number; readonly day: number };
  /** Minutes after midnight of each onset, by the clock before it. */
  readonly minute: Minutes;
  readonly offsetBefore: Minutes;
  readonly offset: Minutes;
  readonly rule: RecurrenceRule | null;
}

/** The zones that a file defines itself, by TZID. A definition that cannot be read is left out. */
export function definedZones(root: Component): ReadonlyMap<string, Zone> {
  const zones = new Map<string, Zone>();
  for (const component of allNamed(root, "VTIMEZONE")) {
    const id = propertyOf(component, "TZID")?.value.trim();
    const observances = component.children.map(observanceOf);
    if (!id || zones.has(id) || observances.length === 0) continue;
    const read = observances.filter((observance) => observance !== null);
    if (read.length === observances.length) zones.set(id, zoneOf(read));
  }
  return zones;
}

function observanceOf(component: Component): Observance | null {
  const value = (name: string) => propertyOf(component, name)?.value.trim() ?? "";
  const [, year, month, day, hour, minute] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)\d\d$/.exec(value("DTSTART")) ?? [];
  const offsetBefore = offsetOf(value("TZOFFSETFROM"));
  const offset = offsetOf(value("TZOFFSETTO"));
  if (year === undefined || offsetBefore === null || offset === null) return null;
  // Single further onsets (RDATE) are history; a zone that has them is known by its name.
  if (propertyOf(component, "RDATE")) return null;
  const text = value("RRULE").replace(/(UNTIL=\d{8})T\d{6}Z?/, "$1");
  const rule = text === "" ? null : readOutsideRule(text);
  if (rule !== null && (!rule.ok || rule.value.freq !== "YEARLY")) return null;
  return {
    first: { year: Number(year), month: Number(month), day: Number(day) },
    minute: Number(hour) * 60 + Number(minute),
    offsetBefore,
    offset,
    rule: rule?.ok ? rule.value : null,
  };
}

/** `+0800`, `-033000`. */
function offsetOf(text: string): Minutes | null {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)(?:\d\d)?$/.exec(text) ?? [];
  if (sign === undefined || Number(hours) > 23) return null;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

interface Onset {
  readonly utc: Minutes;
  readonly offset: Minutes;
}

function zoneOf(observances: readonly Observance[]): Zone {
  const byYear = new Map<number, readonly Onset[]>();
  const onsets = (year: number): readonly Onset[] => {
    const known = byYear.get(year);
    if (known) return known;
    const found = observances.flatMap((observance) => onsetsIn(observance, year)).toSorted((a, b) => a.utc - b.utc);
    byYear.set(year, found);
    return found;
  };
  const earliest = observances.toSorted((a, b) => a.first.year - b.first.year)[0];
  return zoneByOffset((utc) => {
    const { year } = dayParts(Math.floor(utc / 1_440));
    for (const within of [year + 1, year, year - 1]) {
      const last = onsets(within).findLast((onset) => onset.utc <= utc);
      if (last) return last.offset;
    }
    return lastSingle(observances, utc) ?? earliest?.offset ?? 0;
  });
}

/** The offset of the latest observance that began once, before the years that are looked through. */
function lastSingle(observances: readonly Observance[], utc: Minutes): Minutes | null {
  const begun = observances
    .map((observance) => ({ observance, utc: onsetOf(observance, observance.first) }))
    .filter((onset) => onset.utc <= utc)
    .toSorted((a, b) => b.utc - a.utc)[0];
  return begun?.observance.offset ?? null;
}

function onsetsIn(observance: Observance, year: number): Onset[] {
  const { first, rule, offset } = observance;
  if (year < first.year || year < 1900 || year > 2199) return [];
  if (rule === null) return year === first.year ? [{ utc: onsetOf(observance, first), offset }] : [];
  const start = first.year < 1900 ? dateOf(1970, first.month, Math.min(first.day, 28)) : safeDate(first);
  const days = expandRule(rule, start, { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) });
  return days.map((day) => ({ utc: onsetOf(observance, dayParts(toDayNumber(day))), offset }));
}

const safeDate = ({ year, month, day }: Observance["first"]): PlainDate => dateOf(year, month, Math.min(day, 28));

const onsetOf = ({ minute, offsetBefore }: Observance, { year, month, day }: Observance["first"]): Minutes =>
  dayNumberOf(year, month, day) * 1_440 + minute - offsetBefore;
