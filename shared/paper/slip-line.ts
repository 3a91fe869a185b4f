import { type PlainDate, yearOf } from "../domain/date/plain-date.ts";
import { type Markup, html } from "./markup.ts";
import { dottedDay, shortDay } from "../words/days.ts";
import { otherDateWords, shownDateWords } from "../words/shown-date.ts";
import { slipMissing } from "./slip-missing.ts";
import type { SlipCause, SlipDate, SlipLine } from "../domain/papers/slip.ts";
import type { SlipWords } from "../words/slips.ts";
import type { Locale } from "../words/locale.ts";

/** What a row of a slip is drawn with. */
export interface SlipLineFrame {
  /** Counted from 1. */
  readonly position: number;
  readonly issuedOn: PlainDate;
  readonly words: SlipWords;
  readonly locale: Locale;
}

/**
 * One row of a slip: the duty with its source, its date, the days late or left, the missing records, and room for the
 * reply.
 */
export function slipLine(line: SlipLine, frame: SlipLineFrame): Markup {
  const { position, issuedOn, words, locale } = frame;
  return html`<tr>
<td>${position}</td>
<td class="words">${titleOf(line, words)}${remarksOf(line, frame).map((remark) => html`<small>${remark}</small>`)}</td>
<td class="date">${line.dates.map(({ dueOn }) => html`<div>${dueOn === null ? words.noDate : dueDay(dueOn, issuedOn, locale)}</div>`)}</td>
<td class="count">${line.dates.map((date) => html`<div>${howLong(date, line.cause, frame)}</div>`)}</td>
<td class="words">${slipMissing(line, words)}</td>
<td></td>
</tr>
`;
}

/** A due day, with its year where that differs from the slip's. */
const dueDay = (date: PlainDate, issuedOn: PlainDate, locale: Locale): string =>
  yearOf(date) === yearOf(issuedOn) ? shortDay(date, locale) : dottedDay(date);

/** A ceiling can be passed, and a duty refused, long before the date: then no days are late. */
function howLong({ dueOn, workingDays }: SlipDate, cause: SlipCause, { issuedOn, words }: SlipLineFrame): string {
  if (dueOn === null) return words.openFor(workingDays);
  if (cause === "refused") return words.notLate;
  if (cause === "overdue" && dueOn >= issuedOn) return words.passed;
  // The shifted date is past, and the row is still in time.
  if (cause !== "overdue" && dueOn < issuedOn) return words.gone(Math.abs(workingDays));
  return words.days(Math.abs(workingDays));
}

function titleOf({ title, dates }: SlipLine, words: SlipWords): string {
  const period = dates.length > 1 ? words.periods(dates.length) : (dates[0]?.periodLabel ?? "");
  return period === "" || title.includes(period) ? title : words.titled(title, period);
}

function sourceOf({ source, item, ownRule }: SlipLine, words: SlipWords): string {
  if (ownRule !== null) return words.ownRule(ownRule);
  return source === null ? words.noSource : words.source(source.plan, item, source.quote);
}

/**
 * The other dates of a line whose dates the calendar shifted; where there are several, each is named by its first
 * date.
 */
function otherDatesOf({ dates }: SlipLine, issuedOn: PlainDate, locale: Locale): string | null {
  const others = dates.flatMap(({ nominalOn, effectiveOn, dueOn }) => {
    if (nominalOn === null || effectiveOn === null || dueOn === null) return [];
    const row = { nominalDate: nominalOn, effectiveDate: effectiveOn, shownDate: dueOn, isOpen: true };
    const other = otherDateWords(row, issuedOn, locale);
    if (other === null) return [];
    return dates.length > 1 ? [shownDateWords(row, issuedOn, locale)] : [other];
  });
  return others.length === 0 ? null : others.join(locale === "en" ? "; " : "；");
}

/** The remarks of a line: its subjects, the words of the plan, and the handling so far, each on a line of its own. */
function remarksOf(line: SlipLine, { words, issuedOn, locale }: SlipLineFrame): string[] {
  const { refusal, sentBefore } = line;
  return [
    words.subjects(line.subjects),
    sourceOf(line, words),
    otherDatesOf(line, issuedOn, locale),
    line.dates.some(({ basis }) => basis === "provisional") ? words.provisional : null,
    refusal === null ? null : words.refused(refusal.on, refusal.by, refusal.words),
    sentBefore === null ? null : words.sentBefore(sentBefore.number, sentBefore.on),
  ].filter((remark) => remark !== null);
}
