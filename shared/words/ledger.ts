import { ENGLISH } from "./en/ledger.ts";
import type { Locale } from "./locale.ts";
import { CHINESE, type LedgerWords } from "./zh-cn/ledger.ts";
import type { LedgerEntry, LedgerGroup, LedgerView } from "../domain/papers/ledger.ts";

export type { LedgerWords } from "./zh-cn/ledger.ts";

/** The words of the ledger in `locale`. */
export const ledgerWords = (locale: Locale): LedgerWords => (locale === "en" ? ENGLISH : CHINESE);

/** The shown name of a group. */
export const ledgerGroupName = ({ label }: LedgerGroup, view: LedgerView, words: LedgerWords): string =>
  view === "month" ? words.month(label) : label === "" ? words.noLabel : label;

/** The words for the state of a row. */
export const ledgerState = ({ state, standing, activities }: LedgerEntry, words: LedgerWords): string =>
  standing === null || state === "waived" ? words.state(state) : words.standing[standing](activities.length);

/** The remarks on a row, gaps first; empty where all is in order. */
export function ledgerRemarks(entry: LedgerEntry, words: LedgerWords): string[] {
  const said = entry.handling === null || entry.words === null ? undefined : words.handled[entry.handling];
  const reasons = entry.activities.flatMap(({ noEvidenceReason }) =>
    noEvidenceReason === null ? [] : [noEvidenceReason],
  );
  const also = [...new Set(entry.activities.flatMap((activity) => activity.also))];
  return [
    ...(entry.overdue ? [words.overdue(entry.overdue.days, entry.overdue.workingDays)] : []),
    ...(entry.activities.length > 0 && entry.state !== "waived"
      ? entry.missing.map((kind) => words.missing(words.evidence[kind]))
      : []),
    ...(entry.lateRecorded ? [words.lateRecorded] : []),
    ...(said && entry.words !== null ? [said(entry.words)] : []),
    ...[...new Set(reasons)].map(words.reason),
    ...(also.length > 0 ? [words.also(also)] : []),
  ];
}
