import { type EvidenceKit, faultyFiles } from "../../domain/papers/evidence-kit.ts";
import { type EvidenceKitWords, evidenceKitWords, sizeOf } from "../../words/evidence-kit.ts";
import { ledgerWords } from "../../words/ledger.ts";
import type { Locale } from "../../words/locale.ts";
import { type Markup, html } from "../markup.ts";
import { paperPage } from "../paper-page.ts";
import { PAPER_STYLE } from "../paper-style.ts";
import { plainTable } from "../paper-table.ts";
import { kitPaths } from "./kit-paths.ts";
import { kitScope } from "./kit-rows.ts";

const STYLE = `${PAPER_STYLE}
.counts { display: flex; flex-wrap: wrap; gap: 1mm 6mm; margin-top: 3mm; }
.verdict { margin-top: 4mm; font-weight: 700; }
.verdict.lacking { border: 2pt solid #000; padding: 2mm 3mm; font-size: 16pt; }
.w-file { width: 62mm; } .w-fault { width: 24mm; }
`;

/** The cover sheet of a kit: whose it is, what is in it, whether anything lacks, and how it is checked. */
export function kitCoverHtml(kit: EvidenceKit, locale: Locale): string {
  const words = evidenceKitWords(locale);
  const title = words.title(kit.unitName, kit.year);
  const faulty = faultyFiles(kit);
  const sound = kit.files.filter(({ fault }) => fault === null);
  const size = sizeOf(sound.reduce((sum, { bytes }) => sum + bytes, 0));
  return paperPage(
    faulty.length === 0 ? title : `${title} ${words.incompleteMark}`,
    locale,
    STYLE,
    html`<header><h1>${title}</h1>
<p class="meta"><span>${kitScope(kit, words)}</span><span>${words.asOf(kit.issuedOn)}</span><span>${words.madeAt(kit.madeAt)}</span></p></header>
${faulty.length === 0 ? html`<p class="verdict">${words.complete}</p>` : html`<p class="verdict lacking">${words.incomplete(faulty.length)}</p>`}
<p class="counts">${[words.amount(sound.length, size), ...ledgerWords(locale).counts(kit.counts)].map((count) => html`<span>${count}</span>`)}</p>
${faulty.length === 0 ? html`` : lacking(kit, words)}
${contents(words)}
<p class="signatures">${words.signatures.map((label) => html`<span>${label}</span>`)}</p>`,
  );
}

const lacking = (kit: EvidenceKit, words: EvidenceKitWords): Markup => html`<section><h2>${words.lacking}</h2>
${plainTable(
  [
    { head: words.columns.original, width: "" },
    { head: words.columns.file, width: "" },
    { head: words.columns.fault, width: "w-fault" },
  ],
  [
    html`<tbody>${faultyFiles(kit).map(
      ({ name, path, fault }) =>
        html`<tr><td class="words">${name}</td><td class="words">${path}</td><td>${words.faults[fault]}</td></tr>`,
    )}</tbody>`,
  ],
)}</section>`;

function contents(words: EvidenceKitWords): Markup {
  const paths = kitPaths(words);
  const lines = (["cover", "index", "table", "ledger", "checker", "manifest", "folder"] as const).map(
    (part) => [paths[part], words.contentLines[part]] as const,
  );
  return html`<section><h2>${words.contents}</h2>
${plainTable(
  [
    { head: words.columns.file, width: "w-file" },
    { head: words.contents, width: "" },
  ],
  [
    html`<tbody>${lines.map(([path, what]) => html`<tr><td class="words">${path}</td><td class="words">${what}</td></tr>`)}</tbody>`,
  ],
)}</section>`;
}
