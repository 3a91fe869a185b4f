import { type Markup, html } from "./markup.ts";
import { paperPage } from "./paper-page.ts";
import { plainTable } from "./paper-table.ts";
import { longDate } from "../words/days.ts";
import { slipLine } from "./slip-line.ts";
import type { Slip } from "../domain/papers/slip.ts";
import { SLIP_STYLE } from "./slip-style.ts";
import { type SlipWords, slipWords } from "../words/slips.ts";
import type { Locale } from "../words/locale.ts";

/**
 * The slip as a whole HTML page, A4 portrait: the preview, the print and the PDF are this same page. Without a number it is a
 * draft and marked as one on each page; with its number the mark is gone and nothing else changes.
 */
export function slipHtml(slip: Slip, locale: Locale = "zh-CN"): string {
  const words = slipWords(locale);
  const isDraft = slip.number === null;
  return paperPage(
    words.title[slip.kind],
    locale,
    SLIP_STYLE,
    html`${isDraft ? html`<div class="draft-mark" aria-hidden="true"><span>${words.draft}</span></div>` : html``}
${head(slip, words)}
${isDraft ? html`<p class="draft-note">${words.draftNote}</p>` : html``}
<p class="address">${words.address(addressee(slip, words))}</p>
<p class="opening">${words.opening[slip.kind](
      slip.lines.length,
      slip.issuedOn,
      slip.lines.some(({ cause }) => cause === "open"),
    )}${words.demand(slip)}</p>
${lines(slip, words, locale)}
${closing(slip, words, locale)}`,
  );
}

/**
 * The end of a slip: the leader's instructions, the contact, the issuing body with the place of its seal, and the
 * signatures.
 */
const closing = (slip: Slip, words: SlipWords, locale: Locale): Markup => html`<footer class="closing">
<p class="note">${words.note[slip.kind]}</p>
<table class="instructions"><tbody><tr><th scope="row">${words.instructions}</th><td></td></tr></tbody></table>
<div class="issuer"><p>${contactOf(slip, words)}</p><p class="seal"><span>${slip.unitName}</span><span>${words.seal}</span><span>${longDate(slip.issuedOn, locale)}</span></p></div>
<p class="signatures">${words.signatures.map((label) => html`<span>${label}</span>`)}</p>
</footer>`;

/** What is not set leaves a line to write on. */
const contactOf = ({ contact }: Slip, words: SlipWords): Markup[] =>
  [
    { label: words.contact, value: contact.name },
    { label: words.phone, value: contact.phone },
  ].map(({ label, value }) =>
    value === ""
      ? html`<span class="blank">${words.labelled(label, "")}</span>`
      : html`<span>${words.labelled(label, value)}</span>`,
  );

const addressee = ({ lead }: Slip, words: SlipWords): string => (lead === "" ? words.noLead : lead);

const head = (slip: Slip, words: SlipWords): Markup => {
  const number = words.number(slip.number?.year ?? Number(slip.issuedOn.slice(0, 4)), slip.number?.number ?? null);
  return html`<header>
<p class="unit">${slip.unitName}</p>
<h1>${words.title[slip.kind]}</h1>
<p class="number">${words.labelled(words.numberLabel, number)}</p>
</header>`;
};

const lines = (slip: Slip, words: SlipWords, locale: Locale): Markup => {
  const { columns } = words;
  const heads = [
    { head: columns.position, width: "w-position" },
    { head: columns.duty, width: "" },
    { head: columns.dueOn, width: "w-due" },
    { head: columns.workingDays[slip.kind], width: "w-late" },
    { head: columns.missing, width: "w-missing" },
    { head: columns.reply, width: "w-reply" },
  ];
  return plainTable(heads, [
    html`<tbody>${slip.lines.map((line, index) => slipLine(line, { position: index + 1, issuedOn: slip.issuedOn, words, locale }))}</tbody>`,
  ]);
};
