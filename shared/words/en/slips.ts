import { authorName } from "../author.ts";
import { itemLabel } from "../item-label.ts";
import { figure, isShare, share } from "../figure.ts";
import { longDate, shortWeekday } from "../days.ts";
import type { SlipWords } from "../zh-cn/slips.ts";

export const ENGLISH: SlipWords = {
  title: { reminder: "Reminder slip", supervision: "Supervision slip" },
  draft: "DRAFT",
  draftNote: "Draft: not issued, not numbered, no ground for anything.",
  numberLabel: "No.",
  number: (year, number) => `${year}/${number ?? "   "}`,
  noLead: "(no lead unit named)",
  address: (lead) => `${lead}:`,
  opening: {
    reminder: (count, on, hasOpen) =>
      `As of ${longDate(on, "en")}, the ${count} duties below are close to their dates${hasOpen ? ", behind pace or begun by an event" : " or behind pace"}. Please see to them.`,
    supervision: (count, on) =>
      `As of ${longDate(on, "en")}, the ${count} duties below are overdue or were refused. They are still to be done.`,
  },
  demand: ({ replyBy, replyWithin, replyBasis, replyIsMakeup }) => {
    const how = [
      replyIsMakeup ? "a make-up working day" : "",
      replyWithin === null ? "" : `working day ${replyWithin} after the day of issue`,
      replyBasis === "provisional" ? "provisional: holiday notice not published" : "",
    ].filter((part) => part !== "");
    return ` Please fill in what was done and reply in writing by ${shortWeekday(replyBy, "en")} ${longDate(replyBy, "en")}${how.length === 0 ? "" : ` (${how.join("; ")})`}, that day included.`;
  },
  columns: {
    position: "No.",
    duty: "Duty and source",
    dueOn: "Due",
    workingDays: { reminder: "W-days left", supervision: "W-days late" },
    missing: "Missing",
    reply: "What was done",
  },
  titled: (title, period) => `${title} (${period})`,
  periods: (count) => `${count} periods`,
  days: (count) => `${count} d`,
  noDate: "no limit",
  openFor: (count) => `open ${count} d`,
  gone: (count) => `${count} d past`,
  notLate: "not due",
  subjects: (names) => `Subject: ${names.join(", ")}`,
  source: (plan, item, quote) =>
    `Source: ${[plan, item ? itemLabel(item, "en") : null].filter(Boolean).join(", ")} “${quote}”`,
  noSource: "Source: the unit's own",
  ownRule: ({ since, rule, reason }) =>
    `Source: the unit's own rule since ${longDate(since, "en")}, “${rule}”${reason ? ` (${reason})` : ""}`,
  provisional: "provisional date: holiday notice not published",
  refused: (on, by, words) =>
    `refused on ${longDate(on, "en")} (${by ? `recorded by ${by}` : authorName(by, "en")}): “${words}”`,
  sentBefore: ({ number }, on) => `slip ${number} issued ${longDate(on, "en")}`,
  toGo: ({ needed, done, unit }) =>
    isShare(unit)
      ? `${figure(needed - done)} percentage points to go (${share(done)} of ${share(needed)})`
      : `${figure(needed - done)} ${unit} to go (${figure(done)}/${figure(needed)})`,
  behind: ({ expectedByToday, done, behindBy, unit }) =>
    isShare(unit)
      ? `${figure(behindBy)} percentage points behind (${share(expectedByToday)} expected, ${share(done)} done)`
      : `${figure(behindBy)} ${unit} behind (${figure(expectedByToday)} expected, ${figure(done)} done)`,
  unproven: ({ needed, done, unit }) =>
    isShare(unit)
      ? `enough, but not proven (${share(done)} of ${share(needed)})`
      : `enough, but not proven (${figure(done)}/${figure(needed)})`,
  exceeded: ({ needed, done, unit }) =>
    isShare(unit)
      ? `${figure(done - needed)} percentage points over (at most ${share(needed)}, ${share(done)} so far)`
      : `${figure(done - needed)} ${unit} over (at most ${figure(needed)}, ${figure(done)} so far)`,
  passed: "passed",
  noRecord: "record of it",
  evidence: {
    notice: "notice",
    "sign-in": "sign-in sheet",
    minutes: "minutes",
    photo: "photos",
    report: "report",
    other: "evidence",
  },
  box: "not returned",
  note: {
    reminder:
      "Where it is done, return what is missing; where the date cannot be kept, say why and when it will be done.",
    supervision:
      "This slip changes nothing in the record: what is done late stays late. State why, by when and by whom, and return what is missing.",
  },
  signatures: ["Issued by", "Received by", "Received on"],
  instructions: "Instructions",
  contact: "Contact",
  phone: "Phone",
  seal: "(seal)",
  labelled: (label, value) => `${label}: ${value}`,
};
