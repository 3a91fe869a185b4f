import type { DueRow } from "../../contract/schemas/due-row.ts";
import { type PlainDate, dateOf, yearOf } from "../../domain/date/plain-date.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import { type Occurrence, type OccurrenceId, keyOfId, occurrenceKey } from "../../domain/obligation/occurrence.ts";
import { deriveDue } from "../../domain/obligation/occurrences.ts";
import { isAccumulating } from "../../domain/obligation/requirement.ts";
import { dueRowOf } from "../due-rows.ts";
import type { Store } from "../ports.ts";
import { FIRST_YEAR, LAST_YEAR } from "./derivable-years.ts";
import { type Facts, loadFacts } from "./facts.ts";

/** Occurrences and due rows of one moment of the store and one day, each derived when first asked for. */
export class Snapshot {
  readonly facts: Facts;
  readonly #years = new Map<number, readonly Occurrence[]>();
  readonly #rows = new Map<string, DueRow>();
  #all: readonly DueRow[] | null = null;
  readonly #closedOn: ReadonlyMap<string, PlainDate>;

  constructor(facts: Facts) {
    this.facts = facts;
    this.#closedOn = new Map(
      [...facts.states].flatMap(([key, { closedOn }]): [string, PlainDate][] => (closedOn ? [[key, closedOn]] : [])),
    );
  }

  static async load(store: Store, today: PlainDate): Promise<Snapshot> {
    return new Snapshot(await loadFacts(store, today));
  }

  get obligations(): readonly Obligation[] {
    return [...this.facts.obligations.values()];
  }

  /** Rows whose effective date lies in [from, to], and the quotas whose period touches it; ascending by effective date. */
  rowsBetween(from: PlainDate, to: PlainDate): DueRow[] {
    return this.occurrencesBetween(from, to).map((occurrence) => this.rowOf(occurrence));
  }

  /** As `rowsBetween`, without the state of today. */
  occurrencesBetween(from: PlainDate, to: PlainDate): Occurrence[] {
    const found = new Map<string, Occurrence>();
    const first = Math.max(yearOf(from), yearOf(this.#firstDay()) - 1);
    for (let year = first; year <= yearOf(to); year++)
      for (const occurrence of this.#occurrencesOf(year))
        if (isDueBetween(occurrence, from, to)) found.set(occurrenceKey(occurrence), occurrence);
    return [...found.values()].toSorted(byEffectiveDate);
  }

  /** Every row from the first day of any rule to the end of next year: all that can be missed, and what comes next. */
  allRows(): readonly DueRow[] {
    return (this.#all ??= this.rowsBetween(this.#firstDay(), endOfNextYear(this.facts.today)));
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
    const known = this.#rows.get(key);
    if (known) return known;
    const row = dueRowOf(occurrence, this.facts);
    this.#rows.set(key, row);
    return row;
  }

  #occurrencesOf(year: number): readonly Occurrence[] {
    if (year < FIRST_YEAR || year > LAST_YEAR) return [];
    const known = this.#years.get(year);
    if (known) return known;
    const window = { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) };
    const derived = deriveDue(this.obligations, this.facts.calendar, window, { closedOn: this.#closedOn });
    this.#years.set(year, derived);
    return derived;
  }

  #firstDay(): PlainDate {
    const starts = this.obligations.flatMap(({ versions }) => versions.map(({ effectiveFrom }) => effectiveFrom));
    return starts.reduce((first, start) => (start < first ? start : first), dateOf(yearOf(this.facts.today), 1, 1));
  }
}

const endOfNextYear = (today: PlainDate): PlainDate => dateOf(Math.min(yearOf(today) + 1, LAST_YEAR), 12, 31);

const isDueBetween = ({ effectiveDate, period, requirement }: Occurrence, from: PlainDate, to: PlainDate): boolean =>
  (from <= effectiveDate && effectiveDate <= to) ||
  (isAccumulating(requirement) && period !== null && period.first <= to && period.last >= from);

const byEffectiveDate = (a: Occurrence, b: Occurrence): number =>
  a.effectiveDate < b.effectiveDate ? -1 : a.effectiveDate > b.effectiveDate ? 1 : 0;
