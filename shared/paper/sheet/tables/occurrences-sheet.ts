import type { PlainDate } from "../../../domain/date/plain-date.ts";
import type { OccurrenceLine } from "../../../domain/papers/tables.ts";
import { longDate } from "../../../words/days.ts";
import { ledgerWords } from "../../../words/ledger.ts";
import type { Locale } from "../../../words/locale.ts";
import { tableWords } from "../../../words/tables.ts";
import type { CellValue, Sheet } from "../workbook.ts";
import { tableSheet } from "./table-sheet.ts";

interface Occurrences {
  readonly unitName: string;
  readonly year: number;
  readonly issuedOn: PlainDate;
  readonly lines: readonly OccurrenceLine[];
}

const day = (date: PlainDate | null): CellValue => (date === null ? null : { date });

/** 期次表: the occurrences of a year, one row each, with dates in date cells and the state. */
export function occurrencesSheet({ unitName, year, issuedOn, lines }: Occurrences, locale: Locale): Sheet {
  const words = tableWords(locale);
  const { state } = ledgerWords(locale);
  return tableSheet<OccurrenceLine>({
    name: words.names.occurrences,
    title: words.occurrences(unitName, year),
    note: words.asOf(longDate(issuedOn, locale), lines.length),
    rows: lines,
    columns: [
      { head: words.item, width: 13, look: "center", value: ({ item }) => item },
      { head: words.duty, width: 45, value: ({ title }) => title },
      { head: words.category, width: 20, value: ({ category }) => category },
      { head: words.period, width: 20, look: "center", value: ({ periodLabel }) => periodLabel },
      { head: words.rule, width: 35, value: ({ requirementText }) => requirementText },
      { head: words.lead, width: 25, value: ({ lead }) => lead },
      { head: words.supporting, width: 38, value: ({ supporting }) => words.listed(supporting) },
      { head: words.subject, width: 25, value: ({ subject }) => subject },
      { head: words.nominal, width: 29, value: ({ nominalDate }) => day(nominalDate) },
      { head: words.effective, width: 29, value: ({ effectiveDate }) => day(effectiveDate) },
      { head: words.due, width: 29, value: ({ shownDate }) => day(shownDate) },
      {
        head: words.basis,
        width: 18,
        look: "center",
        value: (line) => (line.shownDate === null ? null : line.isProvisional ? words.provisional : words.published),
      },
      { head: words.planned, width: 29, value: ({ plannedDate }) => day(plannedDate) },
      { head: words.status, width: 18, look: "center", value: (line) => state(line.state) },
      { head: words.days, width: 13, look: "center", value: ({ days }) => days },
      { head: words.workingDays, width: 14, look: "center", value: ({ workingDays }) => workingDays },
      { head: words.done, width: 14, look: "center", value: ({ quota }) => quota?.done ?? null },
      { head: words.needed, width: 14, look: "center", value: ({ quota }) => quota?.needed ?? null },
      { head: words.unit, width: 12, look: "center", value: ({ quota }) => quota?.unit ?? null },
    ],
  });
}
