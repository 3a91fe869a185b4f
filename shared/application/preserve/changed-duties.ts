import type { LoggedEvent } from "../../domain/obligation/anchor.ts";
import { isAnnouncedRule } from "../../domain/obligation/due-date.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { AnnouncedObservance } from "../../domain/observance/observances.ts";
import type { Rules } from "../view/rules.ts";

/**
 * The duties of `before` whose occurrences may differ in `after`: their rule or assignees changed, or a group that
 * they name, an event that starts their clock, the announced days of an observance, or the calendar, which concerns
 * all duties.
 */
export function changedDuties(before: Rules, after: Rules): ReadonlySet<string> {
  if (!isSame(before.calendar.notices, after.calendar.notices)) return new Set(before.obligations.keys());
  const events = changedIn(before.events, after.events, ({ id }: LoggedEvent) => id);
  const groups = new Set(changedIn(before.groups, after.groups, ({ id }) => id).map(({ id }) => id));
  const concerned = new Set(events.flatMap(({ obligationIds }) => obligationIds));
  const observances = new Set(
    changedIn(before.announced.list, after.announced.list, ({ observance, year }) => `${observance} ${year}`).map(
      ({ observance }) => observance,
    ),
  );
  for (const [id, duty] of before.obligations)
    if (
      assigneesOf(duty).some((subjectId) => groups.has(subjectId)) ||
      !isSameRule(duty, after.obligations.get(id)) ||
      standsOnAny(duty, observances)
    )
      concerned.add(id);
  return concerned;
}

const standsOnAny = ({ versions }: Obligation, observances: ReadonlySet<AnnouncedObservance>): boolean =>
  versions.some(({ requirement }) => isAnnouncedRule(requirement) && observances.has(requirement.due.observance));

const assigneesOf = ({ subjects, terms }: Obligation): string[] =>
  (terms?.map(({ subject }) => subject) ?? subjects).map(({ id }) => id);

function isSameRule(before: Obligation, after: Obligation | undefined): boolean {
  if (after === undefined) return false;
  const rule = ({ versions, status, terms, subjects }: Obligation) => [versions, status, terms ?? null, subjects];
  return isSame(rule(before), rule(after));
}

/** The items that were added, left out or changed, in their old and new form. */
function changedIn<T>(before: readonly T[], after: readonly T[], idOf: (item: T) => string): T[] {
  const [old, next] = [byId(before, idOf), byId(after, idOf)];
  return [...before, ...after].filter((item) => !isSame(old.get(idOf(item)), next.get(idOf(item))));
}

const byId = <T>(list: readonly T[], idOf: (item: T) => string): ReadonlyMap<string, T> =>
  new Map(list.map((item) => [idOf(item), item]));

/** Rules are plain data, read from the store in the same order each time. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
