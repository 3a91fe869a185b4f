import type { LedgerEntryView } from "../../../shared/contract/schemas/ledger.ts";
import { hasGap } from "../../../shared/domain/papers/ledger.ts";

/** A count of the summary as a filter. A row may answer to two and is listed once. */
export const LEDGER_FILTERS = ["overdue", "missing", "madeUpLate", "waived", "lateRecorded"] as const;
export type LedgerFilter = (typeof LEDGER_FILTERS)[number];

const ANSWERS: Readonly<Record<LedgerFilter, (entry: LedgerEntryView) => boolean>> = {
  overdue: ({ state }) => state === "overdue",
  missing: (entry) => hasGap(entry) && entry.missing.length > 0 && entry.activities.length > 0,
  madeUpLate: ({ state }) => state === "made-up-late",
  waived: ({ state }) => state === "waived",
  lateRecorded: ({ lateRecorded }) => lateRecorded,
};

/** Whether a row is among those of the chosen count; every row where none is chosen. */
export const answersTo = (entry: LedgerEntryView, filter: LedgerFilter | null): boolean =>
  filter === null || ANSWERS[filter](entry);
