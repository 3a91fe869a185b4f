import type { Activity, Credit } from "../../domain/compliance/credit.ts";
import type { OccurrenceState } from "../../domain/compliance/history-event.ts";
import { plainDate } from "../../domain/date/plain-date.ts";
import type { EvidenceKind } from "../../domain/obligation/evidence-kind.ts";
import { keyOfId } from "../../domain/obligation/occurrence.ts";
import type { StoredPercentList } from "../ports/stores/percent-list-store.ts";
import { currentLists } from "./current-lists.ts";
import type { Repositories } from "../ports/ports.ts";
import type { StoredEvidence } from "../ports/stores/activity-store.ts";
import type { StoredSession } from "../ports/stores/session-store.ts";

/** The credits of one duty and one subject. */
export interface DutyCredits {
  readonly all: readonly Credit[];
  /** The same credits by the occurrence that they name, so that a look-up does not pass through years of them. */
  readonly byRecurrenceId: ReadonlyMap<string, readonly Credit[]>;
}

export const dutyCredits = (all: readonly Credit[]): DutyCredits => ({
  all,
  byRecurrenceId: Map.groupBy(all, ({ recurrenceId }) => recurrenceId),
});

/** The records about the duties. */
export interface Records {
  /** The states by `keyOfId`. */
  readonly states: ReadonlyMap<string, OccurrenceState>;
  /** The credits by `dutyKey`, withdrawn ones included. */
  readonly credits: ReadonlyMap<string, DutyCredits>;
  readonly activities: ReadonlyMap<string, Activity>;
  /** Kinds of the files that lie with an activity; an activity without files has no entry. */
  readonly evidenceKinds: ReadonlyMap<string, readonly EvidenceKind[]>;
  readonly evidenced: ReadonlySet<string>;
  /** Sessions that are meant to happen, by `keyOfId`, by day. */
  readonly sessions: ReadonlyMap<string, readonly StoredSession[]>;
  /** The lists that count, by `keyOfId`, in the order of their days. */
  readonly percentLists: ReadonlyMap<string, readonly StoredPercentList[]>;
}

export const NO_RECORDS: Records = {
  states: new Map(),
  credits: new Map(),
  activities: new Map(),
  evidenceKinds: new Map(),
  evidenced: new Set(),
  sessions: new Map(),
  percentLists: new Map(),
};

/** The key of one duty of one subject, over all its periods. */
export const dutyKey = (duty: { readonly obligationId: string; readonly subjectId: string }): string =>
  keyOfId({ ...duty, recurrenceId: "" });

/** Every day there is. */
export const FIRST_DAY = plainDate("1900-01-01");
export const LAST_DAY = plainDate("2199-12-31");

export type RecordSources = Pick<Repositories, "history" | "activities" | "sessions" | "percentLists">;

/** The evidence without removed files, which prove nothing. */
export const notWithdrawn = (evidence: readonly StoredEvidence[]): StoredEvidence[] =>
  evidence.filter(({ withdrawn }) => !withdrawn);

export async function loadRecords(repositories: RecordSources): Promise<Records> {
  const states = await repositories.history.states();
  const credits = await repositories.activities.credits(FIRST_DAY, LAST_DAY);
  const activities = await repositories.activities.list(FIRST_DAY, LAST_DAY);
  const evidence = notWithdrawn(await repositories.activities.evidenceOf(activities.map(({ id }) => id)));
  const evidenceKinds = new Map(
    [...Map.groupBy(evidence, ({ activityId }) => activityId)].map(([id, files]) => [
      id,
      files.map(({ kind }) => kind),
    ]),
  );
  return {
    states: new Map(states.map(({ key, state }) => [keyOfId(key), state])),
    credits: new Map([...Map.groupBy(credits, dutyKey)].map(([duty, own]) => [duty, dutyCredits(own)])),
    activities: new Map(activities.map((activity) => [activity.id, activity])),
    evidenceKinds,
    evidenced: new Set(evidenceKinds.keys()),
    sessions: Map.groupBy(await repositories.sessions.list(), ({ key }) => keyOfId(key)),
    percentLists: currentLists(await repositories.percentLists.list()),
  };
}
