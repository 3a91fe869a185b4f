import { MutationCache, QueryClient } from "@tanstack/react-query";
import type { Transport } from "./transport.ts";

/**
 * Everything shown is derived from a few tables on the same machine: after any change all of it is asked again,
 * so no screen has to know what another one changed. `networkMode: always` because the host needs no network.
 */
export function createQueryClient(): QueryClient {
  const queries: QueryClient = new QueryClient({
    mutationCache: new MutationCache({ onSuccess: () => queries.invalidateQueries() }),
    defaultOptions: {
      queries: { networkMode: "always", retry: false, staleTime: 5_000 },
      mutations: { networkMode: "always", retry: false },
    },
  });
  return queries;
}

/** Asks everything again when data or the day changed elsewhere. @returns a function that stops listening. */
export function invalidateOnEvents(transport: Transport, queries: QueryClient): () => void {
  return transport.subscribe((event) => {
    if (event.type === "data-changed" || event.type === "day-changed") void queries.invalidateQueries();
  });
}
