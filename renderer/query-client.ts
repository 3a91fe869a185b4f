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

/**
 * Asks everything again when data or the day changed elsewhere.
 *
 * @param edition  Of what is shown already (`app.edition`), which may have changed before anything was heard; null: nothing is.
 * @returns a function that stops listening.
 */
export function invalidateOnEvents(transport: Transport, queries: QueryClient, edition: string | null): () => void {
  const askAgain = () => void queries.invalidateQueries();
  const compare = async () => {
    const reply = await transport.invoke({ name: "app.edition", input: {} });
    const isSame = reply.ok && (reply.value as { edition: string }).edition === edition;
    if (!isSame) askAgain();
  };
  return transport.subscribe(
    (event) => {
      if (event.type === "data-changed" || event.type === "day-changed") askAgain();
    },
    // The failure of a door that does not answer is shown by the queries that ask again.
    edition === null ? undefined : () => void compare().catch(askAgain),
  );
}
