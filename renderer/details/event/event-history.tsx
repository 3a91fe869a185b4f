import { useQuery } from "@tanstack/react-query";
import type { EventView } from "../../../shared/contract/schemas/logged-event.ts";
import { duty } from "../../client.ts";
import { Trouble } from "../../components/trouble.tsx";
import { useDates } from "../../text/dates.ts";
import { detailsText } from "../../text/details.ts";
import { eventsText } from "../../text/events.ts";
import { useText } from "../../text/use-text.ts";
import { ChangeHistory } from "../change-history.tsx";
import { useObligations } from "../../recording/record-sources.ts";
import { eventSentences } from "./event-sentences.ts";

/** The history of a logged event. */
export function EventHistory({ event }: { event: EventView }) {
  const t = useText(eventsText);
  const details = useText(detailsText);
  const dates = useDates();
  const duties = useObligations();
  const { data, error, refetch } = useQuery(duty.events.history.queryOptions({ input: { id: event.id } }));
  if (error) return <Trouble error={error} onRetry={refetch} />;
  if (!data) return null;
  const titleOf = (id: string) => duties.get(id)?.title ?? "";
  return (
    <ChangeHistory
      entries={data.map((entry) => ({
        ...entry,
        act: details.acts[entry.type],
        changes: entry.type === "logged" ? [] : eventSentences(entry, titleOf, t, dates),
      }))}
    />
  );
}
