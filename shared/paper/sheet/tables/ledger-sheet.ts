import type { PlainDate } from "../../../domain/date/plain-date.ts";
import type { Ledger, LedgerActivity, LedgerEntry } from "../../../domain/papers/ledger.ts";
import { ledgerRemarks, ledgerWords } from "../../../words/ledger.ts";
import type { Locale } from "../../../words/locale.ts";
import { tableWords } from "../../../words/tables.ts";
import type { CellValue, Sheet } from "../workbook.ts";
import { tableSheet } from "./table-sheet.ts";

/** An occurrence with one of its activities; null where there is no activity yet. */
interface Line {
  readonly entry: LedgerEntry;
  readonly activity: LedgerActivity | null;
}

/** 台账 as one table in the order of the book: a row for each activity of an occurrence, one where there is none. */
export function ledgerSheet(ledger: Ledger, locale: Locale): Sheet {
  const words = tableWords(locale);
  const own = ledgerWords(locale);
  const lines = ledger.groups.flatMap(({ entries }) => entries.flatMap(linesOf));
  const day = (date: PlainDate | null | undefined): CellValue => (date ? { date } : null);
  return tableSheet<Line>({
    name: words.names.ledger,
    title: own.title(ledger.unitName, ledger.year),
    note: [
      own.scope(ledger.lead),
      own.asOf(ledger.issuedOn, ledger.records, ledger.files),
      ...own.counts(ledger.counts),
    ]
      .filter(Boolean)
      .join("　"),
    rows: lines,
    columns: [
      { head: words.item, width: 13, look: "center", value: ({ entry }) => entry.item },
      { head: words.duty, width: 45, value: ({ entry }) => entry.title },
      { head: words.period, width: 20, look: "center", value: ({ entry }) => entry.periodLabel },
      { head: words.rule, width: 35, value: ({ entry }) => entry.requirementText },
      { head: words.lead, width: 25, value: ({ entry }) => entry.lead },
      { head: words.subject, width: 25, value: ({ entry }) => entry.subject },
      { head: own.columns.due, width: 29, value: ({ entry }) => day(entry.due) },
      { head: words.status, width: 18, look: "center", value: ({ entry }) => own.state(entry.state) },
      { head: words.done, width: 14, look: "center", value: ({ entry }) => entry.quota?.done ?? null },
      { head: words.needed, width: 14, look: "center", value: ({ entry }) => entry.quota?.needed ?? null },
      { head: words.unit, width: 12, look: "center", value: ({ entry }) => entry.quota?.unit ?? null },
      { head: words.happened, width: 29, value: ({ activity }) => day(activity?.happenedOn) },
      { head: words.activity, width: 45, value: ({ activity }) => activity?.title ?? null },
      { head: words.counted, width: 12, look: "center", value: ({ activity }) => activity?.amount ?? null },
      { head: words.recorded, width: 29, value: ({ activity }) => day(activity?.recordedOn) },
      {
        head: words.attended,
        width: 14,
        look: "center",
        value: ({ activity }) => peopleOf(activity)?.attended ?? null,
      },
      {
        head: words.expected,
        width: 14,
        look: "center",
        value: ({ activity }) => peopleOf(activity)?.expected ?? null,
      },
      { head: words.hours, width: 12, look: "center", value: ({ activity }) => activity?.hours ?? null },
      {
        head: words.evidence,
        width: 30,
        value: ({ activity }) =>
          words.listed((activity?.evidence ?? []).map(({ kind, count }) => own.files(own.evidence[kind], count))),
      },
      {
        head: words.missing,
        width: 25,
        value: ({ entry }) => words.listed(entry.missing.map((kind) => own.evidence[kind])),
      },
      { head: words.words, width: 50, value: ({ entry }) => ledgerRemarks(entry, own).join("\n") },
    ],
  });
}

const linesOf = (entry: LedgerEntry): Line[] =>
  entry.activities.length === 0
    ? [{ entry, activity: null }]
    : entry.activities.map((activity) => ({ entry, activity }));

/** Without named people there is no number of them. */
const peopleOf = (activity: LedgerActivity | null): LedgerActivity | null =>
  activity !== null && activity.expected > 0 ? activity : null;
