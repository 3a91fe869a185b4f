/** What a check of the data looks at, in its order. */
export const CHECKS = [
  "database",
  "foreign-keys",
  "schema",
  "rows",
  "states",
  "records",
  "rules",
  "slips",
  "evidence",
  "evidence-orphans",
] as const;
export type CheckName = (typeof CHECKS)[number];

/** What is wrong with the place of a finding. `broken` is told by SQLite itself, in its own words. */
export const FINDING_FAULTS = [
  "missing",
  "changed",
  "orphan",
  "dangling",
  "unlike-program",
  "unlike-history",
  "unreadable",
  "underivable",
  "broken",
] as const;
export type FindingFault = (typeof FINDING_FAULTS)[number];

/** One thing that a check found. */
export interface Finding {
  readonly check: CheckName;
  readonly fault: FindingFault;
  /** Where it is: a file, a title, the name of a table with its row. No sentence and of no language. */
  readonly place: string;
  /** The same as a line for a technician. */
  readonly message: string;
}
