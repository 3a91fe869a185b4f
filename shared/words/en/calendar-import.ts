import type { CalendarImportWords } from "../zh-cn/calendar-import.ts";

const days = (count: number): string => `${count} ${count === 1 ? "day" : "days"}`;

export const calendarImportInEnglish: CalendarImportWords = {
  unread: {
    "no-property": "no calendar content (a long line was broken without a blank before it)",
    unclosed: "has no END line; the file may be incomplete",
    "stray-end": "an END without a BEGIN",
    "too-deep": "nested too deep",
    "other-component": "a task, journal or free-busy list, not an event",
    "no-start": "has no start",
    "bad-date": "is no date",
    "outside-calendar": "lies outside of the years 1900 to 2199",
    "end-before-start": "ends before it starts; only the start was read",
    "bad-duration": "the duration cannot be read; only the start was",
    "unknown-zone": "the time zone is not known, so the time is not certain",
    rule: "the rule is not allowed, never occurs, or repeats within a day",
    exrule: "uses EXRULE, which is withdrawn",
    "several-rules": "has several rules",
    range: "changes “this and all following”; divide it in the calendar that it is from",
    duplicate: "has the identity of another event; the newer one counts",
    "too-many-days": "has too many days; only the first were looked at",
    "too-many-events": "too many events; those from here on were not read",
  },
  states: {
    new: "new",
    changed: "changed",
    unchanged: "unchanged",
    older: "older than what was imported",
    own: "exported from here",
    "own-changed": "exported from here and moved",
  },
  takenAs: {
    planned: "planned day",
    activity: "activity",
    duty: "duty",
    none: "leave out",
  },
  line: (number) => `line ${number}`,
  days: (ahead, past) =>
    [ahead > 0 ? `${days(ahead)} to come` : "", past > 0 ? `${days(past)} past` : ""]
      .filter((part) => part !== "")
      .join(", "),
  cancelled: "called off",
  more: (count) => `${count} more places were not read.`,
  done: ({ planned, moved, cleared, activities, duties, left }) =>
    [
      `${days(planned)} planned`,
      moved > 0 ? `${days(moved)} moved` : "",
      cleared > 0 ? `${days(cleared)} cleared` : "",
      `activities recorded: ${activities}`,
      `duties added: ${duties}`,
      `left out: ${left}`,
    ]
      .filter((part) => part !== "")
      .join(", ")
      .concat("."),
  unfitting: (count) => `${days(count)} were not planned: no period holds them, or it has a planned day already.`,
};
