import type { PlainDate } from "../domain/date/plain-date.ts";
import { itemLabel } from "../domain/documents/item-label.ts";
import { dayFor, longDate } from "../domain/documents/short-date.ts";
import type { CalendarEvent, EventOptions } from "./calendar-event.ts";

type Locale = EventOptions["locale"];

/** `title（subject，period）`; what the title says already is not said again. */
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
  const told = details.filter((detail) => detail !== "");
  if (told.length === 0) return title;
  return locale === "en" ? `${title} (${told.join(", ")})` : `${title}（${told.join("，")}）`;
}

/** Requirement, units, the reason of a moved date, citation: one line each, none for what is unknown. */
export function descriptionOf(event: CalendarEvent, locale: Locale): string {
  const words = WORDS[locale];
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

/** Both dates, whatever today is: 规则日期：2026年5月3日（因假期提前到4月30日办）. */
function movedLine(nominal: PlainDate, effective: PlainDate, locale: Locale): string {
  const words = WORDS[locale];
  const to = dayFor(effective, nominal, locale);
  return words.moved(longDate(nominal, locale), effective < nominal ? words.advanced(to) : words.postponed(to));
}

const WORDS = {
  "zh-CN": {
    requirement: (text: string) => `要求：${text}`,
    lead: (unit: string) => `牵头：${unit}`,
    supporting: (units: readonly string[]) => `配合：${units.join("、")}`,
    subject: (subject: string) => `责任主体：${subject}`,
    moved: (nominal: string, other: string) => `规则日期：${nominal}（${other}）`,
    advanced: (day: string) => `因假期提前到${day}办`,
    postponed: (day: string) => `因假期顺延到${day}办`,
    provisional: "日期为预计：当年放假安排尚未公布",
    citation: (item: string, quote: string) => `依据：${item}“${quote}”`,
  },
  en: {
    requirement: (text: string) => `Requirement: ${text}`,
    lead: (unit: string) => `Lead: ${unit}`,
    supporting: (units: readonly string[]) => `Supporting: ${units.join(", ")}`,
    subject: (subject: string) => `Subject: ${subject}`,
    moved: (nominal: string, other: string) => `Rule date: ${nominal} (${other})`,
    advanced: (day: string) => `moved up to ${day} by days off`,
    postponed: (day: string) => `moved on to ${day} by days off`,
    provisional: "Provisional date: the year's holiday notice is not published",
    citation: (item: string, quote: string) => `Source: ${item === "" ? "" : `${item}, `}“${quote}”`,
  },
};
