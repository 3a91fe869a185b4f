import type { DerivedData } from "./derived-data.ts";
import type { OpenTickets } from "./imports/open-tickets.ts";
import type { Ports } from "./ports.ts";

/** What each use case is given. */
export interface Core {
  readonly ports: Ports;
  /** What is computed from the store and today, kept until one of them changes. */
  readonly derived: DerivedData;
  readonly tickets: OpenTickets;
  /** Runs work when no write runs; for a procedure that `dispatch` does not queue as a whole. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}
