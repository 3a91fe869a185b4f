import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import type { EventMatch } from "../../../shared/contract/schemas/logged-event.ts";
import { duty } from "../../client.ts";

/** The duties that wait for an event of the words that are typed; null while they are looked up, none before anything is typed. */
export function useMatches(typed: string): {
  readonly matches: readonly EventMatch[] | null;
  readonly error: Error | null;
} {
  const name = useDeferredValue(typed.trim());
  const { data, error } = useQuery(
    duty.events.match.queryOptions({ input: { name }, enabled: name !== "", placeholderData: (old) => old }),
  );
  return { matches: name === "" ? [] : (data ?? null), error };
}
