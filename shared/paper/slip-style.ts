import { PAPER_STYLE } from "./paper-style.ts";

/**
 * The style that slips add to that of every paper. The mark of a draft is fixed, so that a printer repeats it on each
 * page, and light enough to read through. A line of words says the same for people who do not see the mark.
 */
export const SLIP_STYLE = `${PAPER_STYLE}
.address { margin-top: 3.2mm; font-weight: 700; }
.opening { margin-top: 1mm; text-indent: 2em; font-size: 11pt; line-height: 1.55; }
html[lang="en"] .opening { text-indent: 0; }
table { margin-top: 2.4mm; }
td { padding-block: 0.9mm; }
td.words small { display: block; margin-top: 0.3mm; line-height: 1.3; }
.number { margin-top: 2mm; padding-bottom: 1.2mm; border-bottom: 1.1pt solid #000; text-align: center; white-space: nowrap; }
.instructions { break-inside: avoid; }
.instructions th { width: 24mm; height: 17mm; }
.issuer { display: flex; justify-content: space-between; align-items: end; margin-top: 5mm; }
.issuer p:first-child { display: flex; gap: 6mm; }
.issuer .blank::after { content: ""; display: inline-block; width: 30mm; border-bottom: 0.6pt solid #000; }
.seal { display: grid; justify-items: center; min-width: 62mm; line-height: 1.5; }
.note { margin-top: 2mm; }
.signatures { margin-top: 7mm; }
.draft-note { margin-top: 1.4mm; border: 0.6pt dashed #000; padding: 0.6mm 1.5mm; font-size: 9.5pt; text-align: center; }
.draft-mark { position: fixed; inset: 0; display: grid; place-items: start center; padding-top: 88mm; z-index: 1; pointer-events: none; }
.draft-mark > span { transform: rotate(-32deg); font: 700 150pt/1 "黑体","SimHei","Noto Sans SC","Source Han Sans SC","Noto Sans CJK SC",sans-serif; letter-spacing: 0.15em; color: #000; opacity: 0.09; white-space: nowrap; }
html[lang="en"] .draft-mark > span { font-size: 88pt; }
.w-position { width: 8mm; } .w-due { width: 20mm; } .w-late { width: 14mm; } .w-missing { width: 25mm; } .w-reply { width: 60mm; }
`;
