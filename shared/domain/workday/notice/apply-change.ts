import { type PlainDate, addDays, daysBetween, weekdayOf } from "../../date/plain-date.ts";
import type { HolidayNotice, NoticeDay } from "../notice-days.ts";
import { statutoryHolidays } from "../statutory-holidays.ts";
import { type NoticeFault, NoticeRefusal } from "./notice-fault.ts";
import type { HolidayChange } from "./notice-of-change.ts";
import { isFirstWorkingDayAfter } from "./rest-and-work.ts";

const SATURDAY = 6;

/** A day that a notice of change sets; `plain`: neither given off nor made up any more. */
export interface ChangedDay {
  readonly date: PlainDate;
  readonly becomes: "rest" | "makeup" | "plain";
  readonly name: string;
}

/** No holiday was ever lengthened by more than three days. */
const LONGEST_EXTENSION = 31;

/**
 * The days that a notice of change sets in a year, so that what other holidays have stays as it is.
 *
 * @param base The year as it stands: its notice and the changes before.
 * @throws {NoticeRefusal} `not-later`, `not-worked`, `off-and-worked`, `missing-day`, `no-change`
 */
export function changedDays(base: HolidayNotice, changes: readonly HolidayChange[]): ChangedDay[] {
  const year = new YearUnderChange(base);
  for (const change of changes) year.apply(change);
  year.check(changes);
  return year.differences();
}

/** A year with some days set anew. Its source is still its own notice. */
export function withChangedDays(base: HolidayNotice, days: readonly ChangedDay[]): HolidayNotice {
  const year = new YearUnderChange(base);
  for (const { date, becomes, name } of days) year.set(date, becomes, name);
  return { ...base, ...year.days() };
}

class YearUnderChange {
  readonly #base: HolidayNotice;
  readonly #rest: Map<PlainDate, string>;
  readonly #makeup: Map<PlainDate, string>;

  constructor(base: HolidayNotice) {
    this.#base = base;
    this.#rest = byDate(base.restDays);
    this.#makeup = byDate(base.makeupDays);
  }

  set(date: PlainDate, becomes: ChangedDay["becomes"], name: string): void {
    this.#rest.delete(date);
    this.#makeup.delete(date);
    if (becomes === "rest") this.#rest.set(date, name);
    if (becomes === "makeup") this.#makeup.set(date, name);
  }

  apply(change: HolidayChange): void {
    const [name = ""] = change.names;
    if (this.#isFreed(change)) {
      for (const date of change.off) this.#unwork(date, change);
      return;
    }
    if (change.off.length > 0 && change.extendedTo === null) this.#clear(change.names);
    for (const date of change.unworked) this.#unwork(date, change);
    const off =
      change.extendedTo === null ? change.off : [...change.off, ...this.#extension(change, change.extendedTo)];
    for (const date of off) {
      if (change.extendedTo === null && this.#makeup.has(date)) refuse({ kind: "off-and-worked", date }, change);
      this.set(date, "rest", name);
    }
    for (const date of change.worked) {
      if (this.#rest.has(date)) refuse({ kind: "off-and-worked", date }, change);
      this.set(date, "makeup", name);
    }
  }

  /** 10月10日（星期六）公休 for a make-up day: the day is a rest day again, and the holiday keeps its days. */
  #isFreed({ off, worked, extendedTo }: HolidayChange): boolean {
    const isOnlyThis = off.length > 0 && worked.length === 0 && extendedTo === null;
    return isOnlyThis && off.every((date) => this.#makeup.has(date) && weekdayOf(date) >= SATURDAY);
  }

  /** @throws {NoticeRefusal} where the year that results is none: a statutory day worked, work begun again on a day off. */
  check(changes: readonly HolidayChange[]): void {
    for (const change of changes) {
      for (const { first, start, end } of change.resumed)
        if (!isFirstWorkingDayAfter(new Set(this.#rest.keys()), new Set(this.#makeup.keys()), first))
          throw new NoticeRefusal({ kind: "no-change", date: first }, { start, end });
      const lost = statutoryHolidays(this.#base.year).filter(
        ({ name, date }) => change.names.includes(name) && !this.#rest.has(date),
      );
      if (lost[0]) refuse({ kind: "missing-day", name: lost[0].name, dates: lost.map(({ date }) => date) }, change);
    }
  }

  days(): Pick<HolidayNotice, "restDays" | "makeupDays"> {
    return { restDays: ascending(this.#rest), makeupDays: ascending(this.#makeup) };
  }

  differences(): ChangedDay[] {
    const before = new YearUnderChange(this.#base);
    const dates = [this.#rest, this.#makeup, before.#rest, before.#makeup].flatMap((days) => [...days.keys()]);
    return [...new Set(dates)].toSorted().flatMap((date) => {
      const day = this.#settingOf(date) ?? {
        date,
        becomes: "plain" as const,
        name: before.#settingOf(date)?.name ?? "",
      };
      return before.#settingOf(date)?.becomes === this.#settingOf(date)?.becomes ? [] : [day];
    });
  }

  #settingOf(date: PlainDate): ChangedDay | null {
    const rest = this.#rest.get(date);
    if (rest !== undefined) return { date, becomes: "rest", name: rest };
    const makeup = this.#makeup.get(date);
    return makeup === undefined ? null : { date, becomes: "makeup", name: makeup };
  }

  #clear(names: readonly string[]): void {
    for (const days of [this.#rest, this.#makeup])
      for (const [date, name] of days) if (names.includes(name)) days.delete(date);
  }

  #unwork(date: PlainDate, change: HolidayChange): void {
    if (!this.#makeup.has(date)) refuse({ kind: "not-worked", date }, change);
    this.#makeup.delete(date);
  }

  /** The days behind the last day of the holiday; a make-up day among them is off, too. */
  #extension(change: HolidayChange, until: PlainDate): PlainDate[] {
    const own = [...this.#rest].filter(([, name]) => change.names.includes(name)).map(([date]) => date);
    const last = own.toSorted().at(-1);
    const [name = ""] = change.names;
    if (last === undefined) return refuse({ kind: "changes-nothing" }, change);
    const added = daysBetween(last, until);
    if (added < 0 || added > LONGEST_EXTENSION) refuse({ kind: "not-later", name, date: until, last }, change);
    return Array.from({ length: added }, (_, index) => addDays(last, index + 1));
  }
}

const byDate = (days: readonly NoticeDay[]): Map<PlainDate, string> =>
  new Map(days.map(({ date, name }) => [date, name]));

const ascending = (days: ReadonlyMap<PlainDate, string>): NoticeDay[] =>
  [...days].map(([date, name]) => ({ date, name })).toSorted((a, b) => (a.date < b.date ? -1 : 1));

function refuse(fault: NoticeFault, { place }: HolidayChange): never {
  throw new NoticeRefusal(fault, place);
}
