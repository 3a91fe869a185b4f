import { WIDE_SIZE, type WideSheet } from "./paper-size.ts";
import { FANG, HEI, SONG } from "./paper-style.ts";
import { MARK_STYLE } from "./state-mark.ts";

/** Widths in millimetres of the columns beside the months, and sizes of letters in points. */
const MEASURES: Readonly<
  Record<
    WideSheet,
    Readonly<
      Record<"lead" | "no" | "duty" | "requirement" | "total" | "note" | "row" | "text" | "small" | "title", number>
    >
  >
> = {
  A3: { lead: 25, no: 9, duty: 54, requirement: 48, total: 24, note: 10, row: 7.2, text: 10.5, small: 9.5, title: 22 },
  A4: { lead: 17, no: 7, duty: 37, requirement: 32, total: 17, note: 7, row: 5.6, text: 8, small: 7.5, title: 16 },
};

/**
 * Style of the wall chart: black on white without grounds, rules 0.6 pt inside and 1.1 pt at the frame, an overdue cell with a frame
 * of 1.5 pt, what has no date hatched by fine lines, the head on each sheet and its number at the foot.
 */
export function wallChartStyle(sheet: WideSheet, columns: number): string {
  const { width, height, margin } = WIDE_SIZE[sheet];
  const is = MEASURES[sheet];
  const month = (width - 2 * margin - 1 - is.lead - is.no - is.duty - is.requirement - is.total - is.note) / columns;
  return `
@page { size: ${width}mm ${height}mm; margin: ${margin}mm ${margin}mm ${margin + 4}mm; @bottom-right { content: counter(page) " / " counter(pages); font: ${is.small}pt ${FANG}; } }
* { box-sizing: border-box; }
html { background: #fff; color: #000; }
body { margin: 0; font: ${is.text}pt/1.3 ${FANG}; text-autospace: normal; font-synthesis: none; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
h1, p { margin: 0; }
h1 { font: 700 ${is.title}pt/1.3 ${SONG}; text-align: center; }
.meta { display: grid; grid-template-columns: 1fr auto 1fr; margin: 0.5mm 0 1.5mm; font-size: ${is.small}pt; }
.meta > :last-child { text-align: right; }
table { width: calc(100% - 1.2pt); margin: 0 0.6pt; border-collapse: collapse; table-layout: fixed; border: 1.1pt solid #000; }
thead { display: table-header-group; }
tbody, tr { break-inside: avoid; }
th, td { height: ${is.row}mm; padding: 0 0.6mm; border: 0.6pt solid #000; text-align: center; vertical-align: middle; font-weight: 400; }
thead th, .totals th { font: 700 ${is.small}pt/1.2 ${HEI}; }
th.now { border-bottom: 2pt solid #000; text-decoration: underline; }
th.lead { font: 700 ${is.small}pt/1.25 ${HEI}; }
td.words { padding-inline: 1mm; text-align: left; }
td.small, .small { font-size: ${is.small}pt; }
td.total { font-family: ${HEI}; font-weight: 700; }
td.overdue { border: 1.5pt solid #000; }
td.unknown { background: repeating-linear-gradient(135deg, #fff 0 1.6mm, #bbb 1.6mm 1.75mm); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.at { display: inline-block; position: relative; left: calc(var(--at) - 50%); white-space: nowrap; }
td:has(> .at) { overflow: visible; padding: 0; }
.totals { break-before: avoid; }
.totals th { text-align: right; padding-right: 2mm; }
.legend { display: flex; flex-wrap: wrap; gap: 1mm 5mm; margin-top: 1.5mm; font-size: ${is.small}pt; break-inside: avoid; }
.w-lead { width: ${is.lead}mm; } .w-no { width: ${is.no}mm; } .w-requirement { width: ${is.requirement}mm; }
.w-month { width: ${month.toFixed(3)}mm; } .w-total { width: ${is.total}mm; } .w-note { width: ${is.note}mm; }
@media screen { body { width: ${width}mm; min-height: ${height}mm; margin: 0 auto; padding: ${margin}mm; } }
${MARK_STYLE}`;
}
