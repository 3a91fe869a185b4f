import { searchedTexts } from "../../domain/search/searched-text.ts";
import type { Core } from "../core/core.ts";
import { FIRST_DAY, LAST_DAY } from "../view/records.ts";
import type { SearchedRecord } from "./searched-record.ts";

/**
 * Activities and their files as searched records, withdrawn ones included. People, places and notes are searched, too.
 */
export async function searchedActivities({
  ports,
  derived,
}: Core): Promise<{ readonly activity: SearchedRecord[]; readonly evidence: SearchedRecord[] }> {
  const repository = ports.store.activities;
  const { facts } = await derived.snapshot();
  const activities = await repository.list(FIRST_DAY, LAST_DAY);
  const ids = activities.map(({ id }) => id);
  const people = await repository.participantsOf(ids);
  const credits = Map.groupBy(await repository.creditsOf(ids), ({ activityId }) => activityId);
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  const dutiesOf = (id: string) =>
    (credits.get(id) ?? []).flatMap(({ obligationId, withdrawn }) =>
      withdrawn ? [] : (facts.obligations.get(obligationId)?.title ?? []),
    );
  return {
    activity: activities.map(({ id, title, happenedOn, place, note, withdrawn }) => ({
      texts: searchedTexts({
        name: title,
        own: [...(place === null ? [] : [place]), ...(people.get(id) ?? []).map(({ name }) => name), note],
        aside: dutiesOf(id),
      }),
      date: happenedOn,
      days: [happenedOn],
      tell: () => ({ kind: "activity", id, withdrawn, happenedOn }),
    })),
    evidence: (await repository.evidenceOf(ids)).flatMap((file): SearchedRecord[] => {
      const activity = byId.get(file.activityId);
      if (!activity) return [];
      const { title, happenedOn } = activity;
      const withdrawn = file.withdrawn || activity.withdrawn;
      return [
        {
          texts: searchedTexts({ name: file.name, aside: [title] }),
          date: happenedOn,
          days: [happenedOn],
          tell: () => ({
            kind: "evidence",
            id: file.id,
            withdrawn,
            activityId: file.activityId,
            activity: title,
            happenedOn,
          }),
        },
      ];
    }),
  };
}
