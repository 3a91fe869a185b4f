import type { z } from "zod";
import type { contract } from "../../contract/procedures.ts";
import type { PlannedSession } from "../../contract/schemas/pace.ts";
import type { OccurrenceKey } from "../../contract/schemas/values.ts";
import { suggestDates } from "../../domain/compliance/suggest-dates.ts";
import { type PlainDate, addDaysWithin, laterOf } from "../../domain/date/plain-date.ts";
import { DutyError, refusedInput } from "../../domain/errors.ts";
import { isQuota, keyOfId } from "../../domain/obligation/occurrence.ts";
import { quotaOf } from "../../domain/compliance/quota.ts";
import type { Core } from "../core/core.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import type { StoredSession } from "../ports/stores/session-store.ts";
import { occurrenceIn } from "../view/find-occurrence.ts";
import { refuseFarPlan } from "./refuse-far-plan.ts";
import { quotaIn } from "./quota-in.ts";
import { sessionView } from "./session-view.ts";

type PlanRequest = z.output<NonNullable<(typeof contract.occurrences.planSessions)["~orpc"]["inputSchema"]>>;

/** Days for what is still to be held and not planned, spread over the rest of the period. */
export async function suggestSessions(
  { derived }: Core,
  key: OccurrenceKey,
  weekday: number | null,
): Promise<PlainDate[]> {
  const snapshot = await derived.snapshot();
  const { today, calendar } = snapshot.facts;
  const { quota, done } = quotaIn(snapshot, key);
  if (!quota.isCountOfSessions || quota.comparator === "<=") return [];
  const taken = plannedAhead(key, snapshot).map(({ date }) => date);
  return suggestDates(
    {
      count: Math.max(0, Math.ceil(quota.needed - done) - taken.length),
      from: laterOf(addDaysWithin(today, 1), quota.first),
      last: quota.last,
      weekday,
      taken,
    },
    calendar,
  );
}

/**
 * Plans sessions of a quota. They bind nobody, and each may be moved or dropped.
 * @throws {DutyError} `invalid-input` for a day outside the quota's period, or for a percentage, which no session fills.
 */
export async function planSessions(core: Core, request: PlanRequest): Promise<PlannedSession[]> {
  const { ports, derived } = core;
  const snapshot = await derived.snapshot();
  const { quota, occurrence } = quotaIn(snapshot, request.key);
  if (occurrence.requirement.kind === "percent") throw refusedInput("key", "counted-by-list");
  request.dates.forEach((date, index) => refuseOutside(quota, date, `dates.${index}`));
  const { obligationId, subjectId, recurrenceId } = request.key;
  const sessions = [...new Set(request.dates)].toSorted().map(
    (date): StoredSession => ({
      id: ports.ids.next(),
      key: { obligationId, subjectId, recurrenceId },
      date,
      time: request.time,
      note: request.note,
      plannedAt: ports.clock.now(),
    }),
  );
  await ports.store.transaction((repositories) => repositories.sessions.insert(sessions));
  derived.touch({ duties: [request.key], activityIds: [] });
  return sessions.map((session) => sessionView(session, snapshot));
}

/**
 * Sessions on days of [from, to], by day.
 *
 * @throws {DutyError} `period-reversed`
 */
export async function sessionsBetween({ derived }: Core, from: PlainDate, to: PlainDate): Promise<PlannedSession[]> {
  if (from > to) throw new DutyError("period-reversed", { from, to });
  const snapshot = await derived.snapshot();
  return [...snapshot.facts.sessions.values()]
    .flat()
    .filter(({ date }) => from <= date && date <= to)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((session) => sessionView(session, snapshot));
}

/** Refuses a day outside the quota's period: a planned or moved session fills that quota alone. */
function refuseOutside(
  { first, last }: { readonly first: PlainDate; readonly last: PlainDate },
  date: PlainDate,
  path: string,
): void {
  if (date < first || date > last) throw refusedInput(path, "outside-period");
}

/** @throws {DutyError} `not-found`; as `planSessions` for the day of a quota's session, else `planned-day-far-off` */
export async function moveSession(
  { ports, derived }: Core,
  id: string,
  date: PlainDate,
  time: string | null,
): Promise<PlannedSession> {
  const snapshot = await derived.snapshot();
  const session = sessionIn(snapshot, id);
  const occurrence = occurrenceIn(snapshot, session.key);
  if (isQuota(occurrence)) refuseOutside(quotaOf(occurrence, occurrence.requirement), date, "date");
  else refuseFarPlan(occurrence, date, snapshot.facts.today);
  await ports.store.transaction(({ sessions }) => sessions.move(id, date, time));
  derived.touch({ duties: [session.key], activityIds: [] });
  return sessionView({ ...session, date, time }, snapshot);
}

/** @throws {DutyError} `not-found` */
export async function dropSession({ ports, derived }: Core, id: string): Promise<void> {
  const session = sessionIn(await derived.snapshot(), id);
  await ports.store.transaction(({ sessions }) => sessions.drop(id, ports.clock.now()));
  derived.touch({ duties: [session.key], activityIds: [] });
}

/**
 * Plans a dropped session again as it was; a session that was not dropped stays.
 *
 * @throws {DutyError} `not-found`
 */
export async function restoreSession({ ports, derived }: Core, id: string): Promise<PlannedSession> {
  const { key } = foundOrFail(await ports.store.sessions.find(id), "session", id);
  await ports.store.transaction(({ sessions }) => sessions.drop(id, null));
  derived.touch({ duties: [key], activityIds: [] });
  const snapshot = await derived.snapshot();
  return sessionView(sessionIn(snapshot, id), snapshot);
}

const sessionIn = ({ facts: { sessions } }: Snapshot, id: string): StoredSession =>
  foundOrFail(
    [...sessions.values()].flat().find((known) => known.id === id),
    "session",
    id,
  );

const plannedAhead = (key: OccurrenceKey, { facts: { sessions, today } }: Snapshot): StoredSession[] =>
  (sessions.get(keyOfId(key)) ?? []).filter(({ date }) => date > today);
