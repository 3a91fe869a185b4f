import type { ChecklistWords } from "./checklist-wording.ts";
import { itemLabel } from "./item-label.ts";
import { longDate, shortDay, shortMonth } from "./short-date.ts";

export const ENGLISH: ChecklistWords = {
  title: (year, month) => `Duty checklist, ${shortMonth(month, "en")} ${year}`,
  number: "No.",
  sentTo: "To",
  everyUnit: "all responsible units",
  carriedOver: "1. Carried over from earlier months",
  carriedOverNote: (count) => `${count} open; they stay recorded as overdue`,
  due: "2. Due this month",
  dueNote: (count, workingDays, restNotes) =>
    [`${count} due, ${workingDays} working days`, restNotes.join(", ")].filter(Boolean).join("; "),
  quotas: "3. Counts for the year",
  quotasNote: (issuedOn) => `as of ${longDate(issuedOn, "en")}; expected counts follow working days`,
  pending: "4. Dates to be entered",
  none: "none",
  columns: {
    duty: "Duty",
    subject: "Subject",
    originalDate: "Was due",
    overdue: "Late",
    workingDays: "W-days",
    date: "Due",
    closedOn: "Closed on",
    signature: "Signature",
    requirement: "Required",
    done: "Done",
    expectedBy: (month) => `By end ${shortMonth(month, "en")}`,
    atLeast: "This month",
    plannedFor: "Planned",
  },
  box: (ticked) => (ticked ? "done" : "open"),
  noLead: "No lead unit named",
  items: (count) => `${count} due`,
  members: (count, common) => (common === "" ? `${count} in all` : `each ${common}`),
  days: (count) => `${count} d`,
  item: (item) => itemLabel(item, "en"),
  amendedBy: ({ title, number }, item, quote) =>
    `${[number || `“${title}”`, item && itemLabel(item, "en")].filter(Boolean).join(", ")}: “${quote}”`,
  ownRule: (since, rule, reason) =>
    `the unit's own rule since ${longDate(since, "en")}, “${rule}”${reason ? `: ${reason}` : ""}`,
  postponed: (nominal) => `moved on from ${shortDay(nominal, "en")}`,
  advanced: (nominal) => `moved up from ${shortDay(nominal, "en")}`,
  workedThatDay: "worked that day, not moved",
  planned: (date) => `planned for ${shortDay(date, "en")}`,
  provisional: "provisional",
  waived: "waived",
  below: "below",
  doneAndAtLeast: "Done / this month",
  provisionalNote: "The holiday notice for this month is not published: working days and dates are provisional.",
  returnNote:
    "Tick the box when done, sign and date it; later than the due date counts as made up late. Return with the evidence.",
  signatures: ["Prepared by", "Checked by", "Returned on"],
  bracket: (remarks) => ` (${remarks.join(", ")})`,
  labelled: (label, value) => `${label}: ${value}`,
  pendingItem: (title, missing) => `${title}, ${missing}`,
};
