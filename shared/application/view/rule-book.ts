import type { DueRow } from "../../contract/schemas/due-row.ts";
import { FIRST_YEAR, LAST_YEAR } from "../../domain/date/day-number.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { dateOf, yearOf } from "../../domain/date/plain-date.ts";
import type { LoggedEvent } from "../../domain/obligation/anchor.ts";
import { type Obligation, slotsOf } from "../../domain/obligation/obligation.ts";
import {
  type DatedOccurrence,
  type Occurrence,
  type StandingOccurrence,
  occurrenceKey,
} from "../../domain/obligation/occurrence.ts";
import { withPreserved } from "../../domain/obligation/preserved-occurrence.ts";
import { deriveDue, deriveUnannounced } from "../../domain/obligation/occurrences.ts";
import { mayPause, pausingUnits } from "../../domain/obligation/pauses.ts";
import { deriveOpen } from "../../domain/obligation/open-occurrences.ts";
import { deriveStanding } from "../../domain/obligation/standing-occurrences.ts";
import { triggeredDates } from "../../domain/obligation/triggered-dates.ts";
import { DutyIndex } from "./duty-index.ts";
import { dueRowOf } from "./rows/due-rows.ts";
import { preservedOccurrences } from "./preserved-occurrences.ts";
import { occurrencesByObligation } from "./occurrences-by-obligation.ts";
import type { Facts } from "./facts.ts";
import { NO_RECORDS } from "./records.ts";
import type { Rules } from "./rules.ts";

/**
 * What follows from the rules and today alone, worked out once and kept while activities come and go: the occurrences of each
 * year, and the rows of those about which nothing is recorded.
 */
export class RuleBook {
  readonly rules: Rules;
  /** The readings of the duties' titles. */
  readonly titles: DutyIndex;
  /** First day of any rule, or of this year. */
  readonly firstDay: PlainDate;
  /** The duties with one version, whose occurrences do not depend on the days of closing. */
  readonly #unamended: readonly Obligation[];
  readonly #amended: readonly Obligation[];
  /** The preserved occurrences of unamended duties. */
  readonly #preservedUnamended: readonly Occurrence[];
  readonly #preservedAmended: readonly Occurrence[];
  readonly #years = new Map<number, readonly Occurrence[]>();
  readonly #paused = new Map<number, readonly DatedOccurrence[]>();
  /** The facts without any record. */
  readonly #bare: Facts;
  readonly #untouchedRows = new Map<string, DueRow>();

  constructor(rules: Rules) {
    const obligations = [...rules.obligations.values()];
    this.rules = rules;
    this.#bare = { ...rules, ...NO_RECORDS };
    this.titles = new DutyIndex(rules);
    this.firstDay = obligations
      .flatMap(({ versions }) => versions.map(({ effectiveFrom }) => effectiveFrom))
      .reduce((first, start) => (start < first ? start : first), dateOf(yearOf(rules.today), 1, 1));
    this.#unamended = obligations.filter(({ versions }) => versions.length === 1);
    this.#amended = obligations.filter(({ versions }) => versions.length > 1);
    const preserved = preservedOccurrences(rules);
    this.#preservedUnamended = preserved.filter(({ obligationId }) => !this.isAmended(obligationId));
    this.#preservedAmended = preserved.filter(({ obligationId }) => this.isAmended(obligationId));
  }

  /**
   * The occurrences effective in a year, quotas that touch it, open ones opened in it and its standing work; those of
   * amended duties come last. Empty outside the calendar.
   */
  occurrencesOf(year: number, closedOn: ReadonlyMap<string, PlainDate>): readonly Occurrence[] {
    if (year < FIRST_YEAR || year > LAST_YEAR) return [];
    let unamended = this.#years.get(year);
    if (!unamended) {
      unamended = this.#derive(this.#unamended, year, new Map());
      this.#years.set(year, unamended);
      occurrencesByObligation(unamended);
    }
    return this.#amended.length === 0 ? unamended : [...unamended, ...this.#derive(this.#amended, year, closedOn)];
  }

  /**
   * Occurrences of a year that pause because nobody works in their week, or month. They are no duties, save those with something on
   * record: what was recorded is not taken away by a calendar.
   */
  pausedIn(year: number): readonly DatedOccurrence[] {
    if (year < FIRST_YEAR || year > LAST_YEAR) return [];
    const known = this.#paused.get(year);
    if (known) return known;
    const { obligations, calendar, groups } = this.rules;
    const window = { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) };
    const units = pausingUnits(calendar, window);
    const concerned =
      units.length === 0 ? [] : [...obligations.values()].filter((obligation) => mayPause(obligation, units));
    const paused = deriveDue(concerned, calendar, window, { groups, pauses: "only" });
    this.#paused.set(year, paused);
    return paused;
  }

  /** Whether the duty's rule was amended, so that its occurrences depend on the days of closing. */
  isAmended(obligationId: string): boolean {
    return (this.rules.obligations.get(obligationId)?.versions.length ?? 0) > 1;
  }

  /** The year in which an event makes a duty due, however long the clock, or in which it opens it. */
  yearOfEvent(obligationId: string, event: LoggedEvent): number {
    const { obligations, calendar, today } = this.rules;
    const obligation = obligations.get(obligationId);
    const [due] = obligation
      ? slotsOf(obligation).flatMap((slot) => triggeredDates(obligation, slot, { events: [event] }, calendar))
      : [];
    return yearOf(due?.effective.date ?? event.happenedOn ?? today);
  }

  /** The row of an occurrence about which nothing is recorded. */
  untouchedRow(occurrence: Occurrence): DueRow {
    const key = occurrenceKey(occurrence);
    const known = this.#untouchedRows.get(key);
    if (known?.ruleVersion === occurrence.ruleVersion) return known;
    const row = dueRowOf(occurrence, this.#bare);
    this.#untouchedRows.set(key, row);
    return row;
  }

  #derive(
    obligations: readonly Obligation[],
    year: number,
    closedOn: ReadonlyMap<string, PlainDate>,
  ): readonly Occurrence[] {
    const window = { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) };
    const { calendar, events, announced, groups } = this.rules;
    const due = deriveDue(obligations, calendar, window, { closedOn, events, announced, groups });
    const derived = [
      ...due,
      ...deriveOpen(obligations, window, { events, groups }),
      ...withoutNumber(deriveStanding(obligations, window, groups), due),
      ...deriveUnannounced(obligations, calendar, window, { closedOn, announced, groups }),
    ];
    return withPreserved(
      derived,
      obligations === this.#amended ? this.#preservedAmended : this.#preservedUnamended,
      window,
    );
  }
}

/** A number for the year beside the rule without one (全年不少于4次) has the year's identity: then the work is counted and stands no more apart. */
function withoutNumber(
  standing: readonly StandingOccurrence[],
  due: readonly Occurrence[],
): readonly StandingOccurrence[] {
  if (standing.length === 0) return standing;
  const ids = new Set(standing.map(({ obligationId }) => obligationId));
  const counted = new Set(due.filter(({ obligationId }) => ids.has(obligationId)).map(occurrenceKey));
  return standing.filter((occurrence) => !counted.has(occurrenceKey(occurrence)));
}
