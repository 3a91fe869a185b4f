import type { EventOptions } from "./calendar-event.ts";
import type { CalendarSession } from "./calendar-session.ts";

type Locale = EventOptions["locale"];

/** `党组学习 第7次（计划）`; the subject stands in the bracket, too, unless the title says it. */
export function sessionSummary(session: CalendarSession, locale: Locale): string {
  const words = WORDS[locale];
  const name = session.ordinal === null ? session.title : words.nth(session.title, session.ordinal);
  const details = [
    session.title.includes(session.subject) ? "" : session.subject,
    session.isPlanned ? words.planned : "",
  ].filter((detail) => detail !== "");
  return details.length === 0 ? name : words.bracket(name, details);
}

/** Requirement, lead unit, subject, time and note: one line each, none for what is unknown. */
export function sessionDescription(session: CalendarSession, locale: Locale): string {
  const words = WORDS[locale];
  return [
    session.requirementText === "" ? null : words.requirement(session.requirementText),
    session.lead === null ? null : words.lead(session.lead),
    words.subject(session.subject),
    session.time === null ? null : words.time(session.time),
    session.isPlanned ? words.movable : null,
    session.note === "" ? null : session.note,
  ]
    .filter((line) => line !== null)
    .join("\n");
}

const WORDS = {
  "zh-CN": {
    nth: (title: string, ordinal: number) => `${title} 第${ordinal}次`,
    planned: "计划",
    bracket: (name: string, details: readonly string[]) => `${name}（${details.join("，")}）`,
    requirement: (text: string) => `要求：${text}`,
    lead: (unit: string) => `牵头：${unit}`,
    subject: (subject: string) => `责任主体：${subject}`,
    time: (time: string) => `时间：${time}`,
    movable: "计划场次，可以改期，不是期限",
  },
  en: {
    nth: (title: string, ordinal: number) => `${title}, session ${ordinal}`,
    planned: "planned",
    bracket: (name: string, details: readonly string[]) => `${name} (${details.join(", ")})`,
    requirement: (text: string) => `Requirement: ${text}`,
    lead: (unit: string) => `Lead: ${unit}`,
    subject: (subject: string) => `Subject: ${subject}`,
    time: (time: string) => `Time: ${time}`,
    movable: "A planned session: it may move and is no deadline",
  },
};
