import type { Settings } from "../../contract/schemas/settings.ts";
import type { Activity, Credit } from "../../domain/compliance/credit.ts";
import type { OccurrenceState } from "../../domain/compliance/history.ts";
import { type PlainDate, plainDate } from "../../domain/date/plain-date.ts";
import type { EvidenceKind } from "../../domain/obligation/evidence-kind.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import { keyOfId } from "../../domain/obligation/occurrence.ts";
import { WorkdayCalendar } from "../../domain/workday/workday-calendar.ts";
import { loadNotices } from "../load-notices.ts";
import { loadSettings } from "../load-settings.ts";
import type { Store } from "../ports.ts";

/** Everything that due rows are computed from, loaded at once. */
export interface Facts {
  readonly today: PlainDate;
  readonly settings: Settings;
  readonly calendar: WorkdayCalendar;
  /** By id, in the order of the store, set-aside ones too. */
  readonly obligations: ReadonlyMap<string, Obligation>;
  /** By `keyOfId`. */
  readonly states: ReadonlyMap<string, OccurrenceState>;
  /** By `dutyKey`, withdrawn ones too. */
  readonly credits: ReadonlyMap<string, readonly Credit[]>;
  readonly activities: ReadonlyMap<string, Activity>;
  /** Kinds of the files that lie with an activity; an activity without files has no entry. */
  readonly evidenceKinds: ReadonlyMap<string, readonly EvidenceKind[]>;
  readonly evidenced: ReadonlySet<string>;
}

/** One duty of one subject, over all its periods. */
export const dutyKey = (duty: { readonly obligationId: string; readonly subjectId: string }): string =>
  keyOfId({ ...duty, recurrenceId: "" });

const FIRST_DAY = plainDate("1900-01-01");
const LAST_DAY = plainDate("2199-12-31");

export async function loadFacts(store: Store, today: PlainDate): Promise<Facts> {
  const obligations = await store.obligations.list();
  const states = await store.history.states();
  const activities = await store.activities.list(FIRST_DAY, LAST_DAY);
  const evidence = await store.activities.evidenceOf(activities.map(({ id }) => id));
  const evidenceKinds = new Map(
    [...Map.groupBy(evidence, ({ activityId }) => activityId)].map(([id, files]) => [
      id,
      files.map(({ kind }) => kind),
    ]),
  );
  return {
    today,
    settings: await loadSettings(store.settings),
    calendar: new WorkdayCalendar(await loadNotices(store.notices)),
    obligations: new Map(obligations.map((obligation) => [obligation.id, obligation])),
    states: new Map(states.map(({ key, state }) => [keyOfId(key), state])),
    credits: Map.groupBy(await store.activities.credits(FIRST_DAY, LAST_DAY), dutyKey),
    activities: new Map(activities.map((activity) => [activity.id, activity])),
    evidenceKinds,
    evidenced: new Set(evidenceKinds.keys()),
  };
}
