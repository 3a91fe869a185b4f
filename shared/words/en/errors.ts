import { plainDate } from "../../domain/date/plain-date.ts";
import { dayFor, longDate, shortDay } from "../days.ts";
import type { NeverReason, RuleFault } from "../../domain/errors.ts";
import { noticeFaultInEnglish } from "./notice-faults.ts";
import type { ErrorSentenceTable } from "../error-sentence-table.ts";
import { pileInEnglish } from "../year-piles.ts";
import { hindranceWords, stepName } from "../steps.ts";
import { fieldInEnglish } from "./field-names.ts";
import { inputFaultInEnglish } from "./input-faults.ts";

/** English sentences, one for each code. */
export const englishSentences: ErrorSentenceTable = {
  "invalid-input": ({ issues }) =>
    `The request has ${issues.length} ${issues.length === 1 ? "fault" : "faults"}: ${issues
      .map((i) => `${fieldInEnglish(i.path)} (${inputFaultInEnglish(i)})`)
      .join("; ")}. Correct it and try again.`,
  "unknown-procedure": ({ name }) => `There is no procedure called “${name}”; \`procedures\` lists them all.`,
  "not-found": ({ what, id }) =>
    `This ${what} (${id}) was not found; it may have been removed, so refresh and try again.`,
  "invalid-date": ({ text }) => `“${text}” is not a date; write it like 2026-09-30.`,
  "rule-forbidden": ({ rule, reason }) =>
    `The recurrence rule “${rule}” cannot be used: ${FAULTS[reason]}. Change the rule.`,
  "rule-never-occurs": ({ rule, reason, start }) =>
    `The recurrence rule “${rule}” never occurs${start === null ? "" : ` from ${start} on`}: ${NEVER[reason]}. Change the rule.`,
  "rule-unbounded": ({ rule }) => `The recurrence rule “${rule}” has no end; give a last day to expand it to.`,
  "period-reversed": ({ from, to }) => `The dates are reversed: ${from} is later than ${to}; exchange them.`,
  "file-empty": ({ name }) => `The file “${name}” is empty and nothing was stored; choose another file.`,
  "file-too-large": ({ name, bytes, limit, unpacked, inMemory }) =>
    inMemory
      ? `Reading “${name}” (${megabytes(bytes)} MB) takes more than ${megabytes(limit)} MB of memory and nothing was stored; split it.`
      : `The file “${name}” has ${megabytes(bytes)} MB${unpacked ? " when unpacked" : ""}, more than the limit of ${megabytes(limit)} MB; split or compress it.`,
  "file-too-full": ({ name, limit }) =>
    `“${name}” has more than ${limit} duties and figures, which no plan has, and nothing was stored; split it and try again.`,
  "file-too-slow": ({ name, seconds }) =>
    `“${name}” was not read within ${seconds} seconds, so the reading was ended and nothing was stored; split it or save it as .txt and try again.`,
  "file-not-text": ({ name }) => `The file “${name}” is not text and cannot be read; save it as .txt and try again.`,
  "file-not-calendar": ({ name }) =>
    `The file “${name}” holds no calendar (BEGIN:VCALENDAR); export it as .ics from the calendar program and try again.`,
  "file-kind-mismatch": ({ name, found }) =>
    `The content of “${name}” is not what its name says (it looks like ${found}); check the file and try again.`,
  "file-kind-unsupported": ({ name, found }) =>
    `Files like “${name}” (${found}) cannot be read yet; save it as .docx or .xlsx and try again.`,
  "file-encrypted": ({ name }) =>
    `The file “${name}” has a password and nothing was stored; save it without one and try again.`,
  "file-has-no-text": ({ name }) =>
    `There is no text in “${name}” (it may be a scan); use a version with text, or recognise it and paste the text.`,
  "file-unreadable": ({ name, reason }) =>
    `The file “${name}” could not be read (${reason}) and nothing was stored; check it and try again.`,
  "file-exists": ({ name }) => `“${name}” exists already and was not overwritten; choose another name.`,
  cancelled: () => "It was cancelled and nothing was stored; do it again when you want it.",
  "plan-known": ({ title }) =>
    `The same text of “${title}” was imported before and was not stored twice; open that one.`,
  "plan-empty": ({ title, unread }) =>
    unread === 0
      ? `No duties were found in ${title === "" ? "the file" : `“${title}”`}, and nothing was imported; they can be added by hand.`
      : `No duties were found in ${title === "" ? "the file" : `“${title}”`}, but ${unread} figures, dates or periods were not understood, so nothing can be accepted at once; import it for review first and look at them on the import screen.`,
  "candidate-decided": ({ candidateId }) =>
    `Candidate ${candidateId} has become an obligation already; change it among the obligations.`,
  "activity-in-future": ({ happenedOn, today }) =>
    `The activity's date ${dayFor(plainDate(happenedOn), plainDate(today), "en")} is after today (${shortDay(plainDate(today), "en")}); record it once it has happened, or plan it instead.`,
  "event-in-future": ({ name, happenedOn, today }) =>
    `“${name}” on ${dayFor(plainDate(happenedOn), plainDate(today), "en")} is still to come (today is ${shortDay(plainDate(today), "en")}), so that no duty can be counted from it yet; log it once it has happened, leave its day open, or log it as announced where the day is settled.`,
  "event-already-logged": ({ name, happenedOn, subject }) =>
    `“${name}”${subject === null ? "" : ` (${subject})`}${happenedOn === null ? "" : ` on ${longDate(plainDate(happenedOn), "en")}`} is logged already, and a second one would make the same duties due twice; if it happened twice, log it again.`,
  "planned-day-far-off": ({ date, first, last }) =>
    `The day ${date} is too far from what it is planned for; choose a day from ${first} to ${last}, and check the year.`,
  "credit-before-period": ({ happenedOn, first }) =>
    `The activity of ${happenedOn} lies before the period starts on ${first}; give a reason with the credit if it should count.`,
  "amendment-backdated": ({ effectiveFrom, proposed }) =>
    `${effectiveFrom} is before ${proposed}, the later of the date of issue and today: some duties might be overdue at once. Look at the effects, then confirm the earlier day.`,
  "act-built-upon": ({ titles }) =>
    `It cannot be taken back as a whole: ${titles
      .slice(0, 3)
      .map((title) => `“${title}”`)
      .join(
        ", ",
      )}${titles.length > 3 ? ` and ${titles.length - 3} more` : ""} have records or later changes. Take those back first, or set the plan aside with a reason.`,
  "act-turned": () => "It was taken back already, or was never taken back: look again at what is shown now.",
  "turn-without-plan": ({ title, issuer }) =>
    `There is no plan of an earlier year for “${title}” to take over from (${issuer === "" ? "it names no issuer" : `none of ${issuer} is imported`}): finish the import by itself.`,
  "turn-unanswered": ({ titles }) =>
    `${titles.length} ${titles.length === 1 ? "duty has" : "duties have"} no answer: ${titles
      .slice(0, 3)
      .map((title) => `“${title}”`)
      .join(
        ", ",
      )}${titles.length > 3 ? " and others" : ""}. Say which duty each goes on as, or that it ends or goes on for a year.`,
  "year-closed": ({ year }) =>
    `The year ${year} is closed. Files can still be added; to change what became of it, open the year again with a reason first (years.reopen).`,
  "year-not-closed": ({ year }) => `The year ${year} is not closed, so it cannot be opened again.`,
  "year-unwritten": ({ year, piles }) =>
    `The year ${year} cannot be closed yet: write a sentence for each pile first: ${piles.map(({ pile, count }) => `${pileInEnglish[pile]} (${count})`).join(", ")}.`,
  "plan-year-unknown": ({ title }) =>
    `Neither the title nor the number nor the date of issue of “${title}” names its year: say which one it is (on the command line, --year 2026).`,
  "plan-year-other": ({ title, year, thisYear }) =>
    `“${title}” is of ${year}, and this is ${thisYear}: say as what it is taken, ${
      year < thisYear
        ? "as the record of its year (--as record) or as this year's plan (--as this-year)"
        : "as the plan of its coming year (--as coming-year) or as this year's (--as this-year)"
    }, or cancel.`,
  "plan-finished": ({ title }) =>
    `“${title}” was imported: nothing newly accepted is left to take over, and its year stays. To start again, take the import back first.`,
  "plan-without-duties": ({ title }) =>
    `No duty of “${title}” is in force: there is nothing to take back or set aside.`,
  "draft-changed": ({ lead }) =>
    `The draft${lead ? ` for ${lead}` : ""} is another one by now; nothing was released. Look at the new draft first.`,
  "slip-withdrawn": ({ name, on }) =>
    `The slip ${name} was withdrawn on ${on}; it takes no withdrawal and no reply any more.`,
  "reason-required": ({ action }) => `The action “${action}” needs a reason; write it and try again.`,
  "subject-in-use": ({ name }) =>
    `“${name}” is used by a duty, a group or a record and cannot be removed; rename it instead.`,
  "stay-built-upon": ({ name, titles }) =>
    `Something is on record for “${name}” in that time: ${titles.slice(0, 3).join(", ")}${titles.length > 3 ? ` and ${titles.length - 3} more` : ""}. It would count for no period any more; withdraw it or credit it elsewhere first.`,
  "nothing-to-undo": () => "Nothing that was done since you opened the program is left to undo.",
  "step-undone": ({ step }) => `This was undone before and cannot be undone again: ${stepName(step, "en")}.`,
  "step-not-undoable": ({ step, hindrance }) =>
    `This cannot be undone: ${stepName(step, "en")}; ${hindranceWords(hindrance, "en")}.`,
  "step-rested-on": ({ step, by }) =>
    `This cannot be undone yet: ${stepName(step, "en")}. A later step rests on it, undo that first: ${stepName(by, "en")}.`,
  "subjects-before-today": ({ from, today }) =>
    `Who bears a duty can change from today (${today}) on, not from ${from}: what came before stays theirs. If it was entered wrongly, correct it and give the reason.`,
  "proof-required": ({ limit }) =>
    `It was missed on ${limit}; what is recorded for it now needs evidence, or a reason for none.`,
  "data-read-only": ({ folder }) =>
    `The data folder ${folder} cannot be written, so you can only look; check its permissions.`,
  "data-locked": ({ folder }) =>
    `Another program is using the data folder ${folder}, so you can only look; close that program first.`,
  "file-unwritable": ({ path, reason }) =>
    `Could not write ${path} (${whyUnwritable[reason] ?? reason}). Choose another place.`,
  "data-folder-unusable": ({ folder, reason }) =>
    `The data folder ${folder} cannot be used (${reason}); choose another one or check its permissions.`,
  "data-folder-disordered": ({ place, expected }) =>
    `There has to be a ${expected} at ${place}, and there is none; move away or rename what lies there, then open the program again.`,
  "database-foreign": ({ file }) =>
    `The file ${file} is a database of another program and was left as it is; choose another data folder.`,
  "database-newer": ({ found, known }) =>
    `The database was made by a newer program (${found}; this one knows ${known}); update the program. Nothing was changed.`,
  "database-damaged": ({ folder, lastGoodBackup }) =>
    lastGoodBackup === null
      ? `The database in ${folder} is damaged and no good backup was found on this machine; connect the disk of your backups and restore from there, and keep the folder.`
      : `The database in ${folder} is damaged; restore the last good backup: ${lastGoodBackup}.`,
  "publication-folder-unfit": ({ folder, name, reason }) =>
    ({
      "not-there": `There is no folder ${folder}, so the calendar was not written; connect the share or choose another folder. It is tried again by itself.`,
      "inside-data": `The folder ${folder} lies within the data folder and cannot hold a published calendar; choose another folder.`,
      "not-writable": `The folder ${folder} cannot be written, so ${name} is as it was; lift the write protection or choose another folder.`,
      full: `The disk of ${folder} is full, so ${name} is as it was; it is tried again when there is room.`,
      "no-answer": `The folder ${folder} did not answer, so ${name} is as it was; it is tried again when the network is back.`,
      "foreign-file": `The folder ${folder} holds a ${name} that this program did not write; it was left alone. Rename the publication or move that file.`,
    })[reason],
  "backup-place-unfit": ({ place, reason }) =>
    ({
      "not-there": `There is no folder ${place}; plug the stick in or connect the share, then try again.`,
      "inside-data": `${place} lies within the data folder and would be lost with it; choose another disk, a stick or a share.`,
      "not-writable": `${place} cannot be written; choose another place or lift its write protection.`,
      "in-use": `Another program is backing up to ${place}; try again when it is done.`,
    })[reason],
  "backup-damaged": ({ backup, finding: { file, fault } }) =>
    `The backup ${backup} is damaged (${file} ${{ missing: "is missing", changed: "was changed", broken: "is damaged within", unlisted: "differs from the manifest" }[fault]}) and was not used; take another one.`,
  "backup-unfit": ({ file, reason }) =>
    ({
      "not-there": `There is no backup ${file}; check the path. No data were touched.`,
      "no-database": `${file} is no backup of the database (of a full backup name its folder). No data were touched.`,
      "no-export": `${file} is no export of Duty Calendar (it holds no export.json). No data were touched.`,
      foreign: `${file} is the database of another program and no backup of Duty Calendar. No data were touched.`,
    })[reason],
  "disk-full": ({ folder }) => `The disk of ${folder} is full and this was not saved; free some space and try again.`,
  "holiday-notice-unreadable": ({ line, fault }) =>
    `The holiday notice is not right here: ${noticeFaultInEnglish(fault)} (“${line}”). Nothing was stored; compare it with the notice itself.`,
  "evidence-unsound": ({ files }) =>
    `Of the evidence ${files.length} files are not sound: ${files.map(({ name, fault }) => `${name} (${fault})`).join(", ")}. No kit was made; restore them from a full backup or add the originals again, or ask for an incomplete kit.`,
  "kit-empty": ({ year, lead, duty }) =>
    `Nothing is asked in ${[year, lead, duty].filter((of) => of !== null).join(", ")}, so no kit was made; check the year, the lead unit and the duty.`,
  "kit-under-way": () => "Another kit is being written; wait until it is done, or stop it first.",
  "kit-damaged": ({ file, name }) =>
    `What was written was read back, and ${name} in ${file} is something else, so it was removed; check the disk and make it again.`,
  "browser-missing": ({ looked }) =>
    `No browser that can make a PDF was found (looked for ${looked.join(", ")}); install Chromium, or print instead.`,
  "render-failed": ({ reason }) => `The page could not be made (${reason}); try again.`,
  unexpected: ({ message }) =>
    `Something unforeseen happened (${message}) and the action was not completed; try again, and report this sentence if it stays.`,
};

const FAULTS: Readonly<Record<RuleFault, string>> = {
  syntax: "it is not written as a rule",
  "count-with-until": "COUNT and UNTIL exclude each other",
  "interval-below-one": "INTERVAL has to be at least 1",
  "part-out-of-range": "a value is out of range",
  "part-not-allowed": "a part may not be used with this frequency",
  "freq-missing": "FREQ is missing",
  "time-part": "rules here end at the day and have no time",
  "too-long": "it is too long: 500 characters at most",
  "too-large": "its interval or count is too large: 9999 at most",
  "other-lines":
    "only one RRULE is taken, without DTSTART or other lines; the rule's first day says from when it holds",
  "not-held": "other calendar programs read another rule in it",
};

const NEVER: Readonly<Record<NeverReason, string>> = {
  "no-such-day": "there is no day of the kind it asks for, such as 31 February",
  interval: "counted from its start, the interval steps over every day that it asks for",
  until: "it ends before its first day",
  count: "its count is used up before its first day",
  "calendar-end": "the calendar ends with the year 2199, before a day that it asks for",
};

/** Why a place cannot be written, by the system's code. */
const whyUnwritable: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder",
  ENOTDIR: "it is no folder",
  EISDIR: "it is a folder",
  EACCES: "no permission to write there",
  EPERM: "no permission to write there",
  EROFS: "it can only be read",
  EBUSY: "another program uses it",
  ENAMETOOLONG: "the path is too long",
  "not-absolute": "give the whole path",
};

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1);
