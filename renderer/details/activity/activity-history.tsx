import { useQuery } from "@tanstack/react-query";
import { duty } from "../../client.ts";
import { Trouble } from "../../components/trouble.tsx";
import { activityText } from "../../text/activity.ts";
import { useDates } from "../../text/dates.ts";
import { detailsText } from "../../text/details.ts";
import { useText } from "../../text/use-text.ts";
import { ChangeHistory } from "../change-history.tsx";
import type { ActivityWithRows } from "./activity-with-rows.ts";
import { changeSentences } from "./change-sentences.ts";

/** The history of a recorded activity. */
export function ActivityHistory({ activity }: { activity: ActivityWithRows }) {
  const t = useText(activityText);
  const details = useText(detailsText);
  const dates = useDates();
  const { data, error, refetch } = useQuery(duty.activities.history.queryOptions({ input: { id: activity.id } }));
  const titles = new Map(activity.credits.map((credit) => [credit.id, credit.obligationTitle]));
  if (error) return <Trouble error={error} onRetry={refetch} />;
  if (!data) return null;
  return (
    <ChangeHistory
      entries={data.map((entry) => ({
        ...entry,
        act: details.acts[entry.type],
        changes: entry.type === "recorded" ? [] : changeSentences(entry, titles, t, dates),
      }))}
    />
  );
}
