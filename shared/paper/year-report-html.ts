import { yearOf } from "../domain/date/plain-date.ts";
import {
  type ReportFigures,
  type ReportItem,
  type ReportPace,
  type YearReport,
  lacksProofAlone,
} from "../domain/papers/year-report.ts";
import { figure, quantity } from "../words/figure.ts";
import { ledgerRemarks, ledgerWords } from "../words/ledger.ts";
import type { Locale } from "../words/locale.ts";
import { type YearReportWords, yearReportWords } from "../words/year-report.ts";
import { type Markup, html } from "./markup.ts";
import { paceLine } from "./pace-line.ts";
import { paperPage } from "./paper-page.ts";
import { PAPER_STYLE } from "./paper-style.ts";
import { nothingBody, paperTable, plainTable } from "./paper-table.ts";

/** The number of activities of an item that are named one by one. */
const TOLD = 6;

const STYLE = `${PAPER_STYLE}
.summary { margin-top: 2mm; text-indent: 2em; line-height: 1.6; }
html[lang="en"] .summary { text-indent: 0; }
td.words > small { display: block; }
tr.total > td { font-weight: 700; }
.pace { font-size: 8.5pt; }
.pace td small { font-size: 8pt; }
.pace td { padding-inline: 0.5mm; }
.pace th { font-size: 8.5pt; }
.pace-line { display: block; width: 30mm; height: 8mm; fill: none; stroke: #000; }
.pace-line .expected { stroke-dasharray: 3 2; stroke-width: 0.8; }
.pace-line .done { stroke-width: 1.6; }
.w-item { width: 15mm; } .w-lead { width: 20mm; } .w-figure { width: 10mm; } .w-sum { width: 15mm; } .w-held { width: 44mm; }
.w-pace-duty { width: 37mm; } .w-of { width: 27mm; } .w-period { width: 20mm; } .w-state { width: 17mm; } .w-why { width: 42mm; }
`;

interface Frame {
  readonly report: YearReport;
  readonly words: YearReportWords;
  readonly locale: Locale;
}

/** The year's report as a whole HTML page, A4 portrait: figures, each item in the plan's order, paces, units, what was missed. */
export function yearReportHtml(report: YearReport, locale: Locale = "zh-CN"): string {
  const words = yearReportWords(locale);
  const frame = { report, words, locale };
  const title = words.title("", report.year);
  return paperPage(
    words.title(report.unitName, report.year),
    locale,
    STYLE,
    html`<header><p class="unit">${report.unitName}</p><h1>${title}</h1>
<p class="meta"><span>${words.scope(report.lead)}</span><span>${words.draft}</span><span>${words.asOf(report.issuedOn)}</span></p></header>
${[overall, itemTable, paceTable, unitTable, breachTable].map((section, index) => section(words.sections[index] ?? "", frame))}
<p class="signatures">${words.signatures.map((label) => html`<span>${label}</span>`)}</p>`,
  );
}

/** They add up: what is planned is one of the others. */
const OCCURRENCES = ["planned", "onTime", "late", "missed", "incomplete", "pending"] as const;
const FIGURES = [...OCCURRENCES, "files"] as const;

const figureHeads = (words: YearReportWords, width: "w-figure" | "w-sum") =>
  FIGURES.map((name) => ({ head: words[name], width }));

const figureCells = (figures: ReportFigures): Markup[] => FIGURES.map((name) => html`<td>${figures[name]}</td>`);

function overall(title: string, { report, words }: Frame): Markup {
  const { year, total, before, items } = report;
  // Part of a year beside a whole one would read as a fall.
  const isOver = yearOf(report.issuedOn) > year;
  const lines = [
    html`<tr><td>${words.year(year)}</td>${figureCells(total)}</tr>`,
    before !== null &&
      html`<tr><td>${isOver ? words.year(year - 1) : words.wholeYear(year - 1)}</td>${figureCells(before)}</tr>`,
    before !== null &&
      isOver &&
      html`<tr class="total"><td>${words.difference}</td>${FIGURES.map((name) => html`<td>${signed(total[name] - before[name])}</td>`)}</tr>`,
  ].filter((line) => line !== false);
  const note = before === null ? words.noBefore(year - 1) : isOver ? "" : words.running(year);
  return html`<section><h2>${title}<small></small></h2>
<p class="summary">${words.summary(items.length, total)}${note}</p>
${plainTable([{ head: words.ofYear, width: "" }, ...figureHeads(words, "w-sum")], [html`<tbody>${lines}</tbody>`])}</section>`;
}

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));

function itemTable(title: string, { report, words }: Frame): Markup {
  const heads = [
    { head: words.item, width: "w-item" },
    { head: words.duty, width: "" },
    ...figureHeads(words, "w-figure").toSpliced(OCCURRENCES.length, 0, { head: words.before, width: "w-figure" }),
    { head: words.words, width: "w-held" },
  ];
  const rows = report.items.map((item) => itemRow(item, words));
  const body = rows.length === 0 ? nothingBody(heads.length, words.none) : html`<tbody>${rows}</tbody>`;
  return paperTable(title, "", heads, [body]);
}

function itemRow(item: ReportItem, words: YearReportWords): Markup {
  const { figures, before, quota, isStanding } = item;
  const counts = isStanding
    ? html`<td colspan="${OCCURRENCES.length}">${words.standing}</td>`
    : html`${OCCURRENCES.map((name) => html`<td>${figures[name]}</td>`)}`;
  return html`<tr><td>${item.item === null ? "" : words.citation(item.item)}</td>
<td class="words">${item.title}<small>${[item.requirementText, quota ? `${words.done}${quantity(quota.done, "")}/${quantity(quota.needed, quota.unit)}` : "", item.lead].filter(Boolean).join("　")}</small></td>
${counts}<td>${before === null || isStanding ? "—" : words.share(before.onTime + before.late, before.planned)}</td><td>${figures.files}</td>
<td class="words">${heldWords(item, words)}</td></tr>`;
}

function heldWords({ activities }: ReportItem, words: YearReportWords): string {
  if (activities.length === 0) return words.notHeld;
  const named = activities.slice(0, TOLD).map(({ on, title }) => words.held(on, title));
  return words.heldList(named, activities.length);
}

function paceTable(title: string, { report, words }: Frame): Markup {
  const heads = [
    { head: words.duty, width: "w-pace-duty" },
    ...Array.from({ length: 12 }, (_, index) => ({ head: words.month(index + 1), width: "" })),
  ];
  const rows = report.paces.map((pace) => paceRow(pace, words));
  const body = rows.length === 0 ? nothingBody(heads.length, words.none) : html`<tbody>${rows}</tbody>`;
  return html`<div class="pace">${paperTable(title, words.paceNote, heads, [body])}</div>`;
}

function paceRow(
  pace: ReportPace & { readonly title: string; readonly requirementText: string },
  words: YearReportWords,
) {
  const label = words.paceLabel(pace.title, figure(pace.done.at(-1) ?? 0), quantity(pace.needed, pace.unit));
  return html`<tr><td class="words">${pace.title}<small>${pace.requirementText}</small>${paceLine(pace, label)}</td>${pace.expected.map(
    (expected, index) => {
      const done = pace.done[index];
      return html`<td><div>${done === undefined ? "—" : figure(done)}</div><div>${figure(expected)}</div></td>`;
    },
  )}</tr>`;
}

function unitTable(title: string, { report, words }: Frame): Markup {
  const rows = report.units.map(
    ({ lead, figures }) =>
      html`<tr><td class="words">${lead === "" ? words.noLead : lead}</td>${figureCells(figures)}</tr>`,
  );
  const total = html`<tr class="total"><td class="words">${words.total}</td>${figureCells(report.total)}</tr>`;
  return paperTable(
    title,
    "",
    [{ head: words.lead, width: "" }, ...figureHeads(words, "w-sum")],
    [html`<tbody>${rows}${total}</tbody>`],
  );
}

function breachTable(title: string, { report, words, locale }: Frame): Markup {
  const own = ledgerWords(locale);
  const heads = [
    { head: words.item, width: "w-item" },
    { head: words.duty, width: "" },
    { head: words.subject, width: "w-of" },
    { head: words.period, width: "w-period" },
    { head: words.due, width: "w-period" },
    { head: words.state, width: "w-state" },
    { head: words.why, width: "w-why" },
  ];
  const rows = report.breaches.map(
    ({
      item,
      title,
      subject,
      periodLabel,
      due,
      entry,
    }) => html`<tr><td>${item === null ? "" : words.citation(item)}</td>
<td class="words">${title}</td><td>${subject}</td><td>${periodLabel}</td><td>${due === null ? own.noDate : own.day(due, report.year)}</td>
<td>${own.state(lacksProofAlone(entry) ? "incomplete" : entry.state)}</td><td class="words">${ledgerRemarks(lacksProofAlone(entry) ? { ...entry, overdue: null } : entry, own).map((remark) => html`<div>${remark}</div>`)}</td></tr>`,
  );
  const body = rows.length === 0 ? nothingBody(heads.length, words.none) : html`<tbody>${rows}</tbody>`;
  return paperTable(title, "", heads, [body]);
}
