import type { ActivityView } from "../../../../shared/contract/schemas/activity.ts";
import type { OccurrenceKey } from "../../../../shared/contract/schemas/values.ts";
import { keyText } from "../../../data/occurrence-key.ts";

type Credit = ActivityView["credits"][number];

/** An activity with its credit for an occurrence. */
export interface CreditedActivity {
  readonly activity: ActivityView;
  readonly credit: Credit;
  /** Whether neither the activity nor this credit was taken back. */
  readonly isLive: boolean;
}

/** The activities that count, or once counted, for an occurrence: the latest day first. */
export function creditedActivities(activities: readonly ActivityView[], of: OccurrenceKey): CreditedActivity[] {
  const wanted = keyText(of);
  return activities
    .flatMap((activity) =>
      activity.credits
        .filter((credit) => keyText(credit) === wanted)
        .map((credit) => ({ activity, credit, isLive: !activity.withdrawn && !credit.withdrawn })),
    )
    .toSorted((a, b) => (a.activity.happenedOn < b.activity.happenedOn ? 1 : -1));
}
