import type { DueRow } from "../../contract/schemas/due-row.ts";
import { type PlainDate, dateOf, yearOf } from "../../domain/date/plain-date.ts";
import { type Occurrence, type OccurrenceId, keyOfId, occurrenceKey } from "../../domain/obligation/occurrence.ts";
import { isAccumulating } from "../../domain/obligation/requirement.ts";
import { dueRowOf } from "../due-rows.ts";
import { LAST_YEAR } from "./derivable-years.ts";
import type { Facts } from "./facts.ts";
import { type Records, dutyKey } from "./records.ts";
import type { RuleBook } from "./rule-book.ts";

/** Occurrences and due rows of one moment of the store and one day, each derived when first asked for. */
export class Snapshot {
  readonly facts: Facts;
  readonly #book: RuleBook;
  readonly #years = new Map<number, readonly Occurrence[]>();
  readonly #rows = new Map<string, DueRow>();
  #all: readonly DueRow[] | null = null;
  readonly #closedOn: ReadonlyMap<string, PlainDate>;

  constructor(book: RuleBook, records: Records) {
    this.#book = book;
    this.facts = { ...book.rules, ...records };
    this.#closedOn = new Map(
      [...records.states].flatMap(([key, { closedOn }]): [string, PlainDate][] => (closedOn ? [[key, closedOn]] : [])),
    );
  }

  /** Rows whose effective date lies in [from, to], and the quotas whose period touches it; ascending by effective date. */
  rowsBetween(from: PlainDate, to: PlainDate): DueRow[] {
    return this.occurrencesBetween(from, to).map((occurrence) => this.rowOf(occurrence));
  }

  /** As `rowsBetween`, without the state of today. */
  occurrencesBetween(from: PlainDate, to: PlainDate): Occurrence[] {
    const found = new Map<string, Occurrence>();
    const first = Math.max(yearOf(from), yearOf(this.#book.firstDay) - 1);
    for (let year = first; year <= yearOf(to); year++)
      for (const occurrence of this.#occurrencesOf(year))
        if (isDueBetween(occurrence, from, to)) found.set(occurrenceKey(occurrence), occurrence);
    return [...found.values()].toSorted(byEffectiveDate);
  }

  /** Every row from the first day of any rule to the end of next year: all that can be missed, and what comes next. */
  allRows(): readonly DueRow[] {
    return (this.#all ??= this.rowsBetween(this.#book.firstDay, endOfNextYear(this.facts.today)));
  }

  /** The occurrence of that identity, or null when the rules make none. */
  find(id: OccurrenceId): Occurrence | null {
    const wanted = keyOfId(id);
    const year = Number(/^\d{4}/.exec(id.recurrenceId)?.[0] ?? yearOf(this.facts.today));
    for (const near of [year, year + 1, year - 1]) {
      const found = this.#occurrencesOf(near).find((occurrence) => occurrenceKey(occurrence) === wanted);
      if (found) return found;
    }
    return null;
  }

  rowOf(occurrence: Occurrence): DueRow {
    const key = occurrenceKey(occurrence);
    const duty = dutyKey({ obligationId: occurrence.obligationId, subjectId: occurrence.subject.id });
    if (!this.facts.states.has(key) && !this.facts.credits.has(duty)) return this.#book.untouchedRow(occurrence);
    const known = this.#rows.get(key);
    if (known) return known;
    const row = dueRowOf(occurrence, this.facts);
    this.#rows.set(key, row);
    return row;
  }

  #occurrencesOf(year: number): readonly Occurrence[] {
    const known = this.#years.get(year);
    if (known) return known;
    const derived = this.#book.occurrencesOf(year, this.#closedOn);
    this.#years.set(year, derived);
    return derived;
  }
}

const endOfNextYear = (today: PlainDate): PlainDate => dateOf(Math.min(yearOf(today) + 1, LAST_YEAR), 12, 31);

const isDueBetween = ({ effectiveDate, period, requirement }: Occurrence, from: PlainDate, to: PlainDate): boolean =>
  (from <= effectiveDate && effectiveDate <= to) ||
  (isAccumulating(requirement) && period !== null && period.first <= to && period.last >= from);

const byEffectiveDate = (a: Occurrence, b: Occurrence): number =>
  a.effectiveDate < b.effectiveDate ? -1 : a.effectiveDate > b.effectiveDate ? 1 : 0;
