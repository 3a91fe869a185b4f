import type { PlainDate } from "../domain/date/plain-date.ts";
import { itemLabel } from "../words/item-label.ts";
import { dayFor, longDate } from "../words/days.ts";
import type { CalendarEvent } from "./calendar-event.ts";
import { icsWords } from "../words/ics.ts";
import type { Locale } from "../words/locale.ts";

/** `title（subject，period）`, without parts that the title contains already. */
export function summaryOf(event: CalendarEvent, locale: Locale, withPeriod: boolean): string {
  const details = [event.subject, withPeriod ? event.periodLabel : ""];
  return withDetails(
    event.title,
    details.filter((detail) => !event.title.includes(detail)),
    locale,
  );
}

/** `title（one，another）`; empty details are left out. */
export function withDetails(title: string, details: readonly string[], locale: Locale): string {
  const lines = details.filter((detail) => detail !== "");
  if (lines.length === 0) return title;
  return icsWords(locale).withDetails(title, lines);
}

/** Requirement, units, the reason of a shifted date, citation: one line each, without unknown ones. */
export function descriptionOf(event: CalendarEvent, locale: Locale): string {
  const words = icsWords(locale).event;
  const { lead, supporting, citation, nominalDate, effectiveDate } = event;
  return [
    event.requirementText === "" ? null : words.requirement(event.requirementText),
    lead === null ? null : words.lead(lead),
    supporting.length === 0 ? null : words.supporting(supporting),
    words.subject(event.subject),
    nominalDate === effectiveDate ? null : movedLine(nominalDate, effectiveDate, locale),
    event.basis === "provisional" ? words.provisional : null,
    citation === null
      ? null
      : words.citation(citation.item === null ? "" : itemLabel(citation.item, locale), citation.quote),
  ]
    .filter((line) => line !== null)
    .join("\n");
}

/** Both dates, independent of today: 规则日期：2026年5月3日（因假期提前到4月30日办）. */
function movedLine(nominal: PlainDate, effective: PlainDate, locale: Locale): string {
  const words = icsWords(locale).event;
  const to = dayFor(effective, nominal, locale);
  return words.moved(longDate(nominal, locale), effective < nominal ? words.advanced(to) : words.postponed(to));
}
