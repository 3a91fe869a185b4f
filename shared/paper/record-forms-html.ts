import { type ActivitySheet, type SignInSheet, signInLines } from "../domain/papers/record-forms.ts";
import { longDate, longWeekday } from "../words/days.ts";
import { figure } from "../words/figure.ts";
import type { Locale } from "../words/locale.ts";
import { recordFormWords } from "../words/record-forms.ts";
import { type Markup, html } from "./markup.ts";
import { paperPage } from "./paper-page.ts";
import { PAPER_STYLE } from "./paper-style.ts";
import { plainTable } from "./paper-table.ts";

const STYLE = `${PAPER_STYLE}
table { margin-top: 4mm; }
table.form th { width: 24mm; height: 9mm; }
table.form td { text-align: left; white-space: pre-wrap; }
td.note { height: 105mm; vertical-align: top; padding: 2mm; }
td.short { height: 16mm; }
.foot { display: flex; justify-content: space-between; margin-top: 6mm; white-space: pre; }
.of { display: flex; flex-wrap: wrap; gap: 1mm 10mm; margin-top: 3mm; }
.sign-in td { height: 9.4mm; }
.w-number { width: 12mm; } .w-name { width: 26mm; }
`;

/** 活动记录表, A4 portrait: filled from a record, or blank to be filled in by hand. */
export function activitySheetHtml(sheet: ActivitySheet, locale: Locale = "zh-CN"): string {
  const words = recordFormWords(locale);
  const people = sheet.attended.length + sheet.absent.length;
  const count = (names: readonly string[]) =>
    people === 0 ? "" : `${words.people(names.length)}　${names.join(locale === "en" ? ", " : "、")}`;
  const evidence =
    sheet.noEvidenceReason === null ? sheet.evidence.join("\n") : words.noEvidence(sheet.noEvidenceReason);
  return paperPage(
    words.record,
    locale,
    STYLE,
    html`${head(sheet.unitName, words.record)}
<table class="form"><tbody>
${wide(words.activity, sheet.title)}
<tr><th scope="row">${words.date}</th><td>${dayOf(sheet.happenedOn, sheet.startTime, locale)}</td><th scope="row">${words.place}</th><td>${sheet.place ?? ""}</td></tr>
<tr><th scope="row">${words.host}</th><td></td><th scope="row">${words.recorder}</th><td>${sheet.recorder}</td></tr>
<tr><th scope="row">${words.expected}</th><td>${people === 0 ? "" : words.people(people)}</td><th scope="row">${words.hours}</th><td>${sheet.hours === null ? "" : figure(sheet.hours)}</td></tr>
${wide(words.present, count(sheet.attended), "short")}
${wide(words.absent, count(sheet.absent))}
${wide(words.note, sheet.note, "note")}
${wide(words.countsFor, sheet.countsFor.join("\n"))}
${wide(words.evidence, evidence)}
</tbody></table>
<p class="foot">${words.signatures}</p>`,
  );
}

/** 签到表, A4 portrait: a line for each member in two columns, with empty ones behind them; its head is repeated on each sheet. */
export function signInHtml(sheet: SignInSheet, locale: Locale = "zh-CN"): string {
  const words = recordFormWords(locale);
  const lines = signInLines(sheet.names);
  const half = lines.length / 2;
  const heads = [0, 1].flatMap(() => [
    { head: words.number, width: "w-number" },
    { head: words.name, width: "w-name" },
    { head: words.sign, width: "" },
  ]);
  const cells = (index: number) => html`<td>${index + 1}</td><td>${lines[index] ?? ""}</td><td></td>`;
  return paperPage(
    words.signIn,
    locale,
    STYLE,
    html`${head(sheet.unitName, words.signIn)}
<p class="of"><span>${words.activity}：${sheet.title}</span><span>${words.date}：${dayOf(sheet.on, null, locale)}</span><span>${words.place}：${sheet.place ?? ""}</span>${sheet.group === "" ? html`` : html`<span>${words.group(sheet.group, sheet.names.length)}</span>`}</p>
<div class="sign-in">${plainTable(heads, [
      html`<tbody>${Array.from({ length: half }, (_, index) => html`<tr>${cells(index)}${cells(index + half)}</tr>`)}</tbody>`,
    ])}</div>`,
  );
}

const head = (unitName: string, title: string): Markup =>
  html`<header><p class="unit">${unitName}</p><h1>${title}</h1></header>`;

const wide = (label: string, value: string, className = ""): Markup =>
  html`<tr><th scope="row">${label}</th><td colspan="3" class="${className}">${value}</td></tr>`;

const dayOf = (date: ActivitySheet["happenedOn"], time: string | null, locale: Locale): string =>
  date === null ? "" : [longDate(date, locale), longWeekday(date, locale), time ?? ""].filter(Boolean).join(" ");
