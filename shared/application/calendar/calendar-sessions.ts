import { type CountedCredit, totalOf } from "../../domain/compliance/counted-credits.ts";
import { quotaOf } from "../../domain/compliance/quota.ts";
import { yearOf } from "../../domain/date/plain-date.ts";
import type { Occurrence } from "../../domain/obligation/occurrence.ts";
import { isAccumulating } from "../../domain/obligation/requirement.ts";
import type { CalendarSession } from "../../icalendar/calendar-session.ts";
import type { Snapshot } from "../derived/snapshot.ts";
import { countedFor } from "../due-rows/counted-for.ts";
import type { StoredSession } from "../occurrences/session-store.ts";

/**
 * Planned sessions of the year's quotas, by the year of the quota's nominal date as occurrences are, so that one that is moved
 * stays in its file. Those from today on are numbered after what the quota has done, as the calendar screen numbers them; one
 * of the past is told only where a record of its day counts for the quota.
 */
export function calendarSessions(snapshot: Snapshot, year: number): CalendarSession[] {
  return [...snapshot.facts.sessions.values()].flatMap((sessions) => {
    const quota = sessions[0] && snapshot.find(sessions[0].key);
    if (!quota || yearOf(quota.nominalDate) !== year || snapshot.rowOf(quota).timeState === "waived") return [];
    return sessionsOf(quota, sessions, snapshot);
  });
}

function sessionsOf(quota: Occurrence, sessions: readonly StoredSession[], snapshot: Snapshot): CalendarSession[] {
  const { facts } = snapshot;
  const row = snapshot.rowOf(quota);
  const counted = countedFor(quota, facts);
  const isHeld = ({ date }: StoredSession) => counted.some(({ activity }) => activity.happenedOn === date);
  const ahead = sessions.filter((session) => session.date >= facts.today && !isHeld(session));
  const opening = row.quota?.openingBalance ?? 0;
  const told = (session: StoredSession, count: number, isPlanned: boolean): CalendarSession => ({
    id: session.id,
    title: row.title,
    subject: row.subject,
    requirementText: row.requirementText,
    lead: row.lead,
    category: row.category,
    date: session.date,
    time: session.time,
    note: session.note,
    ordinal: countsSessions(quota) ? Math.floor(count) : null,
    isPlanned,
  });
  return [
    ...sessions.filter(isHeld).map((session) => told(session, opening + doneBy(session, counted), false)),
    ...ahead.map((session, index) => told(session, (row.quota?.done ?? 0) + index + 1, true)),
  ];
}

const countsSessions = (quota: Occurrence): boolean =>
  isAccumulating(quota.requirement) && quotaOf(quota, quota.requirement).isCountOfSessions;

const doneBy = ({ date }: StoredSession, counted: readonly CountedCredit[]): number =>
  totalOf(counted.filter(({ activity }) => activity.happenedOn <= date)).inTime;
