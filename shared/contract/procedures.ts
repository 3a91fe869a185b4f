import { oc } from "@orpc/contract";
import { z } from "zod";
import { activityRequest, activityView, creditSuggestion } from "./schemas/activity.ts";
import { board, dayView } from "./schemas/board.ts";
import { monthChecklist } from "./schemas/checklist.ts";
import { dueRow, timeState } from "./schemas/due-row.ts";
import { candidateEdit, decision, importReview, planSummary } from "./schemas/import-review.ts";
import { explainStep, obligationChange, obligationRequest, obligationView, rulePreview } from "./schemas/obligation.ts";
import { requirement } from "./schemas/requirement.ts";
import { appInfo, holidayYear, integrityReport, settings } from "./schemas/settings.ts";
import { bytes, fileContent, id, month, nothing, occurrenceKey, plainDate, timeOfDay, year } from "./schemas/values.ts";

const read = oc.$meta<{ kind: "read" | "write" }>({ kind: "read" });
const write = oc.$meta<{ kind: "read" | "write" }>({ kind: "write" });

/** The only list of what a client may ask; each door serves exactly this (`group.name` on the wire). */
export const contract = {
  app: {
    info: read.input(nothing).output(appInfo),
  },
  imports: {
    sample: read.input(nothing).output(fileContent),
    /** Reads a plan and keeps the review; nothing is stored when the file cannot be read. */
    open: write.input(z.object({ file: fileContent })).output(importReview),
    /** As `open`, without keeping anything. */
    preview: read.input(z.object({ file: fileContent })).output(z.object({ plan: z.json() })),
    list: read.input(nothing).output(z.array(planSummary)),
    get: read.input(z.object({ planId: id })).output(importReview),
    decide: write.input(z.object({ planId: id, candidateIds: z.array(id).min(1), decision })).output(importReview),
    edit: write.input(z.object({ planId: id, candidateId: id, edit: candidateEdit })).output(importReview),
    /** Turns every accepted or edited candidate into an obligation, all or none. */
    finish: write.input(z.object({ planId: id })).output(z.object({ obligations: z.int() })),
    discard: write.input(z.object({ planId: id })).output(nothing),
  },
  obligations: {
    list: read.input(nothing).output(z.array(obligationView)),
    get: read.input(z.object({ id })).output(obligationView),
    create: write.input(obligationRequest).output(obligationView),
    change: write.input(obligationChange).output(obligationView),
    /** A new rule version from a date; earlier occurrences keep theirs. */
    amend: write
      .input(z.object({ id, requirement, effectiveFrom: plainDate, reason: z.string().max(500).nullable() }))
      .output(obligationView),
    /** The rule as a sentence and its next dates, without storing anything. */
    preview: read
      .input(z.object({ requirement, from: plainDate.optional(), count: z.int().min(1).max(24).default(6) }))
      .output(rulePreview),
  },
  occurrences: {
    /** Effective date in [from, to], and the quotas whose period touches it. */
    list: read
      .input(z.object({ from: plainDate, to: plainDate, states: z.array(timeState).optional() }))
      .output(z.array(dueRow)),
    /** The date a meeting is meant to happen; null clears it. The due date stays derived. */
    plan: write
      .input(z.object({ key: occurrenceKey, date: plainDate.nullable(), time: timeOfDay.nullable().default(null) }))
      .output(dueRow),
    handle: write
      .input(
        z.object({
          key: occurrenceKey,
          action: z.enum(["prepared", "waiting", "closed", "refused", "waived", "not-applicable", "reopened"]),
          /** Who is waited on, or the reason; each action but `prepared` and `reopened` needs one. */
          note: z.string().trim().max(500).nullable(),
        }),
      )
      .output(dueRow),
    explain: read.input(z.object({ key: occurrenceKey })).output(z.array(explainStep)),
  },
  board: {
    get: read.input(nothing).output(board),
  },
  calendar: {
    days: read.input(z.object({ from: plainDate, to: plainDate })).output(z.array(dayView)),
    /** The year as iCalendar (RFC 5545): one event per occurrence, or a series per rule. */
    exportIcs: write
      .input(
        z.object({
          year,
          mode: z.enum(["occurrences", "series"]).default("occurrences"),
          alarmDays: z.int().min(0).max(60).nullable().default(null),
        }),
      )
      .output(fileContent.extend({ events: z.int() })),
  },
  activities: {
    suggest: read
      .input(z.object({ happenedOn: plainDate, title: z.string(), key: occurrenceKey.nullable().default(null) }))
      .output(z.array(creditSuggestion)),
    record: write.input(activityRequest).output(activityView),
    list: read.input(z.object({ from: plainDate, to: plainDate })).output(z.array(activityView)),
    get: read.input(z.object({ id })).output(activityView),
    /** Takes the record back; the history keeps both. */
    withdraw: write.input(z.object({ id, reason: z.string().trim().min(1).max(500) })).output(activityView),
    evidence: read.input(z.object({ id })).output(fileContent),
  },
  documents: {
    /** `html` is a whole page: the preview, the print and the PDF are the same. */
    checklist: read
      .input(z.object({ month, lead: z.string().nullable().default(null) }))
      .output(z.object({ document: monthChecklist, html: z.string() })),
    checklistPdf: read.input(z.object({ month, lead: z.string().nullable().default(null) })).output(fileContent),
  },
  files: {
    /** Lets the person say where a file goes. `download`: this door has no dialog, the client saves it. */
    save: read
      .input(z.object({ name: z.string().min(1).max(255), content: bytes }))
      .output(z.object({ outcome: z.enum(["saved", "cancelled", "download"]), path: z.string().nullable() })),
  },
  holidays: {
    list: read.input(nothing).output(z.array(holidayYear)),
    preview: read.input(z.object({ text: z.string().min(1).max(20_000) })).output(holidayYear),
    store: write.input(z.object({ text: z.string().min(1).max(20_000) })).output(holidayYear),
  },
  settings: {
    get: read.input(nothing).output(settings),
    set: write.input(settings.partial()).output(settings),
  },
  backups: {
    create: write.input(nothing).output(z.object({ path: z.string(), bytes: z.int() })),
    check: read.input(nothing).output(integrityReport),
  },
};

export type Contract = typeof contract;
