import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import type { EventMatch } from "../../../shared/contract/schemas/logged-event.ts";
import { client, duty } from "../../client.ts";
import { exactAnswer } from "../../data/exact-answer.ts";

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

/** The duties that wait for exactly this event; null where nothing can be learnt, and then none is ticked beforehand. */
export function useMatchesOf(): (name: string) => Promise<readonly EventMatch[] | null> {
  const queries = useQueryClient();
  return (name) => {
    const input = { name };
    const { queryKey } = duty.events.match.queryOptions({ input });
    return exactAnswer(queries, queryKey, () => client.events.match(input)).catch(() => null);
  };
}
