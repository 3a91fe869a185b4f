import type { PlainDate } from "../date/plain-date.ts";
import type { LoggedEvent } from "./anchor.ts";
import { eventSubjects } from "./event-subjects.ts";
import { type Obligation, type RuleVersion, slotsOf, subjectsOn, versionInForce } from "./obligation.ts";
import { type SubjectGroup, type SubjectRef, subjectsDuring } from "./subject.ts";
import type { Trigger } from "./requirement.ts";

/** A subject without a due date, because the date from which its duty is counted exists and is not known. */
export interface UnknownAnchor {
  readonly obligation: Obligation;
  readonly version: TriggerVersion;
  readonly subject: SubjectRef;
  /** The event that is announced and has no day; null where nobody entered the date. */
  readonly event: LoggedEvent | null;
}

/** A duty that an event starts (遇事即办): it asks for nothing until the event happens. */
export interface TriggeredDuty {
  readonly obligation: Obligation;
  readonly version: TriggerVersion;
  /** How often the event happened, and when it last did. */
  readonly happened: number;
  readonly lastOn: PlainDate | null;
}

export type TriggerVersion = RuleVersion & { readonly requirement: Trigger };

/** The subjects, the logged events and the day for which dates are asked. */
export interface EventContext {
  readonly events: readonly LoggedEvent[];
  readonly groups: readonly SubjectGroup[];
  readonly today: PlainDate;
}

/**
 * Lists what is due on a day that nobody knows yet, one entry for each subject, by the rules in force on `today`: an
 * event that is announced without its day, or an existing date that nobody has entered for that subject. A duty whose
 * event has not happened is not listed: see `listTriggeredDuties` (compliance.md, Events without days).
 */
export function listUnknownAnchors(obligations: readonly Obligation[], context: EventContext): UnknownAnchor[] {
  return triggersIn(obligations, context.today).flatMap(({ obligation, version }) => {
    const own = context.events.filter(({ obligationIds }) => obligationIds.includes(obligation.id));
    const concerned = (event: LoggedEvent) => subjectsOfEvent(obligation, event, context);
    const announced = own
      .filter(({ happenedOn }) => happenedOn === null)
      .flatMap((event) => concerned(event).map((subject) => ({ obligation, version, subject, event })));
    if (!hasFixedDate(version.requirement)) return announced;
    const knownIds = new Set(own.flatMap((event) => concerned(event).map(({ id }) => id)));
    const unknown = assignees(obligation, context).filter(({ id }) => !knownIds.has(id));
    return [...announced, ...unknown.map((subject) => ({ obligation, version, subject, event: null }))];
  });
}

/** The duties that wait for something to happen, by the rules in force on `today`; one whose date is there already does not. */
export const listTriggeredDuties = (
  obligations: readonly Obligation[],
  { events, today }: EventContext,
): TriggeredDuty[] =>
  triggersIn(obligations, today)
    .filter(({ version }) => !hasFixedDate(version.requirement))
    .map(({ obligation, version }) => {
      const days = events
        .filter(({ obligationIds }) => obligationIds.includes(obligation.id))
        .flatMap(({ happenedOn }) => happenedOn ?? [])
        .toSorted();
      return { obligation, version, happened: days.length, lastOn: days.at(-1) ?? null };
    });

/** Words for a day that the past or a term has fixed: 上次换届, 换届, 届满, 预备期满. */
const FIXED_DATE = /^(?:上次|上一次|上届|上一届|本届|最近一次)|换届|任期|届满|期满|到期/;

/**
 * Whether the date of the clock exists already: a clock that counts back needs its day beforehand, and some words name
 * a past day or the end of a term.
 */
export const hasFixedDate = ({ event, within }: Trigger): boolean =>
  (within !== null && within.amount < 0) || FIXED_DATE.test(event);

interface InForce {
  readonly obligation: Obligation;
  readonly version: TriggerVersion;
}

const triggersIn = (obligations: readonly Obligation[], today: PlainDate): InForce[] =>
  obligations
    .filter(({ status }) => status === "active")
    .flatMap((obligation) =>
      slotsOf(obligation).flatMap((slot) => {
        const version = versionInForce(obligation, slot, today);
        return version && isTriggerVersion(version) ? [{ obligation, version }] : [];
      }),
    );

const isTriggerVersion = (version: RuleVersion): version is TriggerVersion => version.requirement.kind === "trigger";

const subjectsOfEvent = (obligation: Obligation, event: LoggedEvent, { groups, today }: EventContext) =>
  eventSubjects(obligation, { ...event, happenedOn: event.happenedOn ?? today }, groups, event.happenedOn ?? today);

const assignees = (obligation: Obligation, { groups, today }: EventContext): readonly SubjectRef[] =>
  subjectsDuring(subjectsOn(obligation, today), groups, today, today);
