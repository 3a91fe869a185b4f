import type { DerivingStep } from "../../contract/events.ts";
import type { DueRow } from "../../contract/schemas/due-row.ts";
import { periodOf } from "../../domain/date/period.ts";
import { LAST_YEAR } from "../../domain/date/day-number.ts";
import { type PlainDate, addDaysWithin, compareDates, dateOf, yearOf } from "../../domain/date/plain-date.ts";
import { dayOfPreserved } from "../../domain/obligation/preserved-occurrence.ts";
import {
  type DatedOccurrence,
  type Occurrence,
  type OccurrenceId,
  type StandingOccurrence,
  isWithoutDay,
  isRunningIn,
  isStanding,
  keyOfId,
  occurrenceKey,
  placeInTime,
} from "../../domain/obligation/occurrence.ts";
import { isAccumulating } from "../../domain/obligation/requirement.ts";
import { isRowSettled } from "./rows/due-row-filters.ts";
import type { DutyIndex } from "./duty-index.ts";
import { dueRowOf } from "./rows/due-rows.ts";
import { AllRows } from "./all-rows.ts";
import { formerTerm } from "./rows/former-term.ts";
import type { Facts } from "./facts.ts";
import { type Records, dutyKey } from "./records.ts";
import { occurrencesByObligation } from "./occurrences-by-obligation.ts";
import type { RuleBook } from "./rule-book.ts";
import type { Touched } from "./touched.ts";

/** Rows of a slice: some 50 ms. */
const SLICE = 4_000;

type DutyRef = Touched["duties"][number];

/** The occurrences and due rows of one moment of the store and one day, each derived on first use. */
export class Snapshot {
  readonly facts: Facts;
  readonly #book: RuleBook;
  #years = new Map<number, readonly Occurrence[]>();
  /**
   * The rows by `dutyKey`, then by recurrence id, so that a record about one duty leaves the rows of the others alone.
   */
  #rows = new Map<string, Map<string, DueRow>>();
  #all: AllRows | null = null;
  #prepared: Promise<void> | null = null;
  /** The day on which each occurrence was closed, by `keyOfId`. */
  readonly closedOn: ReadonlyMap<string, PlainDate>;

  constructor(book: RuleBook, records: Records) {
    this.#book = book;
    this.facts = { ...book.rules, ...records };
    this.closedOn = new Map(
      [...records.states].flatMap(([key, { closedOn }]): [string, PlainDate][] => (closedOn ? [[key, closedOn]] : [])),
    );
  }

  /**
   * A snapshot with the same rules and other records, which differ in the touched ones only: all other derived data is
   * reused.
   */
  with(records: Records, { duties }: Touched): Snapshot {
    const next = new Snapshot(this.#book, records);
    const stale = duties.flatMap((duty) => [duty, ...this.#filledBy(duty)]);
    const keys = new Set(stale.map(dutyKey));
    next.#rows = new Map([...this.#rows].filter(([duty]) => !keys.has(duty)));
    // The governing version of an amended duty may depend on the day of closing.
    if (duties.some(({ obligationId }) => this.#book.isAmended(obligationId))) return next;
    next.#years = new Map(this.#years);
    const obligationIds = new Set(stale.map(({ obligationId }) => obligationId));
    next.#all = this.#all?.with(obligationIds, (occurrence) => next.rowOf(occurrence)) ?? null;
    return next;
  }

  /**
   * Rows whose effective date lies in [from, to], quotas whose period touches it, and open rows without a due date
   * that were opened in [from, to], or earlier and are not settled. Ascending by effective date or day of opening.
   */
  rowsBetween(from: PlainDate, to: PlainDate): DueRow[] {
    const within = this.occurrencesBetween(from, to).map((occurrence) => this.rowOf(occurrence));
    return [...this.#openBefore(from), ...within];
  }

  #openBefore(from: PlainDate): DueRow[] {
    const rows: DueRow[] = [];
    for (let year = yearOf(this.#book.firstDay); year <= yearOf(from); year++)
      for (const occurrence of this.#occurrencesOf(year))
        if (isWithoutDay(occurrence) && occurrence.openedOn < from) rows.push(this.rowOf(occurrence));
    return rows.filter((row) => !isRowSettled(row));
  }

  /**
   * The occurrences due or opened in [from, to], and the quotas whose period touches it. Standing work is left out
   * (`standingOf`).
   */
  occurrencesBetween(from: PlainDate, to: PlainDate): Occurrence[] {
    const found = new Map<string, Occurrence>();
    const first = Math.max(yearOf(from), yearOf(this.#book.firstDay) - 1);
    for (let year = first; year <= yearOf(to); year++)
      for (const occurrence of this.#occurrencesOf(year))
        if (!isStanding(occurrence) && isDueBetween(occurrence, from, to) && this.#isTheirs(occurrence))
          found.set(occurrenceKey(occurrence), occurrence);
    return [...found.values()].toSorted(byPlaceInTime);
  }

  /** The work without numbers (常态工作) of a year, in the order of the duties. */
  standingOf(year: number): StandingOccurrence[] {
    return this.#occurrencesOf(year).filter(isStanding);
  }

  /**
   * The occurrences of some duties whose effective date lies in [from, to], or whose period touches it; in no order.
   */
  occurrencesOf(obligationIds: ReadonlySet<string>, from: PlainDate, to: PlainDate): Occurrence[] {
    const found = new Map<string, Occurrence>();
    for (let year = yearOf(from); year <= yearOf(to); year++) {
      const byObligation = occurrencesByObligation(this.#occurrencesOf(year));
      for (const id of obligationIds)
        for (const occurrence of byObligation.get(id) ?? [])
          if (touches(occurrence, from, to) && this.#isTheirs(occurrence))
            found.set(occurrenceKey(occurrence), occurrence);
    }
    return [...found.values()];
  }

  /** The readings of the duties' titles. */
  titles(): DutyIndex {
    return this.#book.titles;
  }

  /** Every row from the first day of any rule to the end of next year: all that can be missed, and what comes next. */
  allRows(): readonly DueRow[] {
    return this.#everything().rows;
  }

  /**
   * At least those of `allRows` that are open, that lack a proof, or whose date or period lies in this week or later.
   */
  currentRows(): readonly DueRow[] {
    return this.#everything().current();
  }

  /**
   * Derives the rows of `allRows` in slices.
   *
   * @param between  Is awaited after each slice, with the progress in rows; null before their number is known.
   */
  prepare(between: (step: DerivingStep | null) => Promise<void>): Promise<void> {
    return (this.#prepared ??= this.#inSlices(between));
  }

  async #inSlices(between: (step: DerivingStep | null) => Promise<void>): Promise<void> {
    if (this.#all) return;
    for (let year = yearOf(this.#book.firstDay) - 1; year <= yearOf(endOfNextYear(this.facts.today)); year++) {
      await between(null);
      this.#occurrencesOf(year);
    }
    await between(null);
    const occurrences = this.#listed();
    const total = occurrences.length;
    for (let done = SLICE; done < total; done += SLICE) {
      for (const occurrence of occurrences.slice(done - SLICE, done)) this.rowOf(occurrence);
      await between({ done, total });
    }
    this.#everything();
    if (total > SLICE) await between({ done: total, total });
  }

  /** The paused occurrences of a year, with or without a record. */
  pausedIn(year: number): readonly DatedOccurrence[] {
    return this.#book.pausedIn(year);
  }

  /** The occurrences of `allRows`, and the work without numbers of the same years. */
  allOccurrences(): Occurrence[] {
    const standing: Occurrence[] = [];
    for (let year = yearOf(this.#book.firstDay); year <= yearOf(endOfNextYear(this.facts.today)); year++)
      standing.push(...this.standingOf(year));
    return [...this.#listed(), ...standing];
  }

  #listed(): Occurrence[] {
    // A shift may have carried the first date back over a run of rest days.
    const first = addDaysWithin(this.#book.firstDay, -this.facts.calendar.longestRestRun());
    return this.occurrencesBetween(first, endOfNextYear(this.facts.today));
  }

  /** Whether the rule of a duty was amended, so that its occurrences depend on the days of closing. */
  isAmended(obligationId: string): boolean {
    return this.#book.isAmended(obligationId);
  }

  #everything(): AllRows {
    if (this.#all) return this.#all;
    const occurrences = this.#listed();
    const week = periodOf("week", this.facts.today).first;
    this.#all = AllRows.of(occurrences, (occurrence) => this.rowOf(occurrence), week);
    return this.#all;
  }

  /** The occurrence of that identity, or null when the rules make none. */
  find(id: OccurrenceId): Occurrence | null {
    const year = this.#yearNear(id);
    for (const near of [year, year + 1, year - 1]) {
      const found = occurrencesByObligation(this.#occurrencesOf(near))
        .get(id.obligationId)
        ?.find(({ recurrenceId, subject }) => recurrenceId === id.recurrenceId && subject.id === id.subjectId);
      if (found && this.#isTheirs(found)) return found;
    }
    return null;
  }

  /**
   * The occurrence that an event made of a duty, for the first subject concerned; null while the day of the event is
   * unknown.
   */
  madeByEvent(obligationId: string, eventId: string): Occurrence | null {
    const year = this.#yearNear({ obligationId, subjectId: "", recurrenceId: eventId });
    for (const near of [year, year + 1, year - 1]) {
      const made = this.#occurrencesOf(near).find(
        (occurrence) => occurrence.obligationId === obligationId && occurrence.recurrenceId === eventId,
      );
      if (made) return made;
    }
    return null;
  }

  rowOf(occurrence: Occurrence): DueRow {
    const duty = dutyKey({ obligationId: occurrence.obligationId, subjectId: occurrence.subject.id });
    if (this.#isUntouched(occurrence, duty)) return this.#book.untouchedRow(occurrence);
    const rows = this.#rows.get(duty) ?? new Map<string, DueRow>();
    this.#rows.set(duty, rows);
    const known = rows.get(occurrence.recurrenceId);
    if (known) return known;
    const row = dueRowOf(occurrence, this.facts);
    rows.set(occurrence.recurrenceId, row);
    return row;
  }

  /**
   * Whether the occurrence belongs to its subject. A period belongs to the assignee of its last day (decision 0012). A
   * former assignee's part is shown while the period runs, so that the clerk can decide; afterwards it is shown only
   * where its history has an entry.
   */
  #isTheirs(occurrence: Occurrence): boolean {
    const obligation = this.facts.obligations.get(occurrence.obligationId);
    const { period } = occurrence;
    if (!obligation?.terms || period === null || !isAccumulating(occurrence.requirement)) return true;
    const key = occurrenceKey(occurrence);
    const isOnRecord = this.facts.preserved.has(key) || this.facts.states.has(key);
    return (
      isOnRecord || this.facts.today <= period.last || formerTerm(occurrence, obligation, this.facts.groups) === null
    );
  }

  /** Whether nothing is recorded about the occurrence, nor about a duty whose credits also count for it. */
  #isUntouched(occurrence: Occurrence, duty: string): boolean {
    const { states, credits, sessions, percentLists, sharedFrom } = this.facts;
    if (credits.has(duty)) return false;
    const key = occurrenceKey(occurrence);
    if (states.has(key) || sessions.has(key) || percentLists.has(key)) return false;
    const { obligationId, subject } = occurrence;
    const others = sharedFrom.get(obligationId) ?? [];
    return others.every((part) => !credits.has(dutyKey({ obligationId: part.obligationId, subjectId: subject.id })));
  }

  /** The duties that the credits of this duty also count for. */
  #filledBy({ obligationId, subjectId }: DutyRef): DutyRef[] {
    return [...this.facts.sharedFrom].flatMap(([id, parts]) =>
      parts.some((part) => part.obligationId === obligationId) ? [{ obligationId: id, subjectId }] : [],
    );
  }

  /** The year of a recurrence id: the year in the id, or the year in which its event makes the duty due. */
  #yearNear({ obligationId, subjectId, recurrenceId }: OccurrenceId): number {
    const preserved = this.facts.preserved.get(keyOfId({ obligationId, subjectId, recurrenceId }));
    if (preserved) return yearOf(dayOfPreserved(preserved));
    const event = this.facts.events.find(({ id }) => id === recurrenceId);
    if (event) return this.#book.yearOfEvent(obligationId, event);
    return Number(/^\d{4}/.exec(recurrenceId)?.[0] ?? yearOf(this.facts.today));
  }

  #occurrencesOf(year: number): readonly Occurrence[] {
    const known = this.#years.get(year);
    if (known) return known;
    const asked = this.#book.occurrencesOf(year, this.closedOn);
    const paused = this.#book.pausedIn(year).filter((occurrence) => this.#isOnRecord(occurrence));
    const derived = paused.length === 0 ? asked : [...asked, ...paused];
    this.#years.set(year, derived);
    return derived;
  }

  #isOnRecord(occurrence: Occurrence): boolean {
    const { states, sessions, credits } = this.facts;
    const { obligationId, subject, recurrenceId } = occurrence;
    const key = occurrenceKey(occurrence);
    const own = credits.get(dutyKey({ obligationId, subjectId: subject.id }));
    return states.has(key) || sessions.has(key) || (own?.byRecurrenceId.has(recurrenceId) ?? false);
  }
}

const endOfNextYear = (today: PlainDate): PlainDate => dateOf(Math.min(yearOf(today) + 1, LAST_YEAR), 12, 31);

const isDueBetween = (occurrence: Occurrence, from: PlainDate, to: PlainDate): boolean =>
  (from <= placeInTime(occurrence) && placeInTime(occurrence) <= to) || isRunningIn(occurrence, { from, to });

const byPlaceInTime = (a: Occurrence, b: Occurrence): number => compareDates(placeInTime(a), placeInTime(b));

const touches = (occurrence: Occurrence, from: PlainDate, to: PlainDate): boolean => {
  const place = placeInTime(occurrence);
  const { period } = occurrence;
  return (from <= place && place <= to) || (period !== null && period.first <= to && period.last >= from);
};
