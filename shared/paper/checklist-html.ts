import { carriedOverSection } from "./checklist-carried-over.ts";
import { isSetCloser } from "./checklist-density.ts";
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
import type { RemarkFrame } from "./row-remarks.ts";
import { longDate } from "../words/days.ts";
import type { Locale } from "../words/locale.ts";

/**
 * The checklist as a whole HTML page, A4 portrait, with its own page size and margins: the preview, the print and the
 * PDF are this same page. The page loads nothing and runs nothing; its own policy forbids both.
 */
export function checklistHtml<Row extends ChecklistRow>(
  document: MonthChecklist<Row>,
  locale: Locale = "zh-CN",
): string {
  const words = checklistWords(locale);
  const { issuedOn, makeupDays, lead } = document;
  const frame = { issuedOn, makeupDays, lead, words, locale };
  const texts = checklistHead(document, locale);
  return paperPage(
    texts.title,
    locale,
    PAPER_STYLE,
    html`<div class="${isSetCloser(document) ? "paper closer" : "paper"}">
${head(document, texts, words, locale)}
${sections(document, frame).map(
  ({ title, draw }, index) => html`${draw(words.heading(index + 1, title))}
`,
)}${closing(document, words)}
</div>`,
  );
}

/** A block of the paper; its number is its place among those that are printed. */
interface Section {
  readonly title: string;
  readonly draw: (title: string) => Markup;
}

/** The sections in the order of the paper. A section that is printed only where it has rows is left out here. */
function sections(document: MonthChecklist, frame: RemarkFrame): Section[] {
  const { words } = frame;
  return [
    { title: words.carriedOver, draw: (title) => carriedOverSection(document.carriedOver, title, frame) },
    { title: words.due, draw: (title) => dueSection(document, title, frame) },
    { title: words.quotas, draw: (title) => quotaSection(document, title, frame) },
    { title: words.pending, draw: (title) => pendingSection(document.datesPending, title, words) },
    ...(document.open.length > 0
      ? [{ title: words.open, draw: (title: string) => openSection(document.open, title, frame) }]
      : []),
    ...(document.standing.goals.length + document.standing.works.length > 0
      ? [{ title: words.standing, draw: (title: string) => standingSection(document.standing, title, frame) }]
      : []),
  ];
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
