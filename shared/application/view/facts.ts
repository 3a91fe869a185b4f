import type { Records } from "./records.ts";
import type { Rules } from "./rules.ts";

/** Everything that due rows are computed from. */
export type Facts = Rules & Records;
