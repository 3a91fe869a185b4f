import type { HistoryEntry } from "../../contract/schemas/history.ts";
import type { SlipHead } from "../ports/stores/slip-store.ts";

/** The history of one occurrence together with the slips that named it, in the order of recording. */
export const withSlips = (entries: readonly HistoryEntry[], naming: readonly SlipHead[]): HistoryEntry[] =>
  [...entries, ...naming.flatMap(slipEntries)].toSorted(byInstant);

const byInstant = (a: HistoryEntry, b: HistoryEntry): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** The release, and the withdrawal where there is one. */
function slipEntries(slip: SlipHead): HistoryEntry[] {
  const { withdrawal } = slip;
  const named = { ...NOTHING, slip: { kind: slip.kind, number: slip.number } };
  const release: HistoryEntry = {
    ...named,
    id: slip.id,
    type: "slip-released",
    at: slip.releasedAt,
    on: slip.releasedOn,
    by: slip.releasedBy,
    isUndone: withdrawal !== null,
  };
  if (withdrawal === null) return [release];
  const { id, at, on, by, reason: words } = withdrawal;
  return [
    release,
    { ...named, id, type: "slip-withdrawn", at, on, by, words, undoes: slip.id, isUndone: false } as const,
  ];
}

const NOTHING = { date: null, amount: null, words: null, undoes: null };
