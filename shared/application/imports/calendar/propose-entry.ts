import type { CalendarEntryView, CalendarTakenAs } from "../../../contract/schemas/calendar-import.ts";
import { type PlainDate, yearOf } from "../../../domain/date/plain-date.ts";
import type { CalendarEntry, EntryDay } from "../../../icalendar/read/read-calendar.ts";
import { suggestCredits } from "../../activities/suggest/suggest-credits.ts";
import { requirementText } from "../../view/rows/requirement-text.ts";
import type { Snapshot } from "../../view/snapshot.ts";
import { type DutyDays, dutyDays, isSameDays } from "./duty-days.ts";
import { entryDifferences } from "./entry-differences.ts";
import type { EntryStanding } from "./entry-standing.ts";
import { type EntryRule, ruleOfEntry } from "./rule-of-entry.ts";

/** An entry with what it may become. */
export interface ProposedEntry {
  readonly entry: CalendarEntry;
  readonly standing: EntryStanding;
  readonly rule: EntryRule | null;
  /** Of a changed series where its duty has other days; null where its rule is another, or it has none. */
  readonly duty: DutyDays | null;
  readonly view: CalendarEntryView;
}

/** The duties that were made of an entry: of the series, and of its moved and further days. */
export const dutiesOf = (before: EntryStanding["before"]): ReadonlySet<string> =>
  new Set([
    ...(before?.obligationId ? [before.obligationId] : []),
    ...(before?.made ?? []).flatMap(({ made }) => (made.what === "duty" ? [made.id] : [])),
  ]);

/** Where the duty of a changed series has other days; null where its rule is another, so that its days cannot follow. */
function changedDays(
  snapshot: Snapshot,
  { state, before }: EntryStanding,
  rule: EntryRule | null,
  ahead: readonly EntryDay[],
): DutyDays | null {
  if (state !== "changed" || before?.obligationId == null || rule?.requirement.kind !== "cadence") return null;
  const now = snapshot.facts.obligations.get(before.obligationId)?.versions.at(-1)?.requirement;
  if (now?.kind !== "cadence" || now.pattern !== rule.requirement.pattern) return null;
  return dutyDays(snapshot, dutiesOf(before), ahead);
}

type EntryTarget = CalendarEntryView["targets"][number];

const MOST_TARGETS = 6;

/** The words of a description that a row of the review shows. */
const SHOWN_WORDS = 300;

/** The days of an entry that are not called off, from today on. */
export const daysAhead = ({ days }: CalendarEntry, today: PlainDate): EntryDay[] =>
  days.filter(({ date, isCancelled }) => !isCancelled && date >= today);

/** The days of an entry that are not called off, before today. */
export const daysPast = ({ days }: CalendarEntry, today: PlainDate): EntryDay[] =>
  days.filter(({ date, isCancelled }) => !isCancelled && date < today);

/**
 * Proposes what an entry becomes. A title that tells of one duty for certain is planned for that duty, or recorded where its one day is
 * past; a series that tells of none becomes a duty. Everything else waits for the person: a calendar holds much that is no duty.
 */
export function proposeEntry(
  snapshot: Snapshot,
  targetsOf: TargetsOf,
  entry: CalendarEntry,
  standing: EntryStanding,
): ProposedEntry {
  const { today, settings } = snapshot.facts;
  const ahead = daysAhead(entry, today);
  const past = daysPast(entry, today);
  const rule = entry.isCancelled ? null : ruleOfEntry(entry, today);
  const next = ahead[0] ?? null;
  const day = (next ?? past.at(-1))?.date ?? null;
  const targets = day === null || entry.summary === "" ? [] : targetsOf(entry.summary, day);
  const duty = changedDays(snapshot, standing, rule, ahead);
  const possible: CalendarTakenAs[] =
    duty !== null && !isSameDays(duty)
      ? ["duty", "none"]
      : possibleFor(entry, standing, { ahead, past, rule, targets });
  const view: CalendarEntryView = {
    uid: entry.uid,
    line: entry.line,
    summary: entry.summary,
    description: entry.description.slice(0, SHOWN_WORDS).toWellFormed(),
    place: entry.place.slice(0, SHOWN_WORDS).toWellFormed(),
    first: { date: entry.first.date, time: entry.first.time },
    ruleText:
      rule === null || entry.rule === null ? null : requirementText(rule.requirement, settings.locale, yearOf(today)),
    ahead: ahead.length,
    past: past.length,
    next: next && { date: next.date, time: next.time },
    exceptions:
      entry.excluded.length + entry.added.length + entry.parts.filter((part) => part.recurrenceId !== null).length,
    isCancelled: entry.isCancelled,
    state: standing.state,
    proposal: "none",
    possible,
    targets: [...targets],
    dutyText: rule === null ? null : requirementText(rule.requirement, settings.locale, yearOf(today)),
    dutyNow: dutyNow(snapshot, standing),
    differences: entryDifferences(entry, standing, ahead, snapshot, duty),
  };
  return { entry, standing, rule, duty, view: { ...view, proposal: proposalOf(view, standing) } };
}

/** The requirement of the duty that was made of an entry, as it is now. */
function dutyNow({ facts: { obligations, settings, today } }: Snapshot, { before }: EntryStanding): string | null {
  const obligation = before?.obligationId ? obligations.get(before.obligationId) : undefined;
  const version = obligation?.versions.at(-1);
  return version ? requirementText(version.requirement, settings.locale, yearOf(today)) : null;
}

interface Chances {
  readonly ahead: readonly EntryDay[];
  readonly past: readonly EntryDay[];
  readonly rule: EntryRule | null;
  readonly targets: readonly EntryTarget[];
}

function possibleFor(
  entry: CalendarEntry,
  { state, before, move }: EntryStanding,
  { ahead, past, rule, targets }: Chances,
): CalendarTakenAs[] {
  if (state === "own" || state === "unchanged") return ["none"];
  if (state === "own-changed") return move !== null && ahead.length === 1 ? ["planned", "none"] : ["none"];
  // What was planned of it follows the change; a duty and an activity are changed where they are on record.
  if (before !== null && before.takenAs !== "none")
    return before.takenAs === "planned" ? ["planned", "none"] : ["none"];
  if (entry.isCancelled || entry.summary === "") return ["none"];
  return [
    ...(ahead.length > 0 && targets.length > 0 ? (["planned"] as const) : []),
    ...(past.length > 0 ? (["activity"] as const) : []),
    ...(rule === null ? [] : (["duty"] as const)),
    "none",
  ];
}

function proposalOf(view: CalendarEntryView, { state, before, move }: EntryStanding): CalendarTakenAs {
  const { possible, targets, ahead, past, ruleText } = view;
  if (state === "unchanged") return before?.takenAs ?? "none";
  if (state === "older" || state === "own") return "none";
  if (state === "own-changed") return move !== null && possible.includes("planned") ? "planned" : "none";
  if (before !== null) return possible[0] ?? "none";
  const isCertain = targets[0]?.certain === true;
  if (isCertain && possible.includes("planned")) return "planned";
  if (isCertain && ahead === 0 && past === 1) return "activity";
  return !isCertain && ruleText !== null && possible.includes("duty") ? "duty" : "none";
}

/** The duties that a title may mean on a day. */
export type TargetsOf = (title: string, day: PlainDate) => readonly EntryTarget[];

/** Looks duties up by titles; a title that returns in the same month is looked up once. */
export function targetLookup(snapshot: Snapshot): TargetsOf {
  const known = new Map<string, readonly EntryTarget[]>();
  return (title, day) => {
    const key = `${day.slice(0, 7)} ${title}`;
    const found = known.get(key) ?? targetsFor(snapshot, title, day);
    known.set(key, found);
    return found;
  };
}

function targetsFor(snapshot: Snapshot, title: string, happenedOn: PlainDate): EntryTarget[] {
  const offered = suggestCredits(snapshot, { title, happenedOn, key: null });
  const targets = offered.flatMap((suggestion) => {
    if (suggestion.recurrenceId === null) return [];
    const { obligationId, subjectId, title, subject, periodLabel, certain } = suggestion;
    const kind = snapshot.find({ obligationId, subjectId, recurrenceId: suggestion.recurrenceId })?.requirement.kind;
    return kind === "standing" || kind === "percent"
      ? []
      : [{ obligationId, subjectId, title, subject, periodLabel, certain }];
  });
  const distinct = new Map(targets.map((target) => [`${target.obligationId} ${target.subjectId}`, target]));
  return [...distinct.values()].slice(0, MOST_TARGETS);
}
