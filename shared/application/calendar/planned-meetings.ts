import { type OccurrenceId, idOfKey } from "../../domain/obligation/occurrence.ts";
import { plannedUid, sessionUid } from "../../icalendar/event-uid.ts";
import type { PlannedMeeting } from "../../icalendar/planned-meeting.ts";
import { dutyKey } from "../view/records.ts";
import { wordsForAnyYear } from "./calendar-event-of.ts";
import { type CalendarPart, isWithinDays, passes } from "./calendar-part.ts";
import type { Snapshot } from "../view/snapshot.ts";

/** A planned day, before the facts of its duty are added. */
type Plan = Pick<PlannedMeeting, "uid" | "date" | "time" | "note"> & {
  readonly key: OccurrenceId;
  /** Whether the plan is a session of a quota, and not the day planned for a period. */
  readonly isSession: boolean;
};

export interface PartMeetings {
  readonly meetings: readonly PlannedMeeting[];
  /** UIDs of past plans whose duty is gone or waived: nobody can tell whether the meeting was held. */
  readonly settled: ReadonlySet<string>;
}

/**
 * The meetings planned for days of the part, and those that a year's file held before and that moved to another year,
 * so that readers of the file learn of the move. The events depend on plans, duties and records and never on today. A
 * record of the planned day makes the plan a held meeting; a record of another day takes back the day planned for a
 * period.
 *
 * @param exportedUids  UIDs that the year's file holds already.
 */
export function plannedMeetings(
  snapshot: Snapshot,
  part: CalendarPart,
  exportedUids: ReadonlySet<string>,
): PartMeetings {
  const meetings: PlannedMeeting[] = [];
  const settled = new Set<string>();
  for (const plan of plansIn(snapshot)) {
    if (!part.holdsDay(plan.date) && !exportedUids.has(plan.uid)) continue;
    if (!isWithinDays(part.filter, plan.date)) continue;
    const record = recordOf(plan, snapshot);
    if (record === "of-another-day") continue;
    const occurrence = snapshot.find(plan.key);
    if (occurrence !== null && !passes(part.filter, snapshot.rowOf(occurrence))) continue;
    const meeting = meetingOf(plan, snapshot);
    if (meeting !== null) meetings.push({ ...meeting, isHeld: record === "of-its-day" });
    else if (plan.date < snapshot.facts.today) settled.add(plan.uid);
  }
  return { meetings, settled };
}

/** The days chosen for periods, and the sessions of quotas. */
function* plansIn({ facts: { states, sessions } }: Snapshot): Generator<Plan> {
  for (const [text, { plannedDate: date, plannedTime: time }] of states) {
    if (date === null) continue;
    const key = idOfKey(text);
    yield { uid: plannedUid(key), key, date, time, note: "", isSession: false };
  }
  for (const { id, key, date, time, note } of [...sessions.values()].flat())
    yield { uid: sessionUid(id), key, date, time, note, isSession: true };
}

/** Whether the planned meeting is on record. For a quota, a record of another day may be another session. */
function recordOf({ key, date, isSession }: Plan, { facts }: Snapshot): "of-its-day" | "of-another-day" | null {
  const credits = facts.credits.get(dutyKey(key))?.byRecurrenceId.get(key.recurrenceId) ?? [];
  const days = credits.flatMap(({ activityId, withdrawn }) => {
    const activity = facts.activities.get(activityId);
    return withdrawn || activity === undefined || activity.withdrawn ? [] : [activity.happenedOn];
  });
  if (days.includes(date)) return "of-its-day";
  return days.length > 0 && !isSession ? "of-another-day" : null;
}

/** The meeting of a plan; null where the duty no longer asks for it. */
function meetingOf({ key, isSession, ...plan }: Plan, snapshot: Snapshot): Omit<PlannedMeeting, "isHeld"> | null {
  const occurrence = snapshot.find(key);
  if (occurrence === null) return null;
  const row = snapshot.rowOf(occurrence);
  if (row.timeState === "waived") return null;
  const words = wordsForAnyYear(occurrence, snapshot.facts.settings.locale);
  return {
    ...plan,
    title: row.title,
    subject: row.subject,
    periodLabel: isSession ? "" : words.periodLabel,
    requirementText: words.requirementText,
    lead: row.lead,
    category: row.category,
    nominalDate: row.nominalDate,
    effectiveDate: row.effectiveDate,
  };
}
