import type { PlainDate } from "../../../domain/date/plain-date.ts";
import type { CoverageLine } from "../../../domain/papers/tables.ts";
import { longDate } from "../../../words/days.ts";
import type { Locale } from "../../../words/locale.ts";
import { tableWords } from "../../../words/tables.ts";
import type { Sheet } from "../workbook.ts";
import { tableSheet } from "./table-sheet.ts";

interface Coverage {
  readonly unitName: string;
  readonly year: number;
  readonly issuedOn: PlainDate;
  readonly lines: readonly CoverageLine[];
}

/** 覆盖名单: each member of each list, with the day and the proof of who was reached. */
export function coverageSheet({ unitName, year, issuedOn, lines }: Coverage, locale: Locale): Sheet {
  const words = tableWords(locale);
  return tableSheet<CoverageLine>({
    name: words.names.coverage,
    title: words.coverage(unitName, year),
    note: words.asOf(longDate(issuedOn, locale), lines.length),
    rows: lines,
    columns: [
      { head: words.duty, width: 60, value: ({ title }) => title },
      { head: words.group, width: 35, value: ({ group }) => group },
      { head: words.targetShare, width: 16, look: "center", value: ({ target }) => target },
      { head: words.member, width: 45, value: ({ member }) => member },
      { head: words.reached, width: 20, look: "center", value: ({ covered }) => words.isReached(covered !== null) },
      { head: words.reachedOn, width: 30, value: ({ covered }) => (covered === null ? null : { date: covered.on }) },
      { head: words.proof, width: 70, value: ({ covered }) => covered?.proof ?? null },
    ],
  });
}
