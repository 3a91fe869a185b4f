import {
  type ActivityEntry,
  type ActivityRecord,
  activityFrom,
  creditFrom,
  foldActivity,
} from "../../domain/compliance/activity-history.ts";
import type { Activity, Credit } from "../../domain/compliance/credit.ts";
import { keyOfId } from "../../domain/obligation/occurrence.ts";
import type { ActivityView } from "../../contract/schemas/activity.ts";
import type { Core } from "../core/core.ts";
import { dutyCredits, dutyKey } from "../view/records.ts";
import type { Facts } from "../view/facts.ts";
import type { Repositories } from "../ports/ports.ts";
import type { StoredEvidence } from "../ports/stores/activity-store.ts";
import { loadActivityView } from "./activity-view.ts";
import { settleOccurrences } from "./settle-occurrences.ts";

/**
 * Appends an entry to an activity's history, with the consequences for the occurrences that the activity counts for:
 * an occurrence that now has its number and its proof is closed, one that has lost either is opened again.
 *
 * @param evidence  The files whose adding the entry records.
 */
export async function appendEntry(
  core: Core,
  repositories: Repositories,
  entry: ActivityEntry,
  evidence: readonly StoredEvidence[] = [],
): Promise<void> {
  const snapshot = await core.derived.snapshot();
  const earlier = entry.type === "recorded" ? [] : await repositories.activities.historyOf(entry.activityId);
  const record = foldActivity([...earlier, entry]);
  const credits = [...record.credits.values()].map((credit) => creditFrom(entry.activityId, credit));
  const after = factsAfter(
    snapshot.facts,
    activityFrom([...earlier, entry], record),
    credits,
    hasFiles(record, evidence),
  );
  const change = { snapshot, after, credits, entry, earlier };
  const settled = await settleOccurrences(core.ports, repositories, change);
  await repositories.activities.append({ ...entry, settled }, evidence);
}

const hasFiles = ({ evidence }: ActivityRecord, added: readonly StoredEvidence[]): boolean =>
  added.length > 0 || [...evidence.values()].includes(null);

/** The facts as they will be after the entry, with the changed activity, its credits and its files. */
function factsAfter(facts: Facts, activity: Activity, credits: readonly Credit[], isEvidenced: boolean): Facts {
  const evidenced = new Set(facts.evidenced);
  if (isEvidenced) evidenced.add(activity.id);
  else evidenced.delete(activity.id);
  return {
    ...facts,
    activities: new Map(facts.activities).set(activity.id, activity),
    credits: creditsAfter(facts.credits, activity.id, credits),
    evidenced,
  };
}

function creditsAfter(all: Facts["credits"], activityId: string, credits: readonly Credit[]): Facts["credits"] {
  const next = new Map(all);
  for (const [duty, own] of Map.groupBy(credits, dutyKey)) {
    const others = (all.get(duty)?.all ?? []).filter((credit) => credit.activityId !== activityId);
    next.set(duty, dutyCredits([...others, ...own]));
  }
  return next;
}

/** What a write changed of the records, for the next read. */
export const touchedBy = (entry: ActivityEntry, credits: readonly Credit[]) => ({
  duties: [...new Map([...credits, ...entry.credits.map(({ key }) => key)].map((key) => [keyOfId(key), key])).values()],
  activityIds: [entry.activityId],
});

/**
 * Appends the entry that `make` gives, in one transaction with the reads behind it; nothing is appended when `make`
 * gives null.
 */
export async function appendTo(
  core: Core,
  id: string,
  make: (repositories: Repositories) => Promise<ActivityEntry | null>,
): Promise<ActivityView> {
  const { store } = core.ports;
  const entry = await store.transaction(async (repositories) => {
    const made = await make(repositories);
    if (made) await appendEntry(core, repositories, made);
    return made;
  });
  if (entry) core.derived.touch(touchedBy(entry, await store.activities.creditsOf([id])));
  return loadActivityView(core, id);
}
