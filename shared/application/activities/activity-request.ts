import type { z } from "zod";
import type { activityRequest, creditRequest } from "../../contract/schemas/activity.ts";
import type { Occurrence } from "../../domain/obligation/occurrence.ts";

export type ActivityRequest = z.output<typeof activityRequest>;
export type CreditRequest = z.output<typeof creditRequest>;

/** A requested credit with the occurrence that it names. */
export interface AskedCredit {
  readonly occurrence: Occurrence;
  readonly amount: number;
  readonly reason: string | null;
}
