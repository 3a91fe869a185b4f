import type { Repositories, Store } from "./ports.ts";

/**
 * The store for work inside a transaction: its reads and writes belong to that transaction, and each inner transaction
 * is a part of it.
 */
export const storeWithin = (repositories: Repositories): Store => ({
  ...repositories,
  transaction: (work) => work(repositories),
});
