import type { NoticeFault } from "../../domain/workday/notice/notice-fault.ts";
import { CALENDAR } from "./calendar.ts";

/** What is wrong with, or strange about, a holiday notice: half a sentence in English. */
export function noticeFaultInEnglish(fault: NoticeFault): string {
  switch (fault.kind) {
    case "not-a-notice":
      return "it names no days off of any holiday";
    case "no-year":
      return "it does not say which year it is for";
    case "other-year":
      return `the notice is for ${fault.expected} and names ${fault.found}`;
    case "wording":
      return `there is a date in “${fault.words}”, but no rule reads these words`;
    case "nothing-said":
      return fault.words === ""
        ? "a date is not whole, or nothing says whether it is off or worked"
        : `“${fault.words}” does not say which day is off or worked`;
    case "no-holiday":
      return "it does not say which holiday this is";
    case "no-such-day":
      return `“${fault.words}” is no whole date, or there is no such day`;
    case "weekday":
      return `${fault.date} is a ${WEEKDAYS[fault.actual - 1]}, not a ${WEEKDAYS[fault.stated - 1]}`;
    case "lunar":
      return `${fault.date} is ${fault.actual} of the lunar calendar, not ${fault.stated}`;
    case "count":
      return `it says ${fault.stated} days, and the dates make ${fault.counted}`;
    case "backwards":
      return "the dates run backwards or lie too far apart";
    case "no-change":
      return `as it is written nothing changes on ${fault.date}; the date may be wrong`;
    case "off-and-worked":
      return `${fault.date} is both off and worked`;
    case "not-statutory":
      return `${fault.date} was no statutory holiday that year`;
    case "missing":
      return `${fault.names.map(nameInEnglish).join(", ")} missing (statutory in ${fault.year})`;
    case "missing-day":
      return `the statutory days ${fault.dates.join(", ")} of ${nameInEnglish(fault.name)} are not off`;
    case "twice":
      return `${nameInEnglish(fault.name)} stands in it twice, with different days`;
    case "too-many-off":
    case "too-few-off":
      return `${fault.off} working days are off and ${fault.worked} rest days are worked, while the law grants ${fault.granted}: ${Math.abs(
        fault.off - fault.worked - fault.granted,
      )} too ${fault.kind === "too-many-off" ? "many" : "few"}${
        fault.names.length > 0 ? `; compare ${fault.names.map(nameInEnglish).join(", ")}` : ""
      }`;
    case "far-away":
      return `the day ${fault.date} worked for ${nameInEnglish(fault.name)} is far from the holiday`;
    case "half-weekend":
      return `${fault.date} is the weekend beside the days off, and nothing says whether it is off or worked`;
    case "other-holiday":
      return `“${fault.name}” is no statutory holiday`;
    case "changes-nothing":
      return "it does not say which holiday or which days it changes";
    case "no-year-notice":
      return `the notice for the whole of ${fault.year} is not there yet; paste that first, then this change of it`;
    case "not-later":
      return `${nameInEnglish(fault.name)} lasts until ${fault.last} already, so ${fault.date} lengthens nothing`;
    case "not-worked":
      return `${fault.date} was no make-up day`;
  }
}

const { longWeekdays: WEEKDAYS } = CALENDAR;

const NAMES: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: "Spring Festival",
  清明: "Qingming",
  劳动节: "Labour Day",
  端午: "Dragon Boat Festival",
  中秋: "Mid-Autumn Festival",
  国庆节: "National Day",
};

const nameInEnglish = (name: string): string => NAMES[name] ?? name;
