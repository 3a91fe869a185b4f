import type { QueryClient, QueryKey } from "@tanstack/react-query";

/**
 * The answer to exactly this question: the one that is there if it still holds, else it is asked by itself, so that a
 * screen that turns to another question cannot cancel it.
 */
export async function exactAnswer<T>(queries: QueryClient, queryKey: QueryKey, ask: () => Promise<T>): Promise<T> {
  const known = queries.getQueryState<T>(queryKey);
  return known?.data !== undefined && !known.isInvalidated ? known.data : ask();
}
