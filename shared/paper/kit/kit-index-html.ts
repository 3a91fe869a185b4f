import { type EvidenceKit, faultyFiles } from "../../domain/papers/evidence-kit.ts";
import { type EvidenceKitWords, evidenceKitWords } from "../../words/evidence-kit.ts";
import { type LedgerWords, ledgerState, ledgerWords } from "../../words/ledger.ts";
import type { Locale } from "../../words/locale.ts";
import { LEDGER_STYLE } from "../ledger-style.ts";
import { type Markup, html } from "../markup.ts";
import { paperPage } from "../paper-page.ts";
import { plainTable } from "../paper-table.ts";
import { type KitLine, kitLines, kitScope, lineRemark } from "./kit-rows.ts";

const STYLE = `${LEDGER_STYLE}
.verdict.lacking { margin-top: 2mm; border: 2pt solid #000; padding: 1mm 3mm; font-weight: 700; }
.hash { font: 7.5pt/1.2 monospace; }
.w-item { width: 16mm; } .w-hash { width: 44mm; } .w-kind { width: 14mm; }
`;

/** The index of a kit in the plan's numbering: each occurrence with its evidence, whose names open the files beside the page. */
export function kitIndexHtml(kit: EvidenceKit, locale: Locale): string {
  const words = evidenceKitWords(locale);
  const own = ledgerWords(locale);
  const { columns } = words;
  const title = words.indexTitle(kit.unitName, kit.year);
  const faulty = faultyFiles(kit);
  const heads = [
    { head: columns.item, width: "w-item" },
    { head: columns.duty, width: "w-duty" },
    { head: columns.period, width: "w-period" },
    { head: columns.state, width: "w-state" },
    { head: columns.happened, width: "w-period" },
    { head: columns.kind, width: "w-kind" },
    { head: columns.file, width: "" },
    { head: columns.hash, width: "w-hash" },
    { head: columns.remark, width: "w-evidence" },
  ];
  return paperPage(
    faulty.length === 0 ? title : `${title} ${words.incompleteMark}`,
    locale,
    STYLE,
    html`<header><h1>${title}</h1>
<p class="meta"><span>${kitScope(kit, words)}</span><span>${words.asOf(kit.issuedOn)}</span><span>${words.madeAt(kit.madeAt)}</span></p></header>
${faulty.length === 0 ? html`` : html`<p class="verdict lacking">${words.incomplete(faulty.length)}</p>`}
${plainTable(heads, [html`<tbody>${kitLines(kit).map((line) => lineRow(line, words, own))}</tbody>`])}`,
  );
}

function lineRow(line: KitLine, words: EvidenceKitWords, own: LedgerWords): Markup {
  const { entry, activity, file } = line;
  return html`<tr${file?.fault ? html` class="gap"` : html``}>
<td>${entry.item ?? ""}</td>
<td class="words">${entry.title}${entry.subject === "" ? html`` : html`<small>${entry.subject}</small>`}</td>
<td>${entry.periodLabel}</td>
<td>${ledgerState(entry, own)}</td>
<td class="words">${activity === null ? own.nothing : activity.happenedOn}<small>${activity?.title ?? ""}</small></td>
<td>${file === null ? "" : own.evidence[file.kind]}</td>
<td class="words">${file === null ? html`` : fileCell(file)}</td>
<td class="hash">${file?.sha256 ?? ""}</td>
<td class="words">${lineRemark(line, words)}</td>
</tr>`;
}

/** What is not in the kit is named and leads nowhere. */
const fileCell = ({ path, name, fault }: NonNullable<KitLine["file"]>): Markup =>
  fault === null
    ? html`<a href="${path.split("/").map(encodeURIComponent).join("/")}">${path}</a><small>${name}</small>`
    : html`${path}<small>${name}</small>`;
