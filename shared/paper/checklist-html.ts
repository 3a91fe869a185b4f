import { carriedOverSection } from "./checklist-carried-over.ts";
import { dueSection } from "./checklist-due.ts";
import { openSection } from "./checklist-open.ts";
import { pendingSection } from "./checklist-pending.ts";
import { quotaSection } from "./checklist-quotas.ts";
import { standingSection } from "./checklist-standing.ts";
import type { ChecklistRow } from "../domain/papers/checklist-row.ts";
import { type ChecklistHead, type ChecklistWords, checklistHead, checklistWords } from "../words/checklist.ts";
import { type Markup, html } from "./markup.ts";
import type { MonthChecklist } from "../domain/papers/month-checklist.ts";
import { paperPage } from "./paper-page.ts";
import { PAPER_STYLE } from "./paper-style.ts";
import { longDate } from "../words/days.ts";
import type { Locale } from "../words/locale.ts";

/**
 * The checklist as a whole HTML page, A4 portrait, with its own page size and margins: the preview, the print and the
 * PDF are this same page. It loads nothing and runs nothing; its own policy forbids both.
 */
export function checklistHtml<Row extends ChecklistRow>(
  document: MonthChecklist<Row>,
  locale: Locale = "zh-CN",
): string {
  const words = checklistWords(locale);
  const { issuedOn, makeupDays } = document;
  const frame = { issuedOn, makeupDays, words, locale };
  const texts = checklistHead(document, locale);
  return paperPage(
    texts.title,
    locale,
    PAPER_STYLE,
    html`${head(document, texts, words, locale)}
${carriedOverSection(document.carriedOver, frame)}
${dueSection(document, frame)}
${quotaSection(document, words, locale)}
${pendingSection(document.datesPending, words)}${openSection(document.open, frame)}${standingSection(document, frame)}
${closing(document, words)}`,
  );
}

const head = (
  document: MonthChecklist,
  { title, sentTo }: ChecklistHead,
  words: ChecklistWords,
  locale: Locale,
): Markup => html`<header>
<p class="unit">${document.unitName}</p>
<h1>${title}</h1>
<p class="meta"><span>${words.labelled(words.number, document.number)}</span><span>${words.labelled(words.sentTo, sentTo)}</span><span>${longDate(document.issuedOn, locale)}</span></p>
</header>`;

const closing = (document: MonthChecklist, words: ChecklistWords): Markup => html`<footer class="closing">
<p class="note">${document.provisional ? words.provisionalNote : ""}${words.returnNote}</p>
<p class="signatures">${words.signatures.map((label) => html`<span>${label}</span>`)}</p>
</footer>`;
