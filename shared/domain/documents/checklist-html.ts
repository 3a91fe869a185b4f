import { carriedOverSection } from "./checklist-carried-over.ts";
import { dueSection } from "./checklist-due.ts";
import { openSection } from "./checklist-open.ts";
import { pendingSection } from "./checklist-pending.ts";
import { quotaSection } from "./checklist-quotas.ts";
import type { ChecklistRow } from "./checklist-row.ts";
import { type ChecklistWords, checklistWords } from "./checklist-words.ts";
import { type Markup, html } from "./markup.ts";
import type { MonthChecklist } from "./month-checklist.ts";
import type { PaperLocale } from "./paper-locale.ts";
import { paperPage } from "./paper-page.ts";
import { PAPER_STYLE } from "./paper-style.ts";
import { longDate } from "./short-date.ts";

/**
 * The checklist as a whole HTML page, A4 portrait, with its own page size and margins: the preview, the print and the
 * PDF are this same page. It loads nothing and runs nothing; its own policy forbids both.
 */
export function checklistHtml<Row extends ChecklistRow>(
  document: MonthChecklist<Row>,
  locale: PaperLocale = "zh-CN",
): string {
  const words = checklistWords(locale);
  const { issuedOn, makeupDays } = document;
  const frame = { issuedOn, makeupDays, words, locale };
  return paperPage(
    document.title,
    locale,
    PAPER_STYLE,
    html`${head(document, words, locale)}
${carriedOverSection(document.carriedOver, frame)}
${dueSection(document, frame)}
${quotaSection(document, words, locale)}
${pendingSection(document.datesPending, words)}${openSection(document.open, frame)}
${closing(document, words)}`,
  );
}

const head = (document: MonthChecklist, words: ChecklistWords, locale: PaperLocale): Markup => html`<header>
<p class="unit">${document.unitName}</p>
<h1>${document.title}</h1>
<p class="meta"><span>${words.labelled(words.number, document.number)}</span><span>${words.labelled(words.sentTo, document.sentTo)}</span><span>${longDate(document.issuedOn, locale)}</span></p>
</header>`;

const closing = (document: MonthChecklist, words: ChecklistWords): Markup => html`<footer class="closing">
<p class="note">${document.provisional ? words.provisionalNote : ""}${words.returnNote}</p>
<p class="signatures">${words.signatures.map((label) => html`<span>${label}</span>`)}</p>
</footer>`;
