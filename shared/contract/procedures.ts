import { z } from "zod";
import { RULE_LAYERS } from "../domain/obligation/obligation.ts";
import { plainWrite, read, recordWrite, rulesWrite, write } from "./effects.ts";
import { restoreProcedures } from "./restore-procedures.ts";
import { noDutyReason, placeChange, placePage } from "./schemas/accounted-place.ts";
import { actView } from "./schemas/act.ts";
import { calendarPreview, calendarTakeRequest, calendarTaken } from "./schemas/calendar-import.ts";
import {
  activityChange,
  activityRequest,
  activityView,
  creditRequest,
  evidenceUpload,
  suggestion,
} from "./schemas/activity.ts";
import { activityHistoryEntry } from "./schemas/activity-history.ts";
import {
  board,
  boardLines,
  dayView,
  figureRequest,
  followingRequest,
  linesRequest,
  wholeOrPart,
} from "./schemas/board.ts";
import { monthChecklist } from "./schemas/checklist.ts";
import { calendarFilter } from "./schemas/calendar-filter.ts";
import {
  feedContent,
  publicationChange,
  publicationPreview,
  publicationRequest,
  publicationView,
} from "./schemas/publication.ts";
import { icsFile, icsRequest } from "./schemas/ics-file.ts";
import { checklistRequest, paperFileRequest, slipFormat, wideSheet } from "./schemas/paper.ts";
import { evidenceKit, evidenceKitRequest, kitProgress, writtenKit, writtenKitRequest } from "./schemas/evidence-kit.ts";
import { ledger, ledgerRequest } from "./schemas/ledger.ts";
import { wallChart, wallChartRequest } from "./schemas/wall-chart.ts";
import { pileWords, yearClosing } from "./schemas/year-closing.ts";
import { turnAnswers, turnPreview, turnReply, yearTurn } from "./schemas/year-turn.ts";
import { yearReport, yearReportRequest } from "./schemas/year-report.ts";
import { changeEffects, replacedRule } from "./schemas/effects.ts";
import { datedRow, dueRow, timeState } from "./schemas/due-row.ts";
import { exportRequest, madeExport } from "./schemas/open-export.ts";
import { finishQuestions, finishReply, finishRequest } from "./schemas/finish-import.ts";
import { historyEntry } from "./schemas/history.ts";
import {
  amendmentRequest,
  candidateEdit,
  candidatePage,
  candidateState,
  decision,
  importReview,
  listedPlan,
  planComparison,
  planSummary,
  reviewChange,
} from "./schemas/import-review.ts";
import { eventHistoryEntry } from "./schemas/event-history.ts";
import { anchorView, eventChange, eventMatch, eventRequest, eventView } from "./schemas/logged-event.ts";
import {
  dutyPause,
  explainStep,
  floorRule,
  layerRule,
  obligationChange,
  obligationRequest,
  obligationView,
  rulePreview,
} from "./schemas/obligation.ts";
import { announcementRequest, announcementWithdrawal, observanceView } from "./schemas/observance.ts";
import { plannedSession, quotaPace } from "./schemas/pace.ts";
import { percentRequest, percentView } from "./schemas/percent.ts";
import { requirement } from "./schemas/requirement.ts";
import {
  holidayYear,
  movedDate,
  noticePreview,
  noticeText,
  noticeWithdrawal,
  withdrawalPreview,
} from "./schemas/holiday.ts";
import { appInfo, integrityReport, settings } from "./schemas/settings.ts";
import { searchGroup, searchRequest } from "./schemas/search.ts";
import { reminderList, reminderSpan, snoozeRequest, snoozed, takenReminders } from "./schemas/reminder.ts";
import { coverageListing, coverageMarks, coverageRequest, coverageView } from "./schemas/coverage.ts";
import { removedPerson, rosterRequest, rosterReview, rosterTable, rosterView, talkPair } from "./schemas/roster.ts";
import { sessionStep } from "./schemas/session-step.ts";
import { sinceLastStart } from "./schemas/since-last-start.ts";
import { backupPlace, fullBackup, madeFullBackup } from "./schemas/full-backup.ts";
import { pageHash, releasedSlip, slipDraft, slipRequest } from "./schemas/slip.ts";
import {
  goalsRequest,
  goalsText,
  readGoal,
  sheetRequest,
  sheetView,
  standingBoard,
  standingRequest,
} from "./schemas/standing.ts";
import { statuteAdvice } from "./schemas/statute.ts";
import { obligationMatrix, subjectKind, subjectRequest, subjectView, membershipDays } from "./schemas/subject.ts";
import {
  amountFromZero,
  bytes,
  fileContent,
  freeText,
  id,
  nothing,
  occurrenceKey,
  plainDate,
  timeOfDay,
  words,
  wordsOrNull,
  year,
} from "./schemas/values.ts";

/**
 * The list of what a client may ask of the core; each door serves exactly this (`group.name` on the wire). A write states its
 * effects (`effects.ts`): the data that becomes stale, and the cause by which it can take occurrences away.
 */
export const coreContract = {
  app: {
    info: read.input(nothing).output(appInfo),
    /** A text that changes after every write and on every day, so that a client with older answers asks again. */
    edition: read.input(nothing).output(z.object({ edition: z.string() })),
    /**
     * The rows that fell due since the program was last open. `markSeen` ends the list, so that each row is listed
     * once.
     */
    sinceLastStart: read.input(nothing).output(sinceLastStart),
    markSeen: plainWrite.input(nothing).output(nothing),
  },
  /** Acts, each of which changed many things at once and can be taken back and done again as one. */
  acts: {
    /** The acts, the latest first; with `planId` those of one plan. */
    list: read.input(z.object({ planId: id.optional() })).output(z.array(actView)),
    undo: rulesWrite("act-undone")
      .input(z.object({ ids: z.array(id).min(1).max(50) }))
      .output(z.array(actView)),
    redo: rulesWrite("act-redone")
      .input(z.object({ ids: z.array(id).min(1).max(50) }))
      .output(z.array(actView)),
  },
  imports: {
    sample: read.input(nothing).output(fileContent),
    /** Reads a plan and keeps the review; nothing is stored when the file cannot be read, or when `ticket` was cancelled. */
    open: write({ stale: "nothing", takesOwnTurn: true })
      .input(z.object({ file: fileContent, ticket: id.optional() }))
      .output(planSummary),
    /** Stops the `open` with that ticket. It is a read, because a write would wait behind the one that it stops. */
    cancel: read.input(z.object({ ticket: id })).output(nothing),
    /** Reads a plan as `open` does, and stores nothing. */
    preview: read.input(z.object({ file: fileContent })).output(z.object({ plan: z.json() })),
    list: read.input(nothing).output(z.array(listedPlan)),
    get: read.input(z.object({ planId: id })).output(importReview),
    /** The plan as read: what every offset points into. It never changes. */
    text: read.input(z.object({ planId: id })).output(z.object({ text: z.string() })),
    /** `after`: the `next` of the page before. */
    candidates: read
      .input(z.object({ planId: id, after: id.optional(), most: z.int().min(1).max(5_000).default(1_000) }))
      .output(candidatePage),
    /** Every figure, date and period that no duty was read from, in the order of the text. `after`: the `next` of the page before. */
    places: read
      .input(z.object({ planId: id, after: id.optional(), most: z.int().min(1).max(5_000).default(1_000) }))
      .output(placePage),
    /** Settles places as no duty, or takes that back. A candidate made of such a place is removed. */
    settlePlaces: plainWrite
      .input(
        z.object({
          planId: id,
          placeIds: z.array(id).min(1).max(10_000),
          as: z.enum(["no-duty", "unsettled"]),
          reason: noDutyReason.nullable().default(null),
        }),
      )
      .output(placeChange),
    /** Makes a pending candidate of a place, with the values of the sentence as implied parts. */
    makeDuty: plainWrite.input(z.object({ planId: id, placeId: id })).output(placeChange),
    /** Changes the decisions of these candidates and nothing else. */
    decide: plainWrite.input(z.object({ planId: id, candidateIds: z.array(id).min(1), decision })).output(planSummary),
    edit: plainWrite.input(z.object({ planId: id, candidateId: id, edit: candidateEdit })).output(reviewChange),
    /**
     * Merges two candidates into one duty: `candidateId` goes into `intoId`, which keeps its rule and gets the other's
     * units.
     */
    merge: plainWrite.input(z.object({ planId: id, candidateId: id, intoId: id })).output(reviewChange),
    /** Separates merged candidates; any other candidate becomes two over the same quote. */
    split: plainWrite.input(z.object({ planId: id, candidateId: id })).output(reviewChange),
    /** Undo: restores candidates to an earlier reply; the `merged` ones are merged again, all others are separate. */
    restore: plainWrite
      .input(
        z.object({
          planId: id,
          candidates: z.array(candidateState).max(100_000),
          merged: z.array(z.object({ id, intoId: id })).default([]),
        }),
      )
      .output(reviewChange),
    /** Compares the duties of an amended plan with those of the plan before it. */
    compare: read
      .input(z.object({ planId: id, basePlanId: id, effectiveFrom: plainDate.optional() }))
      .output(planComparison),
    /** What `applyAmendment` would move, add, take away and make overdue at once. */
    previewAmendment: read.input(amendmentRequest).output(changeEffects),
    /** Changed duties get a new rule version from a date, added ones become duties, removed ones can be set aside: all or none. */
    applyAmendment: rulesWrite("plan-amended")
      .input(amendmentRequest)
      .output(
        z.object({
          amended: z.int(),
          added: z.int(),
          setAside: z.int(),
          /** Rules that began on the same day and are in force no more. */
          replaced: z.array(replacedRule),
          actId: id,
        }),
      ),
    /** Gives a plan under review another year: its text is read again, and decisions stay. */
    setYear: write({ stale: "nothing", takesOwnTurn: true })
      .input(z.object({ planId: id, year }))
      .output(z.object({ plan: planSummary, redated: z.int(), kept: z.int() })),
    /** The questions before an import ends: the year, earlier due dates, and the present amount of each number. */
    finishing: read.input(z.object({ planId: id })).output(finishQuestions),
    /** Turns every accepted or edited candidate into an obligation, all or none. */
    finish: rulesWrite("plan-finished").input(finishRequest).output(finishReply),
    /**
     * Takes back a finished import as a whole, while nothing is recorded against it: its duties are removed, the rules
     * that it ended are in force again, and the plan is under review as before. Planned sessions are no record:
     * `sessions` tells how many were dropped. `acts.redo` of the acts in the reply restores the import without those
     * sessions; undoing the step restores the sessions, too.
     */
    takeBack: rulesWrite("import-taken-back")
      .input(z.object({ planId: id }))
      .output(z.object({ actIds: z.array(id), obligations: z.int(), sessions: z.int() })),
    /** Every duty that came of a plan is set aside; what was missed of them is closed as not applicable with the reason. */
    setAside: rulesWrite("plan-set-aside")
      .input(z.object({ planId: id, reason: words(500) }))
      .output(z.object({ obligations: z.int(), actId: id })),
    discard: plainWrite.input(z.object({ planId: id })).output(nothing),
    /**
     * Reads an .ics file of any program and proposes what its events become; nothing is stored. What could not be read is listed, each
     * part with its line and reason.
     */
    previewCalendar: read.input(z.object({ file: fileContent })).output(calendarPreview),
    /**
     * Takes an .ics file over as proposed, or as chosen: planned days, activities, duties; all or none. The same file again changes
     * nothing, and a later version of it what differs.
     */
    takeCalendar: rulesWrite("record-changed").input(calendarTakeRequest).output(calendarTaken),
  },
  /** The turn from one year to the next. */
  years: {
    /** Pairs each duty of the former year with its successor in a reviewed plan, and lists what has none; nothing is stored. */
    turn: read.input(z.object({ planId: id })).output(yearTurn),
    /** What `takeOver` would do; nothing is stored. */
    previewTakeOver: read.input(turnAnswers).output(turnPreview),
    /** Lets paired duties go on under the new plan, ends or continues the others, and makes the new ones: all or none. */
    takeOver: rulesWrite("year-turned").input(turnAnswers).output(turnReply),
    /** What is missed, late, without proof and unclosed of a year, and its figures; nothing is stored. */
    closing: read.input(z.object({ year })).output(yearClosing),
    /** 结账: refused while a pile has no words. The rows of the year leave the board and stay in the ledger. */
    close: write({ stale: "everything", onlyAdds: true })
      .input(z.object({ year, words: pileWords.default({}) }))
      .output(yearClosing),
    /** 重新开账 */
    reopen: write({ stale: "everything", onlyAdds: true })
      .input(z.object({ year, reason: words(500) }))
      .output(yearClosing),
  },
  obligations: {
    list: read.input(nothing).output(z.array(obligationView)),
    get: read.input(z.object({ id })).output(obligationView),
    create: write({ stale: "everything", onlyAdds: true }).input(obligationRequest).output(obligationView),
    change: rulesWrite("duty-changed").input(obligationChange).output(obligationView),
    /**
     * Adds a new rule version from a date; earlier occurrences keep theirs. A version that began on the same day is
     * replaced (`replaced`); it stays on record, and undoing restores it.
     */
    amend: rulesWrite("rule-amended")
      .input(z.object({ id, requirement, effectiveFrom: plainDate, reason: wordsOrNull(500) }))
      .output(obligationView.extend({ replaced: z.array(replacedRule) })),
    /** What `amend` would move, add, take away and make overdue at once. */
    previewAmend: read
      .input(z.object({ id, requirement, effectiveFrom: plainDate, layer: z.enum(RULE_LAYERS).default("unit") }))
      .output(changeEffects),
    /** Adds a rule of another layer to the duty from a date. Both rules are kept, and the nearer one is in force. */
    addLayerRule: rulesWrite("layer-rule-added").input(layerRule).output(obligationView),
    /** A second requirement on the same duty (每月20日, 全年不少于10次), filled by the same activities. */
    addFloor: rulesWrite("floor-added").input(floorRule).output(obligationView),
    /**
     * Takes a version back; the one that it had replaced, or the one before it, is in force in its place. Every
     * version stays on record.
     */
    withdrawVersion: rulesWrite("version-withdrawn")
      .input(z.object({ id, versionId: id }))
      .output(obligationView),
    /**
     * Lets the credits of this duty count for other duties as well (其中…, several kinds for one number). The list
     * replaces the former one.
     */
    countFor: write({ stale: "everything", onlyAdds: true })
      .input(z.object({ id, countsFor: z.array(id).max(50) }))
      .output(obligationView),
    /** The matrix of a duty: the members of its groups by periods, with the state of each. */
    matrix: read.input(z.object({ id, year })).output(obligationMatrix),
    /**
     * The rule as a sentence and its next dates from a day on, without storing anything. `start`: the day from which it holds; left
     * out, as `create` stores it, 1 January of this year (an earlier `from`): an interval and a COUNT are counted from there.
     */
    preview: read
      .input(
        z.object({
          requirement,
          from: plainDate.optional(),
          start: plainDate.optional(),
          count: z.int().min(1).max(24).default(6),
        }),
      )
      .output(rulePreview),
  },
  /** 常态工作: work without a number and without a date. Nothing of it is overdue; a stage goal has a date and is. */
  standing: {
    /** The standing work of the year with its activities and its stage goals. */
    list: read.input(standingRequest).output(standingBoard),
    /** Stage goals from a pasted list or a line (`1季度…；2季度…`), as they are read; nothing is stored. */
    readGoals: read.input(goalsText).output(z.array(readGoal)),
    /** Splits standing work into stage goals: each is a deadline that the unit sets itself, from today on. All are stored, or none. */
    addGoals: write({ stale: "everything", onlyAdds: true }).input(goalsRequest).output(z.array(obligationView)),
    /** Sets whether standing work is on the checklist from a month on, and its words for that month (本月做法). */
    setSheet: plainWrite.input(sheetRequest).output(sheetView),
  },
  occurrences: {
    /**
     * Occurrences whose effective date is in [from, to], quotas whose period touches that span, and open ones without
     * a date that were opened in it or before.
     */
    list: read
      .input(
        z.object({
          from: plainDate,
          to: plainDate,
          states: z.array(timeState).optional(),
          /** Whether the work without numbers (常态工作) of the years is among them, last. */
          standing: z.boolean().default(false),
        }),
      )
      .output(z.array(dueRow)),
    /** Weeks and months in [from, to] in which nobody works, with the duties that ask for nothing then (停一期). */
    paused: read.input(z.object({ from: plainDate, to: plainDate })).output(z.array(dutyPause)),
    /** One occurrence in its present state. */
    get: read.input(z.object({ key: occurrenceKey })).output(dueRow),
    /** The date a meeting is meant to happen; null clears it. The due date stays derived. */
    plan: recordWrite
      .input(z.object({ key: occurrenceKey, date: plainDate.nullable(), time: timeOfDay.nullable().default(null) }))
      .output(dueRow),
    handle: recordWrite
      .input(
        z.object({
          key: occurrenceKey,
          action: z.enum(["prepared", "waiting", "closed", "refused", "waived", "not-applicable", "reopened"]),
          /** The person waited for, or the reason; each action except `prepared` and `reopened` needs one. */
          note: wordsOrNull(500),
        }),
      )
      .output(dueRow),
    explain: read.input(z.object({ key: occurrenceKey })).output(z.array(explainStep)),
    /** The history of an occurrence, undone entries included. */
    history: read.input(z.object({ key: occurrenceKey })).output(z.array(historyEntry)),
    /** Undoes the latest act on an occurrence, or the given event; the history keeps both. */
    undo: recordWrite.input(z.object({ key: occurrenceKey, eventId: id.nullable().default(null) })).output(dueRow),
    /** 期初已完成: what was done of a quota before this calendar was kept. */
    setOpening: recordWrite
      .input(
        z.object({
          key: occurrenceKey,
          amount: amountFromZero.max(1_000_000),
          note: words(500),
        }),
      )
      .output(dueRow),
    /** Whether a period counts for a member who joined or left within it; `undo` takes the decision back. */
    decideMember: recordWrite
      .input(z.object({ key: occurrenceKey, counts: z.boolean(), reason: words(500) }))
      .output(dueRow),
    /** The figures of a quota, the latest day of each session, and the facts behind them. */
    figures: read.input(z.object({ key: occurrenceKey })).output(quotaPace),
    /** Days on which the rest of a quota could be held; nothing is stored. `weekday` is 1 (Monday) to 7. */
    suggestDates: read
      .input(z.object({ key: occurrenceKey, weekday: z.int().min(1).max(7).nullable().default(null) }))
      .output(z.array(plainDate)),
    /** Planned sessions of quotas on days of [from, to]. */
    sessions: read.input(z.object({ from: plainDate, to: plainDate })).output(z.array(plannedSession)),
    planSessions: recordWrite
      .input(
        z.object({
          key: occurrenceKey,
          dates: z.array(plainDate).min(1).max(400),
          time: timeOfDay.nullable().default(null),
          note: freeText(500).default(""),
        }),
      )
      .output(z.array(plannedSession)),
    moveSession: recordWrite
      .input(z.object({ id, date: plainDate, time: timeOfDay.nullable().default(null) }))
      .output(plannedSession),
    dropSession: recordWrite.input(z.object({ id })).output(nothing),
    /** Plans a dropped session again as it was. */
    restoreSession: recordWrite.input(z.object({ id })).output(plannedSession),
    /** The lists of a percentage that count, one a day, latest first; `history` also has the replaced ones. */
    percent: read.input(z.object({ key: occurrenceKey })).output(z.array(percentView)),
    setPercent: recordWrite.input(percentRequest).output(dueRow),
  },
  events: {
    /** Duties that wait for an event of these words. */
    match: read.input(z.object({ name: freeText(200) })).output(z.array(eventMatch)),
    log: write({ stale: "everything", onlyAdds: true }).input(eventRequest).output(eventView),
    list: read.input(nothing).output(z.array(eventView)),
    /** Gives an announced event its day, or moves the event. Its occurrences keep their identity. */
    setDay: rulesWrite("event-dated")
      .input(z.object({ id, happenedOn: plainDate.nullable() }))
      .output(eventView),
    /** Corrects an event. Its history keeps the former values, and occurrences missed by the former day stay missed. */
    change: rulesWrite("event-corrected").input(eventChange).output(eventView),
    withdraw: rulesWrite("event-withdrawn")
      .input(z.object({ id, reason: words(500) }))
      .output(eventView),
    /** Puts a withdrawn event back on record. */
    restore: rulesWrite("event-restored")
      .input(z.object({ id, reason: words(500) }))
      .output(eventView),
    /** The acts on an event in order: the change, the person and the time. */
    history: read.input(z.object({ id })).output(z.array(eventHistoryEntry)),
  },
  anchors: {
    list: read.input(nothing).output(z.array(anchorView)),
    /**
     * Sets the day from which an event-driven duty is counted, for all of its subjects or for one; null makes the day
     * unknown again.
     */
    set: rulesWrite("anchor-dated")
      .input(
        z.object({
          obligationId: id,
          subjectId: id.nullable().default(null),
          date: plainDate.nullable(),
          source: words(200),
        }),
      )
      .output(anchorView),
  },
  /** Persons and bodies (人员). Nothing requires them; groups of duties may be conditions over them. */
  roster: {
    /** Everybody as of a day; null: today. */
    get: read.input(z.object({ on: plainDate.nullable().default(null) })).output(rosterView),
    /**
     * Enters or changes persons, bodies and groups, all or none. Groups by condition follow at once; what was missed in periods of a
     * membership that ends by it stays missed.
     */
    store: rulesWrite("roster-changed").input(rosterRequest).output(rosterView),
    /** Reads a table and says of each row what it would do; nothing is stored. */
    readTable: read.input(rosterTable).output(rosterReview),
    /** The roster as a workbook: 人员, 组织, 任职和结对; `readTable` reads the first two. */
    exportTable: read.input(nothing).output(fileContent),
    /** 谈心谈话 by branch, from the activities of a year; null: this year. */
    talks: read.input(z.object({ year: year.nullable().default(null) })).output(z.array(talkPair)),
    /**
     * Removes a person and puts a mark in the place of the name, in records, notes and the histories too. It cannot be undone. Plans,
     * released slips, files of evidence and backups stay as they are.
     */
    remove: rulesWrite("roster-changed").input(z.object({ id })).output(removedPerson),
  },
  /** Coverage lists (全覆盖, 轮训, 人人承诺): who of a group a duty has reached, by name, with day and proof. */
  coverage: {
    /** The lists of a year; null: this year. */
    list: read.input(coverageListing).output(z.array(coverageView)),
    /** As of a day; null: today, or the last day of the period where that is earlier. */
    get: read.input(z.object({ key: occurrenceKey, on: plainDate.nullable().default(null) })).output(coverageView),
    set: recordWrite.input(coverageRequest).output(z.object({ coverage: coverageView.nullable() })),
    /** The lists of a percentage follow its marks: each day that has one gets a list of its own. */
    mark: recordWrite.input(coverageMarks).output(coverageView),
  },
  subjects: {
    list: read.input(nothing).output(z.array(subjectView)),
    create: write({ stale: "everything", onlyAdds: true }).input(subjectRequest).output(subjectView),
    change: rulesWrite("subject-changed")
      .input(z.object({ id, name: words(200).optional(), kind: subjectKind.optional() }))
      .output(subjectView),
    /**
     * Says who the members of a kind are (各支部：有哪些？): the group of that kind gets those that it lacks, from a day on. A unit of that
     * name becomes the group, and its duties are each member's from then on. Later plans that name the kind mean the group.
     */
    nameMembers: rulesWrite("subject-changed")
      .input(z.object({ kind: words(100), members: z.array(words(200)).min(1).max(1_000), joinedOn: plainDate }))
      .output(subjectView),
    /**
     * Removes a subject while no record in effect names it. A subject that only the past names leaves the lists and
     * keeps its name there.
     */
    remove: rulesWrite("subject-removed").input(z.object({ id })).output(nothing),
    join: write({ stale: "everything", onlyAdds: true })
      .input(z.object({ groupId: id, subjectId: id, joinedOn: plainDate }))
      .output(subjectView),
    /** Takes a membership back that never was; that it was entered stays on record with the reason. */
    removeStay: rulesWrite("membership-removed")
      .input(
        z.object({
          groupId: id,
          subjectId: id,
          /** The first day of the membership. */
          joinedOn: plainDate,
          reason: words(500),
        }),
      )
      .output(subjectView),
    /**
     * Ends a membership. With a reason, missed occurrences of periods after that day are closed as not applicable;
     * without one they stay missed.
     */
    leave: rulesWrite("member-left")
      .input(
        z.object({
          groupId: id,
          subjectId: id,
          leftOn: plainDate,
          reason: words(500).optional(),
        }),
      )
      .output(subjectView),
    /**
     * Gives a membership other days, or lets an ended one continue (`leftOn` null); the former days stay on record
     * with the reason.
     */
    correctStay: rulesWrite("membership-corrected")
      .input(
        z.object({
          groupId: id,
          subjectId: id,
          /** The first day of the membership. */
          joinedOn: plainDate,
          after: membershipDays,
          reason: words(500),
        }),
      )
      .output(subjectView),
  },
  statute: {
    /** The statutory floors that the duties do not reach. They are advice: no duty is added by itself. */
    advice: read.input(nothing).output(z.array(statuteAdvice)),
  },
  board: {
    get: read.input(wholeOrPart).output(board),
    /** More lines of one list than `board.get` was asked for. */
    lines: read.input(linesRequest).output(boardLines),
    /** The open rows of a duty after the next period of each subject, to the end of that year: what `following` counts. */
    following: read.input(followingRequest).output(z.array(datedRow)),
    /** The rows that a figure of the board counts. */
    rows: read.input(figureRequest).output(z.array(dueRow)),
  },
  calendar: {
    days: read.input(z.object({ from: plainDate, to: plainDate })).output(z.array(dayView)),
    /** The year as iCalendar (RFC 5545): one event per occurrence, or a series per rule, and one per planned day. */
    exportIcs: plainWrite.input(icsRequest).output(icsFile),
    /** The same as one file for each lead unit that has anything in it. */
    exportUnitFiles: plainWrite.input(icsRequest).output(z.object({ files: z.array(icsFile) })),
  },
  activities: {
    suggest: read
      .input(z.object({ happenedOn: plainDate, title: z.string(), key: occurrenceKey.nullable().default(null) }))
      .output(z.array(suggestion)),
    record: recordWrite.input(activityRequest).output(activityView),
    list: read.input(z.object({ from: plainDate, to: plainDate })).output(z.array(activityView)),
    /** The activities that count, or once counted, for a duty, or for one period of one subject; the latest first. */
    creditedTo: read
      .input(
        z.object({ obligationId: id, subjectId: id.optional(), recurrenceId: z.string().min(1).max(80).optional() }),
      )
      .output(z.array(activityView)),
    /** One activity with the rows of the occurrences that it counts for. */
    get: read
      .input(z.object({ id }))
      .output(activityView.extend({ rows: z.array(dueRow), withdrawnReason: z.string().nullable() })),
    /** Corrects an activity; its history keeps the former values. */
    change: recordWrite.input(activityChange).output(activityView),
    /** Takes the record back; the history keeps both. */
    withdraw: recordWrite.input(z.object({ id, reason: words(500) })).output(activityView),
    /** Puts a withdrawn activity back on record, with its credits. */
    restore: recordWrite.input(z.object({ id, reason: words(500) })).output(activityView),
    /** The acts on an activity in order: the change, the person and the time. */
    history: read.input(z.object({ id })).output(z.array(activityHistoryEntry)),
    evidence: read.input(z.object({ id })).output(fileContent),
    /** Adds evidence files after the recording; the date of a file and the day of its adding are two fields. */
    addEvidence: recordWrite
      .input(z.object({ id, evidence: z.array(evidenceUpload).min(1).max(100) }))
      .output(activityView),
  },
  credits: {
    /** Lets a recorded activity count for one more occurrence. */
    add: recordWrite.input(z.object({ activityId: id, credit: creditRequest })).output(activityView),
    /** Takes one credit back; the activity and its other credits stay. */
    withdraw: recordWrite.input(z.object({ id, reason: words(500) })).output(activityView),
  },
  search: {
    /** Everything on record that answers to the words, kind by kind, the best answer first; see `MATCH_RANKS`. */
    find: read.input(searchRequest).output(z.array(searchGroup)),
  },
  session: {
    /** The steps of this session, the latest first, each with whether it can be undone. */
    steps: read.input(z.object({ most: z.int().min(1).max(500).default(100) })).output(z.array(sessionStep)),
    /**
     * Undoes one step: the named one, else the last step in effect, before `before` where that is given. The undo runs
     * the inverse requests of the step, and no record is lost.
     */
    // Each inverse request states by itself which data becomes stale and what it takes away.
    undo: write({ stale: "touched", onlyAdds: true })
      .input(z.object({ id: id.nullable().default(null), before: id.nullable().default(null) }))
      .output(sessionStep),
  },
  documents: {
    /** `html` is a whole page: the preview, the print and the PDF are the same. */
    checklist: read.input(checklistRequest).output(z.object({ document: monthChecklist, html: z.string() })),
    /** 挂图: the year's duties over its months; `sheet` is the paper size of its page. */
    wallChart: read
      .input(wallChartRequest.extend({ sheet: wideSheet.default("A3") }))
      .output(z.object({ document: wallChart, html: z.string() })),
    /** 台账: every occurrence of a year with its whole record. */
    ledger: read.input(ledgerRequest).output(z.object({ document: ledger, html: z.string() })),
    /** Any paper as a file: its page, the PDF or a picture of it, a document or a workbook to be edited. */
    file: read.input(paperFileRequest).output(fileContent),
    /** 佐证包: what goes into the archive of a year's evidence. Its files are compared with their hashes. */
    kit: read.input(evidenceKitRequest).output(evidenceKit),
    /** Writes a kit into a folder of this machine and reads it back. It changes no data, so it is a read. */
    writeKit: read.input(writtenKitRequest).output(writtenKit),
    /** Null while none is being written. */
    kitProgress: read.input(nothing).output(z.object({ progress: kitProgress.nullable() })),
    /** Ends the writing of a kit; nothing is left of it. */
    stopKit: read.input(nothing).output(z.object({})),
  },
  reports: {
    /** 年度报告: what became of each item of the plan in a year, with its pace, by unit, beside the year before. */
    year: read.input(yearReportRequest).output(z.object({ document: yearReport, html: z.string() })),
  },
  /** 提示单 and 督办单. A draft has no effect until a person releases it, which numbers and stores it. */
  slips: {
    /** One draft for each lead unit that has a row for a slip; `lead` asks for one unit alone. */
    draft: read.input(slipRequest.extend({ lead: z.string().nullable().default(null) })).output(z.array(slipDraft)),
    /** Releases the draft of that hash; refused when the unit's draft is another one by now. */
    release: plainWrite
      .input(slipRequest.extend({ lead: z.string(), draft: pageHash }))
      .output(z.object({ slip: releasedSlip, html: z.string() })),
    list: read.input(nothing).output(z.array(releasedSlip)),
    /** The page of a slip exactly as it was released. */
    reprint: read.input(z.object({ id })).output(z.object({ slip: releasedSlip, html: z.string() })),
    /** The released page as a file; a document holds the words that left, to be edited. */
    file: read.input(z.object({ id, format: slipFormat })).output(fileContent),
    /** What a unit answered, against the slip's number; `repliedOn` left out: today. It changes no duty. */
    reply: plainWrite
      .input(z.object({ id, repliedOn: plainDate.nullable().default(null), reply: words(2_000) }))
      .output(releasedSlip),
    /** Takes a slip back; both stay on record, and its number is not given again. */
    withdraw: plainWrite.input(z.object({ id, reason: words(500) })).output(releasedSlip),
  },
  files: {
    /**
     * Asks the person for the place of a file and saves it. `download`: this door has no dialog, so the client saves
     * the file.
     */
    save: read
      .input(z.object({ name: words(255), content: bytes }))
      .output(z.object({ outcome: z.enum(["saved", "cancelled", "download"]), path: z.string().nullable() })),
  },
  holidays: {
    list: read.input(nothing).output(z.array(holidayYear)),
    /**
     * Previews a pasted notice: how its text is read, and which days it would turn into working days or days off.
     * Nothing is stored.
     */
    preview: read.input(noticeText).output(noticePreview),
    /** The dates that this notice would move; nothing is stored. */
    effects: read.input(noticeText).output(z.array(movedDate)),
    /**
     * Stores a notice. The notice of a whole year replaces that year, a notice of change is applied to it. The reply
     * has the resulting year.
     */
    store: rulesWrite("notice-stored").input(noticeText).output(holidayYear),
    previewWithdrawal: read.input(noticeWithdrawal).output(withdrawalPreview),
    /** Takes a pasted notice back: the program's own notice for that year is in effect again, if there is one. */
    withdraw: rulesWrite("notice-withdrawn").input(noticeWithdrawal).output(holidayYear),
  },
  /** Observances whose days an authority announces each year (全国科技活动周); until the days are entered they are 待公布. */
  observances: {
    list: read.input(z.object({ year })).output(z.array(observanceView)),
    /** Enters or corrects the announced days of a year, for every duty that depends on them. */
    announce: rulesWrite("days-announced").input(announcementRequest).output(observanceView),
    /** Takes announced days back, so that they are 待公布 again. Occurrences missed by them stay missed. */
    withdraw: rulesWrite("announcement-withdrawn").input(announcementWithdrawal).output(observanceView),
  },
  settings: {
    get: read.input(nothing).output(settings),
    set: write({ stale: "everything", onlyAdds: true }).input(settings.partial()).output(settings),
  },
  reminders: {
    /** What will remind, and why; `duty reminders` prints it. */
    list: read.input(reminderSpan).output(reminderList),
    /** How many reminders wait to be told: a door that tells them asks each minute, and takes them when there are any. */
    waiting: read.input(nothing).output(z.object({ waiting: z.int() })),
    /** Gives each reminder once, whichever door asks; after it they are told. The first asking gives none and begins the telling. */
    take: plainWrite.input(nothing).output(takenReminders),
    /** Reminds of occurrences once more at a later time. */
    snooze: plainWrite.input(snoozeRequest).output(snoozed),
  },
  /** 日历发布: calendars that are kept up to date outside of the program. There is none until a person adds it. */
  publications: {
    list: read.input(nothing).output(z.array(publicationView)),
    add: plainWrite.input(publicationRequest).output(publicationView),
    change: plainWrite.input(publicationChange).output(publicationView),
    /** Ends a publication. A file in a folder stays where it is; the address of a feed answers no more. */
    remove: plainWrite.input(z.object({ id })).output(nothing),
    /** Gives a feed another secret address; the former one answers no more. */
    renewAddress: plainWrite.input(z.object({ id })).output(publicationView),
    /** What a subscriber would see; nothing is remembered of it. */
    preview: read.input(z.object({ filter: calendarFilter })).output(publicationPreview),
    /** Writes the files of folders anew, of one publication or of all that are on. Trouble of one is on its line and stops no other. */
    refresh: write({ stale: "nothing", takesOwnTurn: true })
      .input(z.object({ id: id.nullable().default(null) }))
      .output(z.array(publicationView)),
    /** The calendar at a feed's secret address, for the door that serves it. */
    feed: read.input(z.object({ secret: words(200) })).output(feedContent),
  },
  backups: {
    create: plainWrite.input(nothing).output(z.object({ path: z.string(), bytes: z.int() })),
    /**
     * Copies the database and all its evidence to a place outside of the data folder and verifies the copy. It is a
     * read, because it changes no data, so it also works on a folder that another program holds.
     */
    createFull: read.input(backupPlace).output(madeFullBackup),
    /** The full backup of the day, at the place that the settings name: null where none is named, or today's is made. */
    createDaily: read.input(nothing).output(z.object({ made: madeFullBackup.nullable() })),
    /** The full backups at a place, the latest first, those from ahead of now last. */
    listFull: read.input(backupPlace).output(z.array(fullBackup)),
    check: read.input(nothing).output(integrityReport),
    /** Writes everything in open formats to a folder: JSON, tables, a page for the next clerk, and each evidence file by its name. */
    exportAll: read.input(exportRequest).output(madeExport),
  },
};

/** Everything that a client may ask: of the core, and of the door for the way back to a backup. */
export const contract = { ...coreContract, restore: restoreProcedures };

export type Contract = typeof contract;
