import type { KeptOccurrence } from "../../../domain/obligation/kept-occurrence.ts";

/** What changes took away although it was missed or on record. Nothing is ever removed from it. */
export interface KeptRepository {
  /** In the order of the days. */
  list(): Promise<KeptOccurrence[]>;
  /** Each key once. */
  add(kept: readonly KeptOccurrence[]): Promise<void>;
}
