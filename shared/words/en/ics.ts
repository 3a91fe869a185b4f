import type { IcsWords } from "../zh-cn/ics.ts";

/** The words of an exported calendar. */
export const ICS: IcsWords = {
  event: {
    requirement: (text) => `Requirement: ${text}`,
    lead: (unit) => `Lead: ${unit}`,
    supporting: (units) => `Supporting: ${units.join(", ")}`,
    subject: (subject) => `Subject: ${subject}`,
    moved: (nominal, other) => `Rule date: ${nominal} (${other})`,
    advanced: (day) => `moved up to ${day} by days off`,
    postponed: (day) => `moved on to ${day} by days off`,
    provisional: "Provisional date: the year's holiday notice is not published",
    citation: (item, quote) => `Source: ${item === "" ? "" : `${item}, `}“${quote}”`,
  },
  file: { some: "part", noUnit: "no unit" },
  meeting: {
    planned: "planned",
    held: "held",
    requirement: (text) => `Requirement: ${text}`,
    lead: (unit) => `Lead: ${unit}`,
    subject: (subject) => `Subject: ${subject}`,
    due: (day) => `Due: ${day}`,
    movedDue: (day, other) => `Effective date: ${day} (${other})`,
    advanced: (day) => `moved up from ${day}`,
    postponed: (day) => `moved on from ${day}`,
    noLimit: "Due: no time limit, until it is closed",
    movable: "A planned day: it may move and is no deadline",
    onRecord: "What was held that day is on record",
  },
  withDetails: (title, details) => `${title} (${details.join(", ")})`,
};
