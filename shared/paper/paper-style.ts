/** Body 仿宋, heads 黑体, title 小标宋, each with free fallbacks (screens.md section 5). */
export const FANG = `"仿宋_GB2312","FangSong_GB2312","仿宋","FangSong","STFangsong","Noto Serif SC","Source Han Serif SC","Noto Serif CJK SC",serif`;
export const HEI = `"黑体","SimHei","Noto Sans SC","Source Han Sans SC","Noto Sans CJK SC",sans-serif`;
export const SONG = `"方正小标宋简体","FZXiaoBiaoSong-B05S","方正小标宋_GBK","Noto Serif SC","Source Han Serif SC","Noto Serif CJK SC","SimSun",serif`;

/**
 * Style of every A4 paper: black on white, rules 0.6 pt inside and 1.1 pt at the frame, page number at the outer foot,
 * heads repeated, no row cut in two, a section's title kept with its first row. Tables stand half a rule in from the
 * margin, because a collapsed frame lies astride its edge and the printer's clip would take the outer half.
 */
export const PAPER_STYLE = `
@page { size: A4 portrait; margin: 15mm 16mm 15mm 18mm; }
@page :right { @bottom-right { content: "— " counter(page) " —"; font: 10.5pt ${FANG}; padding-right: 3mm; vertical-align: middle; } }
@page :left { @bottom-left { content: "— " counter(page) " —"; font: 10.5pt ${FANG}; padding-left: 3mm; vertical-align: middle; } }
* { box-sizing: border-box; }
html { background: #fff; color: #000; }
body { margin: 0; font: 10.5pt/1.35 ${FANG}; text-autospace: normal; font-synthesis: none; overflow-wrap: anywhere; }
h1, h2, p { margin: 0; }
h1 { font: 700 22pt/1.3 ${SONG}; text-align: center; letter-spacing: 0.06em; }
h2 { margin-top: 2.6mm; font: 700 12.5pt/1.4 ${HEI}; break-after: avoid; }
h2 small { margin-left: 1.5mm; font: 400 9.5pt/1.4 ${FANG}; }
.unit { font: 400 15pt/1.3 ${SONG}; text-align: center; letter-spacing: 0.04em; }
.meta { display: grid; grid-template-columns: 1fr auto 1fr; column-gap: 4mm; margin-top: 2mm; padding-bottom: 1.2mm; border-bottom: 1.1pt solid #000; }
.meta > :last-child { text-align: right; }
table { width: calc(100% - 1.2pt); margin: 1.2mm 0.6pt 0; border-collapse: collapse; table-layout: fixed; border: 1.1pt solid #000; }
thead { display: table-header-group; }
thead, tr { break-inside: avoid; }
th, td { height: 6.2mm; padding: 0.3mm 1.5mm; border: 0.6pt solid #000; text-align: center; vertical-align: middle; }
th { height: 5.6mm; padding-inline: 0.3mm; font: 700 10pt/1.3 ${HEI}; }
tbody.figures td { height: 5.4mm; padding-block: 0.1mm; }
td.words { text-align: left; }
td.date, td.count { padding-inline: 0; white-space: nowrap; }
td.date.long { white-space: normal; word-break: keep-all; }
td small { font-size: 9.5pt; }
td:not(.words) > small { display: block; font-size: 9pt; line-height: 1.2; }
tr.head > td > small { display: inline; }
tr.head { break-after: avoid; }
tr.head > td, tbody.figures tr.head > td { height: 4.7mm; padding-block: 0; text-align: left; font: 700 10pt/1.3 ${HEI}; }
tr.head small { margin-left: 1.5mm; font: 400 9.5pt/1.3 ${FANG}; }
td.nothing { text-align: left; }
.box { display: inline-block; position: relative; width: 3.7mm; height: 3.7mm; border: 0.8pt solid #000; vertical-align: -0.5mm; }
.box.ticked::after { content: ""; position: absolute; left: 1.05mm; top: 0.1mm; width: 1.2mm; height: 2.3mm; border: solid #000; border-width: 0 1.1pt 1.1pt 0; transform: rotate(40deg); }
.members { display: flex; flex-wrap: wrap; gap: 0.3mm 1.4mm; font-size: 9pt; line-height: 1.25; }
.members b { font-weight: 400; }
.members .box { width: 3.1mm; height: 3.1mm; margin-right: 0.6mm; }
.members .box.ticked::after { left: 0.8mm; top: 0; width: 1mm; height: 2mm; }
.shares { display: flex; flex-wrap: wrap; gap: 0.3mm 6mm; font-size: 9.5pt; text-align: left; }
.pending { display: grid; grid-template-columns: 1fr 1fr; gap: 1.4mm 6mm; margin: 1.2mm 0 0; padding: 0; list-style: none; }
.pending > li { display: flex; align-items: end; break-inside: avoid; }
.pending > li::after, .signatures > span::after { content: ""; flex: 1 0 26mm; border-bottom: 0.6pt solid #000; }
.nothing-pending, .note { margin-top: 1.4mm; }
.note { font-size: 9.5pt; }
.closing { break-inside: avoid; break-before: avoid; }
.signatures { display: grid; grid-template-columns: repeat(3, 50mm); justify-content: space-between; margin-top: 4mm; }
.signatures > span { display: flex; align-items: end; }
.closer h2 { margin-top: 1.8mm; }
.closer td { height: 5.4mm; padding-block: 0; }
.closer th { height: 5mm; }
.closer tbody.figures td { height: 5mm; }
.closer tr.head > td, .closer tbody.figures tr.head > td { height: 4.2mm; line-height: 1.15; }
.closer .pending, .closer .note { margin-top: 0.8mm; }
.closer .signatures { margin-top: 3mm; }
.w-box { width: 8mm; } .w-date { width: 28mm; } .w-short-date { width: 20mm; } .w-subject { width: 25mm; }
.w-count { width: 13mm; } .w-closed { width: 19mm; } .w-sign { width: 20mm; }
.w-duty { width: 33mm; } .w-quota-subject { width: 21mm; } .w-requirement { width: 32.5mm; } .w-quota { width: 14mm; } .w-expected { width: 18.4mm; } .w-at-least { width: 19.5mm; }
@media screen { body { width: 210mm; min-height: 297mm; margin: 0 auto; padding: 15mm 16mm 15mm 18mm; } }
`;
