import type { PlainDate } from "../domain/date/plain-date.ts";
import { itemLabel } from "../domain/documents/item-label.ts";
import { longDate } from "../domain/documents/short-date.ts";
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
    nominalDate === effectiveDate ? null : words.moved(nominalDate),
    event.basis === "provisional" ? words.provisional : null,
    citation === null
      ? null
      : words.citation(citation.item === null ? "" : itemLabel(citation.item, locale), citation.quote),
  ]
    .filter((line) => line !== null)
    .join("\n");
}

const WORDS = {
  "zh-CN": {
    requirement: (text: string) => `要求：${text}`,
    lead: (unit: string) => `牵头：${unit}`,
    supporting: (units: readonly string[]) => `配合：${units.join("、")}`,
    subject: (subject: string) => `责任主体：${subject}`,
    moved: (nominal: PlainDate) => `规则日期：${longDate(nominal, "zh-CN")}，因休息日调整`,
    provisional: "日期为预计：当年放假安排尚未公布",
    citation: (item: string, quote: string) => `依据：${item}“${quote}”`,
  },
  en: {
    requirement: (text: string) => `Requirement: ${text}`,
    lead: (unit: string) => `Lead: ${unit}`,
    supporting: (units: readonly string[]) => `Supporting: ${units.join(", ")}`,
    subject: (subject: string) => `Subject: ${subject}`,
    moved: (nominal: PlainDate) => `Rule date: ${longDate(nominal, "en")}, moved off a day of rest`,
    provisional: "Provisional date: the year's holiday notice is not published",
    citation: (item: string, quote: string) => `Source: ${item === "" ? "" : `${item}, `}“${quote}”`,
  },
};
