import type { StepFacts, StepHindrance } from "../../domain/errors.ts";
import { fieldInEnglish } from "./field-names.ts";

type Say = (subject: StepFacts["subject"]) => string;

const quoted = (name: string): string => (name === "" ? "" : ` “${name}”`);
const of =
  (words: string): Say =>
  ({ name }) =>
    `${words}${quoted(name)}`;
/** A sentence that ends with the period, the group or the other thing that the step was about. */
const ofWith =
  (words: string): Say =>
  ({ name, other }) =>
    `${words}${quoted(name)}${other ? ` (${other})` : ""}`;

/** The name of each write of the contract, with the thing that it changed. */
export const stepNamesInEnglish: Readonly<Record<string, Say>> = {
  "activities.record": of("Record"),
  "activities.change": of("Change"),
  "activities.withdraw": of("Take back"),
  "activities.restore": of("Let stand again"),
  "activities.addEvidence": of("Add evidence to"),
  "credits.add": ({ name, other }) => `Let${quoted(name)} count for${quoted(other ?? "")}`,
  "credits.withdraw": ({ name, other }) => `Take the credit of${quoted(name)} for${quoted(other ?? "")} back`,
  "occurrences.plan": ({ name, other, date }) =>
    `${date ? `Plan for ${date}:` : "Clear the plan of"}${quoted(name)}${other ? ` (${other})` : ""}`,
  "occurrences.handle": ofWith("Handle"),
  "occurrences.undo": ofWith("Take an entry back of"),
  "occurrences.setOpening": ofWith("Opening balance of"),
  "occurrences.decideMember": ofWith("Decision on a member of"),
  "occurrences.setPercent": ofWith("List behind"),
  "occurrences.planSessions": ({ name, other }) => `Plan ${other ?? "a"} session${other ? "s" : ""} of${quoted(name)}`,
  "occurrences.moveSession": ({ name, date }) => `Move to ${date ?? ""}:${quoted(name)}`,
  "occurrences.dropSession": ({ name, date }) => `Drop the session of ${date ?? ""}:${quoted(name)}`,
  "occurrences.restoreSession": ({ name, date }) => `Plan again for ${date ?? ""}:${quoted(name)}`,
  "events.log": ofWith("Log"),
  "events.setDay": of("Day of"),
  "events.change": of("Change the event"),
  "events.withdraw": of("Take the event back"),
  "events.restore": of("Let the event stand again"),
  "anchors.set": ofWith("Date for"),
  "standing.addGoals": of("Add stage goals to"),
  "standing.setSheet": of("Change the month's list of"),
  "obligations.create": of("Write the duty"),
  "obligations.change": of("Change the duty"),
  "obligations.amend": of("Amend the rule of"),
  "obligations.addLayerRule": of("Add a rule from above to"),
  "obligations.addFloor": of("Add a number to"),
  "obligations.withdrawVersion": of("Take a version back of"),
  "obligations.countFor": of("Change what counts with"),
  "roster.store": ({ name, other }) => `Change the roster: ${name}${other ? ` (${other} entries)` : ""}`,
  "coverage.set": of("Set the coverage list of"),
  "coverage.mark": ({ name, other }) => `Mark who was reached${other ? ` (${other})` : ""}: ${name}`,
  "roster.remove": () => "Remove a person",
  "subjects.create": of("Add"),
  "subjects.change": ({ name, other }) =>
    other ? `Rename${quoted(name)} to${quoted(other)}` : `Change${quoted(name)}`,
  "subjects.nameMembers": of("Name the members of"),
  "subjects.remove": of("Remove"),
  "subjects.join": ({ name, other }) => `Put${quoted(name)} into${quoted(other ?? "")}`,
  "subjects.removeStay": ({ name, other }) => `Take${quoted(name)} out of${quoted(other ?? "")} again`,
  "subjects.leave": ({ name, other }) => `Let${quoted(name)} leave${quoted(other ?? "")}`,
  "subjects.correctStay": ({ name, other }) => `Correct the stay of${quoted(name)} in${quoted(other ?? "")}`,
  "imports.discard": of("Discard the import"),
  "imports.takeCalendar": of("Import the calendar"),
  "imports.finish": of("Finish the import"),
  "imports.applyAmendment": of("Apply the amendment"),
  "years.takeOver": of("Turn to the next year's plan"),
  "years.close": of("Close the year"),
  "years.reopen": of("Open the year again"),
  "imports.setAside": of("Set the whole import aside"),
  "imports.takeBack": of("Take the whole import back"),
  "acts.undo": of("Take back"),
  "acts.redo": of("Take up again"),
  "calendar.exportIcs": of("Export"),
  "calendar.exportUnitFiles": of("Export by unit"),
  "slips.release": ofWith("Release"),
  "slips.reply": ofWith("Record a reply to"),
  "slips.withdraw": ofWith("Withdraw"),
  "holidays.store": ({ other }) => `Store the holiday notice of ${other ?? ""}`,
  "holidays.withdraw": ({ other }) => `Take the holiday notice of ${other ?? ""} back`,
  "observances.announce": ofWith("Days announced of"),
  "observances.withdraw": ofWith("Take back the announced days of"),
  "settings.set": ({ name }) => `Change the settings: ${name.split(" ").map(fieldInEnglish).join(", ")}`,
};

export const hindrancesInEnglish: Readonly<Record<StepHindrance, string>> = {
  "left-the-program": "the paper or file has left the program; a slip is withdrawn on the print screen, with a reason",
  "kept-for-good": "a reply that came is only followed by others; record another one that says so",
  "number-used": "its number is used up; release another one",
  "review-discarded": "an unfinished import was discarded; open the file again",
  "terms-corrected": "the correction overwrote the days of the handover; correct it once more",
  "nothing-changed": "it changed nothing",
  "no-way-back": "nothing leads back from it",
};

export const concernsAnotherInEnglish = "The event was corrected to concern somebody else";
export const madeNoMoreInEnglish = "The event was corrected and no longer makes this due";
export const undoneInEnglish = "undone in the same session";
