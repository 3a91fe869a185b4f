import { useQuery } from "@tanstack/react-query";
import { duty } from "../../client.ts";
import { useLocale } from "../../text/use-text.ts";

/** The units that lead a duty, in the order of the alphabet of the screen's language. */
export function useLeads(): string[] {
  const locale = useLocale();
  const { data } = useQuery(duty.obligations.list.queryOptions({ input: {} }));
  const names = new Set((data ?? []).flatMap(({ lead, status }) => (lead && status === "active" ? [lead] : [])));
  return [...names].toSorted((a, b) => a.localeCompare(b, locale));
}
