import type { HistoryEntry } from "../../contract/schemas/history.ts";
import { percentOf } from "../view/rows/counted-share.ts";
import type { PercentListVersion } from "../ports/stores/percent-list-store.ts";

/** The greatest number of names that an entry lists; a longer list is given as a share alone. */
const MOST_NAMES = 30;

/** Each version of the lists behind a percentage as an entry of the history, and each withdrawal. */
export const percentHistory = (versions: readonly PercentListVersion[]): HistoryEntry[] =>
  versions.flatMap((list) => {
    const { id, countedOn, numerator, withdrawal } = list;
    const set: HistoryEntry = {
      ...NOTHING,
      id,
      type: "percent-set",
      at: list.recordedAt,
      on: list.recordedOn,
      by: list.recordedBy,
      date: countedOn,
      amount: percentOf(list),
      words: numerator.length > 0 && numerator.length <= MOST_NAMES ? numerator.join("、") : null,
      isUndone: withdrawal !== null,
    };
    if (withdrawal === null) return [set];
    const { at, on, by } = withdrawal;
    return [set, { ...NOTHING, id: withdrawal.id, type: "undone", at, on, by, undoes: id, isUndone: false } as const];
  });

const NOTHING = { date: null, amount: null, words: null, slip: null, undoes: null };
