import type { DateWindow } from "../date/date-window.ts";
import type { PlainDate } from "../date/plain-date.ts";
import { shiftOf } from "../workday/shift.ts";
import type { LoggedEvent } from "./anchor.ts";
import { eventSubjects } from "./event-subjects.ts";
import { type Obligation, type RuleVersion, slotsOf, versionInForce } from "./obligation.ts";
import type { OpenOccurrence } from "./occurrence.ts";
import type { SubjectGroup, SubjectRef } from "./subject.ts";

/** What decides which occurrences without a date there are, besides the rules. */
export interface OpenContext {
  readonly events?: readonly LoggedEvent[];
  readonly groups?: readonly SubjectGroup[];
}

/**
 * The occurrences without a date that were opened in `window`: each event of a duty whose rule names no number of days opens one
 * for every subject, by the version in force on the event's day (compliance.md, Events without days).
 *
 * @returns Ascending by the day of opening; those of one day in the order of the duties.
 */
export function deriveOpen(
  obligations: readonly Obligation[],
  window: DateWindow,
  { events = [], groups = [] }: OpenContext,
): OpenOccurrence[] {
  const dated = events.filter((event): event is DatedEvent => isWithin(event.happenedOn, window));
  if (dated.length === 0) return [];
  return obligations
    .filter(({ status }) => status === "active")
    .flatMap((obligation) => slotsOf(obligation).flatMap((slot) => openedBy(dated, obligation, slot, groups)))
    .toSorted((a, b) => (a.openedOn < b.openedOn ? -1 : a.openedOn > b.openedOn ? 1 : 0));
}

type DatedEvent = LoggedEvent & { readonly happenedOn: PlainDate };

const isWithin = (date: PlainDate | null, { from, to }: DateWindow): boolean =>
  date !== null && from <= date && date <= to;

function openedBy(
  events: readonly DatedEvent[],
  obligation: Obligation,
  slot: string,
  groups: readonly SubjectGroup[],
): OpenOccurrence[] {
  return events.flatMap((event) => {
    if (!event.obligationIds.includes(obligation.id)) return [];
    const version = versionInForce(obligation, slot, event.happenedOn);
    if (version?.requirement.kind !== "trigger" || version.requirement.within !== null) return [];
    return eventSubjects(obligation, event, groups, event.happenedOn).map((subject) => opened(version, event, subject));
  });
}

const opened = (version: RuleVersion, event: DatedEvent, subject: SubjectRef): OpenOccurrence => ({
  obligationId: version.obligationId,
  subject,
  recurrenceId: event.id,
  slot: version.slot,
  ruleVersion: version.version,
  kind: version.requirement.kind,
  nominalDate: null,
  effectiveDate: null,
  openedOn: event.happenedOn,
  basis: "published",
  shift: shiftOf(version.requirement),
  period: null,
  requirement: version.requirement,
  eventId: event.id,
});
