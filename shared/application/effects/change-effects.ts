import type { ChangeEffects, EffectRow } from "../../contract/schemas/effects.ts";
import type { DateWindow } from "../../domain/date/date-window.ts";
import { type PlainDate, dateOf, earlierOf, monthOf, yearOf } from "../../domain/date/plain-date.ts";
import { describeRequirement } from "../../words/requirement.ts";
import { type Occurrence, occurrenceKey } from "../../domain/obligation/occurrence.ts";
import { RuleBook } from "../view/rule-book.ts";
import { Snapshot } from "../view/snapshot.ts";
import { onlyOf } from "../preserve/lost.ts";
import { type DutyChange, changedRules } from "./changed-rules.ts";

/** The month from which on the next year is compared as well. */
const LATE = 10;

/**
 * The effects of a change of duties and rules: the dates that it would move, add, take away and make overdue at once,
 * derived with the same code as the stored result.
 *
 * @param from  First day of the change: dates are compared from the start of its year to its end, or to the end of the
 *   next year where the change comes late in the year. Overdue dates are looked for in all years.
 * @param cause  The procedure that would make the change.
 */
export function changeEffects(
  snapshot: Snapshot,
  changes: readonly DutyChange[],
  from: PlainDate,
  cause: string,
): ChangeEffects {
  const { facts } = snapshot;
  const ids = new Set(changes.map(({ after }) => after.id));
  const before = new Snapshot(new RuleBook(onlyOf(facts, ids)), facts);
  const after = new Snapshot(new RuleBook(onlyOf(changedRules(snapshot, changes, cause), ids)), facts);
  const window = windowOf(earlierOf(from, facts.today), from);
  const { moved, appears, gone, same } = compared(before, after, window);
  return {
    from: window.from,
    to: window.to,
    moved: moved.toSorted(byDay),
    appears: appears.toSorted(byDay),
    gone: gone.toSorted(byDay),
    overdueAtOnce: overdueAtOnce(before, after),
    replaced: changes.flatMap(replacedBy),
    same,
  };
}

/** The versions that are in force before the change and never after it, because another one begins on the same day. */
export function replacedBy({ before, after }: Pick<DutyChange, "before" | "after">): ChangeEffects["replaced"] {
  const held = new Set(before?.versions.map(({ id }) => id));
  return (after.replacedVersions ?? [])
    .filter(({ id }) => held.has(id))
    .map(({ version, effectiveFrom, requirement }) => ({
      obligationId: after.id,
      title: after.title,
      version,
      effectiveFrom,
      text: describeRequirement(requirement),
    }));
}

const windowOf = (first: PlainDate, last: PlainDate): DateWindow => ({
  from: dateOf(yearOf(first), 1, 1),
  to: dateOf(yearOf(last) + (monthOf(last) >= LATE ? 1 : 0), 12, 31),
});

type Compared = Pick<ChangeEffects, "moved" | "appears" | "gone" | "same">;

/**
 * Compares the dates before and after: dates with the same key, and then dates of one subject and period in their
 * order, count as one date that moved.
 */
function compared(before: Snapshot, after: Snapshot, { from, to }: DateWindow): Compared {
  const next = new Map(after.occurrencesBetween(from, to).map((occurrence) => [occurrenceKey(occurrence), occurrence]));
  const old = before.occurrencesBetween(from, to);
  const found = { moved: [] as EffectRow[], appears: [] as EffectRow[], gone: [] as EffectRow[], same: 0 };
  const pair = (was: Occurrence, now: Occurrence) => {
    const row = effectRow(before, was, after, now);
    if (isSame(row)) found.same += 1;
    else found.moved.push(row);
  };
  const unpaired: Occurrence[] = [];
  for (const occurrence of old) {
    const now = next.get(occurrenceKey(occurrence));
    if (now) pair(occurrence, now);
    else unpaired.push(occurrence);
  }
  const oldKeys = new Set(old.map(occurrenceKey));
  const fresh = Map.groupBy(
    [...next.values()].filter((occurrence) => !oldKeys.has(occurrenceKey(occurrence))),
    periodKeyOf,
  );
  for (const occurrence of unpaired) {
    const now = fresh.get(periodKeyOf(occurrence))?.shift();
    if (now) pair(occurrence, now);
    else found.gone.push(effectRow(before, occurrence, after, null));
  }
  for (const occurrence of [...fresh.values()].flat()) found.appears.push(effectRow(before, null, after, occurrence));
  return found;
}

const periodKeyOf = ({ obligationId, slot, subject, period, recurrenceId }: Occurrence): string =>
  JSON.stringify([obligationId, slot, subject.id, period?.key ?? recurrenceId]);

type Side = NonNullable<EffectRow["before"]>;

function effectRow(before: Snapshot, was: Occurrence | null, after: Snapshot, now: Occurrence | null): EffectRow {
  const [old, next] = [was && before.rowOf(was), now && after.rowOf(now)];
  const row = next ?? old;
  if (!row) throw new RangeError("an effect is of one occurrence at least");
  const side = (occurrence: typeof old): Side | null =>
    occurrence && {
      recurrenceId: occurrence.recurrenceId,
      nominalDate: occurrence.nominalDate,
      effectiveDate: occurrence.effectiveDate,
      basis: occurrence.basis,
      requirementText: occurrence.requirementText,
      timeState: occurrence.timeState,
      ruleVersion: occurrence.ruleVersion,
    };
  const { obligationId, title, subject, subjectId, periodLabel } = row;
  return { obligationId, title, subject, subjectId, periodLabel, before: side(old), after: side(next) };
}

/** Whether a person would see no difference. */
const isSame = ({ before, after }: EffectRow): boolean =>
  before?.nominalDate === after?.nominalDate &&
  before?.effectiveDate === after?.effectiveDate &&
  before?.requirementText === after?.requirementText;

function overdueAtOnce(before: Snapshot, after: Snapshot): EffectRow[] {
  const overdue = (snapshot: Snapshot) =>
    snapshot.allOccurrences().filter((occurrence) => snapshot.rowOf(occurrence).timeState === "overdue");
  const known = new Set(overdue(before).map(occurrenceKey));
  return overdue(after)
    .filter((occurrence) => !known.has(occurrenceKey(occurrence)))
    .map((occurrence) => effectRow(before, null, after, occurrence));
}

/** The day by which effects are sorted; rows without a due date come first. */
const dayOf = ({ before, after }: EffectRow): string => (before ?? after)?.effectiveDate ?? "";
const byDay = (a: EffectRow, b: EffectRow): number => (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b)));
