import type { SuggestionReason } from "../../../contract/schemas/activity.ts";
import type { DueRow } from "../../../contract/schemas/due-row.ts";
import { periodOf } from "../../../domain/date/period.ts";
import { type PlainDate, addDaysWithin, earlierOf } from "../../../domain/date/plain-date.ts";
import { agreements, closenessOf, fitsAmong } from "../../../domain/happening/best-fits.ts";
import { type Choice, type StatedTime, chooseOccurrence } from "../../../domain/happening/chosen-occurrence.ts";
import type { DutyReading } from "../../../domain/happening/duty-reading.ts";
import { stretchOf, topicOfDay } from "../../../domain/happening/named-period.ts";
import { type Assignees, namedSubject } from "../../../domain/happening/named-subject.ts";
import type { TitleReading } from "../../../domain/happening/title-reading.ts";
import { type Obligation, slotsOf, versionInForce } from "../../../domain/obligation/obligation.ts";
import { type Occurrence, isStanding, placeInTime } from "../../../domain/obligation/occurrence.ts";
import { isAccumulating } from "../../../domain/obligation/requirement.ts";
import type { Snapshot } from "../../view/snapshot.ts";
import type { DutyIndex } from "../../view/duty-index.ts";
import { suggestionReason } from "./suggestion-reason.ts";

/** An occurrence that is offered, and why. */
export interface DutyOffer {
  readonly occurrence: Occurrence;
  readonly reason: SuggestionReason;
}

/** A duty that the title tells of and whose event nobody has logged, so that it has no occurrence yet. */
export interface AwaitedOffer {
  readonly obligationId: string;
  readonly title: string;
  /** The event in the duty's own words. */
  readonly event: string;
}

/** How many days before or after the activity an occurrence may be due to be meant. No period is longer. */
const DAYS_AROUND = 366;

/** More duties than are shown, because some turn out to be done. */
const MOST_LOOKED_AT = 60;

/** The offers for a title: the certain ones first, then by how much of the duty is in the title; and the duties that wait for their event. */
export function dutyOffers(
  snapshot: Snapshot,
  reading: TitleReading,
  day: PlainDate,
  asked: Occurrence | null,
): { readonly offers: DutyOffer[]; readonly awaited: AwaitedOffer[] } {
  const titles = snapshot.titles();
  const related = relatedDuties(titles, reading, day, likeAsked(asked, snapshot));
  const agreed = agreements(reading, related, day);
  const stated = { day, named: reading.period, isMadeUp: reading.isMadeUp };
  const open = openOccurrences(snapshot, new Set(related.map(({ id }) => id)), stated);
  const there = related.flatMap((duty): OpenDuty[] => {
    const chosen = chosenOf(open.get(duty.id) ?? [], stated, duty);
    return chosen.length === 0 ? [] : [{ duty, chosen }];
  });
  const fits = fitsAmong(agreed, new Set(there.map(({ duty }) => duty.id)), rivalsOf(there, stated));
  const offers = there.flatMap(({ duty, chosen }) => {
    const named = namedSubject(assigneesOf(duty.id, chosen, snapshot), reading, titles.scanner);
    return chosen.map(({ choice, isAlong }) => ({
      occurrence: choice.occurrence,
      reason: suggestionReason({
        fit: fits.get(duty.id) ?? null,
        choice,
        isAlong,
        isNamed: named === null ? null : choice.occurrence.subject.name === named,
        isAhead: isAhead(stated, duty),
        otherDay: otherDay(reading, day, duty),
        duty,
        reading,
        titleOf: (id) => snapshot.facts.obligations.get(id)?.title ?? "",
      }),
    }));
  });
  const isThere = new Set(there.map(({ duty }) => duty.id));
  return {
    offers: offers.toSorted((a, b) => Number(b.reason.kind === "fits") - Number(a.reason.kind === "fits")),
    awaited: related
      .filter(({ id }) => !isThere.has(id) && closenessOf(id, agreed) > 0)
      .flatMap(({ id }) => awaitedEvent(snapshot.facts.obligations.get(id), day) ?? []),
  };
}

/** The offer of a duty that waits for its event, by the rules in force on `day`. */
function awaitedEvent(duty: Obligation | undefined, day: PlainDate): AwaitedOffer | null {
  if (duty === undefined) return null;
  const requirements = slotsOf(duty).map((slot) => versionInForce(duty, slot, day)?.requirement);
  const trigger = requirements.find((requirement) => requirement?.kind === "trigger");
  return trigger?.kind === "trigger" ? { obligationId: duty.id, title: duty.title, event: trigger.event } : null;
}

/** All assignees of a duty, with or without an open occurrence. */
function assigneesOf(id: string, chosen: readonly Chosen[], { facts }: Snapshot): Assignees {
  const subjects = facts.obligations.get(id)?.subjects ?? [];
  const groups = facts.groups.filter((group) => subjects.some((subject) => subject.id === group.id));
  const members = groups.flatMap(({ memberships }) => memberships.map(({ subject }) => subject.name));
  const alone = subjects.filter((subject) => !groups.some((group) => group.id === subject.id)).map(({ name }) => name);
  const open = chosen.map(({ choice }) => choice.occurrence.subject.name);
  return { names: [...new Set([...alone, ...members, ...open])], isGroup: groups.length > 0 };
}

/**
 * Whether the title names a later day or month, so that it was written beforehand. A period in the duty's own title
 * does not tell the time.
 */
function isAhead({ day, named }: StatedTime, { period }: DutyReading): boolean {
  const stretch = named === null || period !== null ? null : stretchOf(named, day);
  return stretch !== null && day < stretch.first;
}

/**
 * A day named in the title, such as 7月1日, that differs from the day of the activity. A day in the duty's own name
 * (12.4宪法日) does not tell when the activity took place.
 */
function otherDay({ days }: TitleReading, day: PlainDate, { title }: DutyReading): string | null {
  const stated = days.filter((other) => !title.topics.has(topicOfDay(other) ?? ""));
  if (stated.length === 0 || stated.some((other) => stretchOf(other, day)?.first === day)) return null;
  const [first] = stated;
  return first === undefined ? null : `${Number(first.ordinal)}月${first.day ?? ""}日`;
}

/** A duty with its occurrences that the title may mean. */
interface OpenDuty {
  readonly duty: DutyReading;
  readonly chosen: readonly Chosen[];
}

/**
 * The ids of the duties whose time it is. Of several duties with one name and a date each (暑期托管班 in July and in
 * August), only the one due in the activity's month is taken. Standing work is never certain, and never competes with
 * a duty that has a number or a date.
 */
function rivalsOf(there: readonly OpenDuty[], stated: StatedTime): ReadonlySet<string> {
  const timely = there.filter(({ chosen }) =>
    chosen.some(({ choice }) => choice.doubt === null && !isStanding(choice.occurrence)),
  );
  const rivals = [...Map.groupBy(timely, ({ duty }) => duty.title.plain).values()].flatMap((namesakes) => {
    const ofMonth = namesakes.filter(({ chosen }) => chosen.some(({ choice }) => isOfMonth(choice.occurrence, stated)));
    return namesakes.length > 1 && ofMonth.length === 1 ? ofMonth : namesakes;
  });
  return new Set(rivals.map(({ duty }) => duty.id));
}

function isOfMonth(occurrence: Occurrence, { day, named }: StatedTime): boolean {
  const month = (named === null ? null : stretchOf(named, day)) ?? periodOf("month", day);
  const place = placeInTime(occurrence);
  return month.first <= place && place <= month.last;
}

/** The duties that share a word with the title, the closest first, and those that resemble the requested duty. */
function relatedDuties(
  titles: DutyIndex,
  reading: TitleReading,
  day: PlainDate,
  like: readonly DutyReading[],
): DutyReading[] {
  const candidates = titles.withActsOf(reading);
  const agreed = agreements(reading, candidates, day);
  const pairs = titles.sharedPairs(reading);
  const close = candidates.filter(({ id }) => closenessOf(id, agreed) > 0);
  return [...new Set([...close, ...pairs.keys(), ...like])]
    .map((duty) => ({ duty, closeness: closenessOf(duty.id, agreed), pairs: pairs.get(duty) ?? 0 }))
    .toSorted((a, b) => b.closeness - a.closeness || b.pairs - a.pairs)
    .slice(0, MOST_LOOKED_AT)
    .map(({ duty }) => duty);
}

/** Duties of the same category and subject as the one asked for. */
function likeAsked(asked: Occurrence | null, snapshot: Snapshot): DutyReading[] {
  if (asked === null) return [];
  const { obligations } = snapshot.facts;
  const category = obligations.get(asked.obligationId)?.category;
  return snapshot.titles().readings.filter(({ id }) => {
    const duty = obligations.get(id);
    return duty?.category === category && duty?.subjects.some((subject) => subject.id === asked.subject.id) === true;
  });
}

/** The occurrences of each duty that take activities and could be meant. */
function openOccurrences(
  snapshot: Snapshot,
  ids: ReadonlySet<string>,
  { day, named }: StatedTime,
): ReadonlyMap<string, readonly Occurrence[]> {
  const stretch = named === null ? null : stretchOf(named, day);
  const from = addDaysWithin(stretch === null ? day : earlierOf(stretch.first, day), -DAYS_AROUND);
  const found = snapshot.occurrencesOf(ids, from, addDaysWithin(day, DAYS_AROUND));
  return Map.groupBy(
    found.filter((occurrence) => takesActivities(occurrence) && !isClosed(snapshot.rowOf(occurrence))),
    ({ obligationId }) => obligationId,
  );
}

/** Whether an activity can count for the occurrence. A percentage counts its lists alone. */
export const takesActivities = ({ requirement }: Occurrence): boolean => requirement.kind !== "percent";

/** A quota takes more than it needs; a dated occurrence is done once. */
const isClosed = ({ timeState, quota }: DueRow): boolean =>
  timeState === "waived" || (quota === null && (timeState === "done" || timeState === "made-up-late"));

interface Chosen {
  readonly choice: Choice;
  /** Whether the credits of another rule of the same duty and subject count for this one, too. */
  readonly isAlong: boolean;
}

/**
 * One occurrence of each rule and subject. A number beside a rhythm (每月20日, 全年不少于10次) is filled by the credits of the
 * rhythm.
 */
function chosenOf(occurrences: readonly Occurrence[], stated: StatedTime, { period }: DutyReading): Chosen[] {
  const bySubject = Map.groupBy(occurrences, ({ subject }) => subject.id);
  return [...bySubject.values()].flatMap((own) => {
    const choices = [...Map.groupBy(own, ({ slot }) => slot).values()].flatMap(
      (rule) => chooseOccurrence(rule, stated, period !== null) ?? [],
    );
    const hasRhythm = choices.some(({ occurrence, doubt }) => !isNumber(occurrence) && doubt === null);
    return choices.map((choice) => ({ choice, isAlong: hasRhythm && isNumber(choice.occurrence) }));
  });
}

const isNumber = ({ requirement }: Occurrence): boolean => isAccumulating(requirement);
