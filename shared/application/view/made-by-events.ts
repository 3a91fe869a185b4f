import type { LoggedEvent } from "../../domain/obligation/anchor.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import { type Occurrence, type OccurrenceId, keyOfId, occurrenceKey } from "../../domain/obligation/occurrence.ts";
import { deriveDue } from "../../domain/obligation/occurrences.ts";
import type { Requirement } from "../../domain/obligation/requirement.ts";
import { deriveOpen } from "../../domain/obligation/open-occurrences.ts";
import { FIRST_YEAR, LAST_YEAR } from "../../domain/date/day-number.ts";
import { dateOf } from "../../domain/date/plain-date.ts";
import type { SubjectGroup } from "../../domain/obligation/subject.ts";
import type { WorkdayCalendar } from "../../domain/workday/workday-calendar.ts";

const ALWAYS = { from: dateOf(FIRST_YEAR, 1, 1), to: dateOf(LAST_YEAR, 12, 31) };

interface Sources {
  readonly obligations: ReadonlyMap<string, Obligation>;
  readonly calendar: WorkdayCalendar;
  readonly groups: readonly SubjectGroup[];
}

/**
 * The occurrences that the rules alone make of logged events, whenever they are due, without preserved ones.
 *
 * @returns The occurrence of an identity; null where no event makes it. Each event is computed on first use.
 */
export function madeByEvents(rules: Sources, events: readonly LoggedEvent[]): (id: OccurrenceId) => Occurrence | null {
  const byId = new Map(events.map((event) => [event.id, event]));
  const known = new Map<string, ReadonlyMap<string, Occurrence>>();
  return (id) => {
    const event = byId.get(id.recurrenceId);
    if (!event) return null;
    const made =
      known.get(event.id) ??
      new Map(occurrencesOfEvent(rules, event).map((occurrence) => [occurrenceKey(occurrence), occurrence]));
    known.set(event.id, made);
    return made.get(keyOfId(id)) ?? null;
  };
}

/** The occurrences of one event, for all its duties. */
export function occurrencesOfEvent({ obligations, calendar, groups }: Sources, event: LoggedEvent): Occurrence[] {
  const duties = event.obligationIds.flatMap((id) => triggeredOnly(obligations.get(id)));
  const context = { events: [event], groups };
  return [...deriveDue(duties, calendar, ALWAYS, context), ...deriveOpen(duties, ALWAYS, context)];
}

/** The duty as far as events start it: dates of three centuries are asked of nothing else. */
function triggeredOnly(duty: Obligation | undefined): Obligation[] {
  if (!duty) return [];
  const versions = duty.versions.map((version) =>
    version.requirement.kind === "trigger" ? version : { ...version, requirement: NO_DATES },
  );
  return [{ ...duty, versions }];
}

const NO_DATES: Requirement = { kind: "standing", hedge: null, shift: null };
