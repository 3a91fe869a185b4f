import type { PlainDate } from "../../../domain/date/plain-date.ts";
import type { DutyLine } from "../../../domain/papers/tables.ts";
import { longDate } from "../../../words/days.ts";
import { ledgerWords } from "../../../words/ledger.ts";
import type { Locale } from "../../../words/locale.ts";
import { tableWords } from "../../../words/tables.ts";
import type { Sheet } from "../workbook.ts";
import { tableSheet } from "./table-sheet.ts";

interface Duties {
  readonly unitName: string;
  readonly issuedOn: PlainDate;
  readonly lines: readonly DutyLine[];
}

/** 责任事项表: each duty with its rules, who bears it and what it is from. */
export function dutiesSheet({ unitName, issuedOn, lines }: Duties, locale: Locale): Sheet {
  const words = tableWords(locale);
  const { evidence } = ledgerWords(locale);
  const status = { active: words.active, "set-aside": words.setAside };
  return tableSheet<DutyLine>({
    name: words.names.duties,
    title: words.duties(unitName),
    note: words.asOf(longDate(issuedOn, locale), lines.length),
    rows: lines,
    columns: [
      { head: words.item, width: 13, look: "center", value: ({ item }) => item },
      { head: words.duty, width: 45, value: ({ title }) => title },
      { head: words.shortTitle, width: 22, value: ({ shortTitle }) => shortTitle },
      { head: words.category, width: 20, value: ({ category }) => category },
      { head: words.rule, width: 45, value: ({ rules }) => rules.join("\n") },
      { head: words.lead, width: 25, value: ({ lead }) => lead },
      { head: words.supporting, width: 38, value: ({ supporting }) => words.listed(supporting) },
      { head: words.subject, width: 25, value: ({ subjects }) => words.listed(subjects) },
      {
        head: words.evidence,
        width: 20,
        value: (line) => words.listed(line.evidence.map((kind) => evidence[kind])),
      },
      { head: words.plan, width: 35, value: ({ source }) => source?.plan ?? null },
      { head: words.quote, width: 60, value: ({ source }) => source?.quote ?? null },
      { head: words.status, width: 13, look: "center", value: (line) => status[line.status] },
    ],
  });
}
