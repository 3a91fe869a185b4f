import { useQuery } from "@tanstack/react-query";
import { duty } from "../client.ts";
import { detailsText } from "../text/details.ts";
import { useText } from "../text/use-text.ts";
import type { Detail } from "./details.ts";

/** What the drawer shows, by name; its kind until the name is there. */
export function DetailTitle({ detail }: { detail: Detail }) {
  const t = useText(detailsText);
  switch (detail.kind) {
    case "activity":
      return <ActivityTitle id={detail.id} />;
    case "event":
      return <EventTitle id={detail.id} />;
    case "events":
      return t.events;
    case "occurrence":
    case "members":
      return detail.row.title;
  }
}

function ActivityTitle({ id }: { id: string }) {
  const t = useText(detailsText);
  const { data } = useQuery(duty.activities.get.queryOptions({ input: { id } }));
  return data?.title ?? t.activity;
}

function EventTitle({ id }: { id: string }) {
  const t = useText(detailsText);
  const { data } = useQuery(duty.events.list.queryOptions({ input: {} }));
  return data?.find((event) => event.id === id)?.name ?? t.event;
}
