import type { Repositories, Store } from "./ports.ts";

/**
 * The store of work that runs inside of a transaction: what it asks and what it stores belongs to that one, and each transaction of its own
 * is a part of it.
 */
export const storeWithin = (repositories: Repositories): Store => ({
  ...repositories,
  transaction: (work) => work(repositories),
});
