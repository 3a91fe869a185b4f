import { PAPER_STYLE } from "./paper-style.ts";

/** What the ledger changes of the style of every paper: A4 on its side, a page for each longer sheet, rows that say their gap by a heavier frame. */
export const LEDGER_STYLE = `${PAPER_STYLE}
@page { size: 297mm 210mm; margin: 12mm 12mm 14mm; }
body { font-size: 9.5pt; line-height: 1.3; }
h1 { font-size: 20pt; }
.counts { display: flex; flex-wrap: wrap; gap: 1mm 6mm; justify-content: center; margin-top: 1.5mm; }
.of { display: flex; flex-wrap: wrap; gap: 0.5mm 6mm; margin-top: 0.6mm; }
.none { margin-top: 4mm; }
.sheet { break-before: page; }
.sheet.short { margin-top: 5mm; break-inside: avoid; }
.sheet + .sheet.short { break-before: auto; }
header + .none + .sheet, header + .sheet { break-before: auto; }
td { height: 5.6mm; padding: 0.5mm 1mm; overflow-wrap: anywhere; }
td.words > small { display: block; font-size: 8.5pt; }
tr.each > td { border-top-style: dotted; }
tr.gap > td { border-block: 1.2pt solid #000; }
tr.gap > td:first-child { border-left: 2.4pt solid #000; font-weight: 700; }
.signatures { break-before: avoid; break-inside: avoid; }
.w-number { width: 14mm; } .w-share { width: 26mm; }
.w-period { width: 24mm; } .w-duty { width: 44mm; } .w-subject { width: 27mm; } .w-day { width: 19mm; } .w-state { width: 19mm; }
.w-who { width: 22mm; } .w-evidence { width: 32mm; } .w-words { width: 50mm; }
@media screen { body { width: 297mm; min-height: 210mm; padding: 12mm; } }
`;
