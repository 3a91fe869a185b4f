import type { PlainDate } from "./plain-date.ts";

/** First and last day, both included; empty when `to` comes first. */
export interface DateWindow {
  readonly from: PlainDate;
  readonly to: PlainDate;
}
