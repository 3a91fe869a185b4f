import type { PlainDate } from "./plain-date.ts";

/** An instant, ISO 8601 in UTC with milliseconds, e.g. `2026-09-16T01:02:03.000Z`. Never a day. */
export type Instant = string & { readonly __brand: "Instant" };

/** The present time, handed in by the door. Nothing in `shared` or `db` reads the machine's clock. */
export interface Clock {
  /** Today in the product's zone (Asia/Shanghai unless the settings say otherwise). */
  today(): PlainDate;
  now(): Instant;
}
