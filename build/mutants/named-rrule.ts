import { createRequire } from "node:module";

type Rrule = typeof import("rrule");

export const { Frequency, RRule, RRuleSet, Weekday, datetime, rrulestr } = createRequire(import.meta.url)(
  "rrule",
) as Rrule;
