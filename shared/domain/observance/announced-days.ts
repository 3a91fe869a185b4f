import type { PlainDate } from "../date/plain-date.ts";
import type { AnnouncedObservance, DaySpan } from "./observances.ts";

/** The days that an authority announced for a year, after all corrections. */
export interface Announcement extends DaySpan {
  readonly observance: AnnouncedObservance;
  readonly year: number;
  /** The day on which the last day was first entered: before that nobody could have kept to it. */
  readonly enteredOn: PlainDate;
}

/** The announced days of every observance and year; a year that is missing here is not announced (待公布). */
export class AnnouncedDays {
  static readonly NONE = new AnnouncedDays([]);
  readonly list: readonly Announcement[];
  readonly #byKey: ReadonlyMap<string, Announcement>;

  constructor(list: readonly Announcement[]) {
    this.list = list;
    this.#byKey = new Map(list.map((entry) => [`${entry.observance} ${entry.year}`, entry]));
  }

  /** Null while the days are not announced. */
  of(observance: AnnouncedObservance, year: number): Announcement | null {
    return this.#byKey.get(`${observance} ${year}`) ?? null;
  }
}
