import type { ChecklistWords } from "../words/checklist.ts";
import { type Markup, html } from "./markup.ts";
import type { MonthChecklist } from "../domain/papers/month-checklist.ts";

/** Duties without a date, each with a line to write the missing date on. */
export const pendingSection = (
  pending: MonthChecklist["datesPending"],
  title: string,
  words: ChecklistWords,
): Markup => html`<section>
<h2>${title}</h2>
${
  pending.length === 0
    ? html`<p class="nothing-pending">${words.none}</p>`
    : html`<ul class="pending">${pending.map(({ title, missing }) => html`<li>${words.pendingItem(title, missing)}</li>`)}</ul>`
}
</section>`;
