import { type PlainDate, yearOf } from "../date/plain-date.ts";
import { type Markup, html } from "./markup.ts";
import type { PaperLocale } from "./paper-locale.ts";
import { shortDay } from "./short-date.ts";
import { slipMissing } from "./slip-missing.ts";
import type { SlipLine } from "./slip.ts";
import type { SlipWords } from "./slip-words.ts";

/** What a row of a slip is drawn with. */
export interface SlipLineFrame {
  /** Counted from 1. */
  readonly position: number;
  readonly issuedOn: PlainDate;
  readonly words: SlipWords;
  readonly locale: PaperLocale;
}

/** One row of a slip: the duty with its source, its date, how late or how soon, what lacks, and room for the answer. */
export const slipLine = (line: SlipLine, { position, issuedOn, words, locale }: SlipLineFrame): Markup => html`<tr>
<td>${position}</td>
<td class="words">${titleOf(line, words)}${remarksOf(line, words).map((remark) => html`<small>${remark}</small>`)}</td>
<td class="date">${dueDay(line.dueOn, issuedOn, locale)}</td>
<td class="count">${line.cause === "refused" ? words.notLate : words.days(Math.abs(line.workingDays))}</td>
<td class="words">${slipMissing(line, words)}</td>
<td></td>
</tr>
`;

/** The year is told where it is not that of the slip. */
function dueDay(date: PlainDate, issuedOn: PlainDate, locale: PaperLocale): Markup {
  const day = shortDay(date, locale);
  if (yearOf(date) === yearOf(issuedOn)) return html`${day}`;
  return locale === "en" ? html`${day}<br>${yearOf(date)}` : html`${yearOf(date)}年<br>${day}`;
}

const titleOf = ({ title, periodLabel }: SlipLine, words: SlipWords): string =>
  periodLabel === "" || title.includes(periodLabel) ? title : words.titled(title, periodLabel);

/** Who, the plan's words, and what happened on the way, each on a line of its own. */
function remarksOf(line: SlipLine, words: SlipWords): string[] {
  const { source, item, refusal, sentBefore } = line;
  return [
    words.subjects(line.subjects),
    source === null ? words.noSource : words.source(source.plan, item, source.quote),
    line.nominalOn === line.dueOn ? null : words.moved(line.nominalOn),
    line.basis === "provisional" ? words.provisional : null,
    refusal === null ? null : words.refused(refusal.on, refusal.by, refusal.words),
    sentBefore === null ? null : words.sentBefore(sentBefore.number, sentBefore.on),
  ].filter((remark) => remark !== null);
}
