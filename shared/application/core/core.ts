import type { DerivedData } from "../view/derived-data.ts";
import type { OpenTickets } from "./open-tickets.ts";
import type { Request } from "../../contract/reply.ts";
import type { Ports } from "../ports/ports.ts";

/** The context of every use case. */
export interface Core {
  readonly ports: Ports;
  /** Data derived from the store and today, kept until one of them changes. */
  readonly derived: DerivedData;
  readonly tickets: OpenTickets;
  /** Runs work when no write runs; for a procedure that `dispatch` does not queue as a whole. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** The session that the writes belong to; empty for a door without a person in front. */
  readonly session: string;
  /** Runs one procedure of the contract inside another. */
  readonly perform: (core: Core, request: Pick<Request, "name" | "input">) => Promise<unknown>;
}
