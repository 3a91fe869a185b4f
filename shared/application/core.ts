import type { DerivedData } from "./derived-data.ts";
import type { Ports } from "./ports.ts";

/** What each use case is given. */
export interface Core {
  readonly ports: Ports;
  /** What is computed from the store and today, kept until one of them changes. */
  readonly derived: DerivedData;
}
