import type { HistoryEntry } from "../../contract/schemas/history.ts";
import { type OccurrenceId, keyOfId } from "../../domain/obligation/occurrence.ts";
import type { SlipEvent } from "./slip-store.ts";

/** The history of one occurrence with the slips that named it, in the order of recording. */
export const withSlips = (
  entries: readonly HistoryEntry[],
  released: readonly SlipEvent[],
  key: OccurrenceId,
): HistoryEntry[] => [...entries, ...slipHistory(released, key)].toSorted(byInstant);

const byInstant = (a: HistoryEntry, b: HistoryEntry): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** Each release that names it, and each withdrawal. */
function slipHistory(released: readonly SlipEvent[], key: OccurrenceId): HistoryEntry[] {
  const wanted = keyOfId(key);
  return released
    .filter(({ lines }) => lines.some((line) => keyOfId(line.key) === wanted))
    .flatMap((slip) => {
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
    });
}

const NOTHING = { date: null, amount: null, words: null, undoes: null };
