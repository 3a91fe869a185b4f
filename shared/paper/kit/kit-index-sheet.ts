import { type EvidenceKit, faultyFiles } from "../../domain/papers/evidence-kit.ts";
import { evidenceKitWords } from "../../words/evidence-kit.ts";
import { ledgerState, ledgerWords } from "../../words/ledger.ts";
import type { Locale } from "../../words/locale.ts";
import { tableSheet } from "../sheet/tables/table-sheet.ts";
import type { Sheet } from "../sheet/workbook.ts";
import { type KitLine, kitLines, kitScope, lineRemark } from "./kit-rows.ts";

/** The index of a kit as a table: a line for each file of each occurrence, one where there is none. */
export function kitIndexSheet(kit: EvidenceKit, locale: Locale): Sheet {
  const words = evidenceKitWords(locale);
  const own = ledgerWords(locale);
  const { columns } = words;
  const faulty = faultyFiles(kit);
  return tableSheet<KitLine>({
    name: words.sheetName,
    title: `${words.indexTitle(kit.unitName, kit.year)}${faulty.length === 0 ? "" : `（${words.incompleteMark}）`}`,
    note: [
      kitScope(kit, words),
      words.asOf(kit.issuedOn),
      words.madeAt(kit.madeAt),
      faulty.length === 0 ? words.complete : words.incomplete(faulty.length),
    ].join("　"),
    rows: kitLines(kit),
    columns: [
      { head: columns.item, width: 13, look: "center", value: ({ entry }) => entry.item },
      { head: columns.duty, width: 45, value: ({ entry }) => entry.title },
      { head: columns.period, width: 22, look: "center", value: ({ entry }) => entry.periodLabel },
      { head: columns.lead, width: 25, value: ({ entry }) => entry.lead },
      { head: columns.subject, width: 25, value: ({ entry }) => entry.subject },
      { head: columns.due, width: 29, value: ({ entry }) => (entry.due === null ? null : { date: entry.due }) },
      { head: columns.state, width: 20, look: "center", value: ({ entry }) => ledgerState(entry, own) },
      {
        head: columns.happened,
        width: 29,
        value: ({ activity }) => (activity === null ? null : { date: activity.happenedOn }),
      },
      { head: columns.activity, width: 40, value: ({ activity }) => activity?.title ?? null },
      {
        head: columns.kind,
        width: 14,
        look: "center",
        value: ({ file }) => (file === null ? null : own.evidence[file.kind]),
      },
      { head: columns.file, width: 60, value: ({ file }) => file?.path ?? null },
      { head: columns.original, width: 40, value: ({ file }) => file?.name ?? null },
      { head: columns.bytes, width: 22, value: ({ file }) => file?.bytes ?? null },
      { head: columns.hash, width: 60, value: ({ file }) => file?.sha256 ?? null },
      { head: columns.remark, width: 40, value: (line) => lineRemark(line, words) || null },
    ],
  });
}
