import type { PlainDate } from "../domain/date/plain-date.ts";
import { dayFor, longDate } from "../words/days.ts";
import { type HandOverWords, handOverWords } from "../words/hand-over.ts";
import type { Locale } from "../words/locale.ts";
import { type Markup, html } from "./markup.ts";
import { paperPage } from "./paper-page.ts";
import { PAPER_STYLE } from "./paper-style.ts";
import { paperTable } from "./paper-table.ts";

/** A row that the next clerk has to know of. */
export interface HandOverRow {
  readonly title: string;
  readonly subject: string;
  readonly periodLabel: string;
  readonly shownDate: PlainDate | null;
  readonly lead: string | null;
  /** Who is waited on. */
  readonly handlingNote: string | null;
}

export interface HandOver {
  readonly unitName: string;
  /** Who hands over; empty: no clerk is named. */
  readonly clerkName: string;
  readonly today: PlainDate;
  readonly dataFolder: string;
  /** Empty where no place was chosen. */
  readonly backupPlace: string;
  readonly rows: Readonly<Record<keyof HandOverWords["groups"], readonly HandOverRow[]>>;
}

/** The page that the next clerk reads first: what is open, what is coming, and where things are. */
export function handOverHtml(given: HandOver, locale: Locale): string {
  const words = handOverWords(locale);
  const title = words.title(given.unitName);
  const groups = Object.keys(words.groups) as (keyof HandOverWords["groups"])[];
  return paperPage(
    title,
    locale,
    PAPER_STYLE,
    html`<header><h1>${title}</h1><p class="meta"><span>${words.asOf(longDate(given.today, locale))}</span>${given.clerkName === "" ? html`` : html`<span>${words.clerk(given.clerkName)}</span>`}</p></header>
${groups.map((group) => groupTable(group, given, locale))}
<section><h2>${words.where}</h2>
<ul>${whereLines(given, words).map((line) => html`<li>${line}</li>`)}</ul>
<p>${words.takeOver}</p>
<p>${words.passwords}</p></section>`,
  );
}

function groupTable(group: keyof HandOverWords["groups"], { rows, today }: HandOver, locale: Locale): Markup {
  const words = handOverWords(locale);
  const found = rows[group];
  if (found.length === 0) return html`<section><h2>${words.groups[group]}</h2><p>${words.nothing}</p></section>`;
  const { duty, subject, period, date, lead, note } = words.columns;
  const columns = [
    { head: duty, width: "" },
    { head: subject, width: "w-subject" },
    { head: period, width: "w-short-date" },
    { head: date, width: "w-short-date" },
    { head: lead, width: "w-subject" },
    { head: note, width: "w-subject" },
  ];
  const body = html`<tbody>${found.map(
    (row) =>
      html`<tr><td class="words">${row.title}</td><td>${row.subject}</td><td>${row.periodLabel}</td><td>${row.shownDate ? dayFor(row.shownDate, today, locale) : ""}</td><td>${row.lead ?? ""}</td><td class="words">${row.handlingNote ?? ""}</td></tr>`,
  )}</tbody>`;
  return paperTable(words.groups[group], String(found.length), columns, [body]);
}

const whereLines = ({ dataFolder, backupPlace }: HandOver, words: HandOverWords): string[] => [
  words.dataFolder(dataFolder),
  backupPlace === "" ? words.noBackupPlace : words.backupPlace(backupPlace),
  ...Object.values(words.files),
];
