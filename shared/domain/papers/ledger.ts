import type { StandingProgress } from "../compliance/standing-progress.ts";
import { type PlainDate, compareDates } from "../date/plain-date.ts";
import type { EvidenceKind } from "../obligation/evidence-kind.ts";
import type { OccurrenceId } from "../obligation/occurrence.ts";

/** How the ledger's rows are gathered: by duty, lead unit, month of the date, or subject. */
export const LEDGER_VIEWS = ["duty", "unit", "month", "subject"] as const;
export type LedgerView = (typeof LEDGER_VIEWS)[number];

/** Something that happened and counts for an occurrence. */
export interface LedgerActivity {
  readonly id: string;
  readonly title: string;
  readonly happenedOn: PlainDate;
  readonly recordedOn: PlainDate;
  /** The part of the activity's amount that counts for this entry. */
  readonly amount: number;
  /** The number of attenders and of people expected; both 0 where nobody was named. */
  readonly attended: number;
  readonly expected: number;
  /** The hours of the activity; null where none are stated. */
  readonly hours: number | null;
  /** The files that prove the activity, by kind. */
  readonly evidence: { readonly kind: EvidenceKind; readonly count: number }[];
  /** Why the activity has no evidence; null where it has some, or where no reason was given. */
  readonly noEvidenceReason: string | null;
  /** The titles of the other duties that the activity counts for. */
  readonly also: string[];
}

/** One occurrence with its whole record. */
export interface LedgerEntry {
  readonly key: OccurrenceId;
  readonly title: string;
  readonly item: string | null;
  readonly lead: string;
  readonly supporting: string[];
  readonly subject: string;
  readonly periodLabel: string;
  readonly requirementText: string;
  /** The date that the entry shows (`shownDateOf`); null where there is none. */
  readonly due: PlainDate | null;
  /** The shown time state (`shownState`). */
  readonly state: string;
  /** The progress of standing work over its year; null for a duty with a number or a date. */
  readonly standing: StandingProgress | null;
  /** Calendar and working days since the date; null while it is not overdue. */
  readonly overdue: { readonly days: number; readonly workingDays: number } | null;
  /** The activity happened in time and was recorded after the limit (补录). */
  readonly lateRecorded: boolean;
  /** The latest decision and its words: refused, waived, waiting. */
  readonly handling: string | null;
  readonly words: string | null;
  readonly quota: { readonly done: number; readonly needed: number; readonly unit: string } | null;
  readonly missing: EvidenceKind[];
  /** The activities in the order of the days on which they happened. */
  readonly activities: LedgerActivity[];
}

/** The states that the summary counts; a row may be in two. Work without a number is neither due nor done: it is counted apart. */
export interface LedgerCounts {
  readonly overdue: number;
  readonly missing: number;
  readonly madeUpLate: number;
  readonly waived: number;
  readonly lateRecorded: number;
  readonly done: number;
  readonly all: number;
  readonly standing: { readonly all: number; readonly begun: number; readonly closed: number };
}

export interface LedgerGroup {
  /** The duty, the unit, `YYYY-MM` or the subject; empty where there is none. */
  readonly label: string;
  /** Gaps first. */
  readonly entries: LedgerEntry[];
}

/** The year's ledger (台账) as data; every format is drawn from this. */
export interface Ledger {
  readonly year: number;
  readonly view: LedgerView;
  readonly unitName: string;
  readonly lead: string | null;
  readonly issuedOn: PlainDate;
  readonly counts: LedgerCounts;
  /** The activities that count for any row, each once, and their evidence files. */
  readonly records: number;
  readonly files: number;
  /** Groups with a gap first. */
  readonly groups: LedgerGroup[];
}

export interface LedgerInput extends Pick<Ledger, "year" | "view" | "unitName" | "lead" | "issuedOn"> {
  /** The entries in the order of the plan and of their dates. */
  readonly entries: readonly LedgerEntry[];
  /** Whether the ledger shows only rows with a gap. */
  readonly gapsOnly: boolean;
}

/**
 * Gathers rows that are already derived into the ledger; derives no state itself. Work without a number of which nothing is on record
 * is counted, and has a row only when its year is over.
 */
export function buildLedger({ entries, gapsOnly, ...head }: LedgerInput): Ledger {
  const wanted = entries.filter(
    (entry) => (head.lead === null || entry.lead === head.lead) && (!gapsOnly || hasGap(entry)),
  );
  const activities = new Map(
    wanted.flatMap((entry) => entry.activities.map((activity) => [activity.id, activity] as const)),
  );
  return {
    ...head,
    counts: countsOf(wanted),
    records: activities.size,
    files: [...activities.values()].flatMap(({ evidence }) => evidence).reduce((sum, { count }) => sum + count, 0),
    groups: groupsOf(wanted.filter(hasRow), head.view),
  };
}

/** Whether a row cannot be closed: it is overdue, or an activity of it lacks its evidence. */
export const hasGap = ({ state, missing, activities }: LedgerEntry): boolean =>
  state === "overdue" || (missing.length > 0 && activities.length > 0 && state !== "waived");

const hasRow = ({ standing, handling }: LedgerEntry): boolean => standing !== "not-begun" || handling !== null;

function groupsOf(entries: readonly LedgerEntry[], view: LedgerView): LedgerGroup[] {
  const groups = [...Map.groupBy(entries, (entry) => labelOf(entry, view))].map(([identity, own]) => ({
    identity,
    label: view === "duty" ? (own[0]?.title ?? "") : identity,
    entries: view === "duty" ? [...own] : gapsFirst(own),
  }));
  const ordered = view === "month" ? groups.toSorted((a, b) => (a.label < b.label ? -1 : 1)) : withGapsFirst(groups);
  return ordered.map(({ label, entries: own }) => ({ label, entries: own }));
}

/** Groups of duties are told apart by id, because two duties may have the same title. */
function labelOf({ key, lead, due, subject }: LedgerEntry, view: LedgerView): string {
  if (view === "duty") return key.obligationId;
  if (view === "unit") return lead;
  return view === "month" ? (due?.slice(0, 7) ?? "") : subject;
}

const withGapsFirst = <T extends LedgerGroup>(groups: readonly T[]): T[] =>
  groups.toSorted((a, b) => Number(b.entries.some(hasGap)) - Number(a.entries.some(hasGap)));

/** Done, in time or late; work without a number is closed, which is counted apart. */
export const isDone = ({ state, standing }: LedgerEntry): boolean =>
  standing === null && (state === "done" || state === "made-up-late");

/** Overdue by days, then short of evidence and the rest, the newest first. */
export const gapsFirst = (entries: readonly LedgerEntry[]): LedgerEntry[] =>
  entries.toSorted(
    (a, b) =>
      Number(hasGap(b)) - Number(hasGap(a)) ||
      (b.overdue?.days ?? 0) - (a.overdue?.days ?? 0) ||
      compareDates(dayOf(b), dayOf(a)),
  );

const dayOf = ({ activities, due }: LedgerEntry): PlainDate =>
  activities.at(-1)?.happenedOn ?? due ?? ("0000-00-00" as PlainDate);

const countsOf = (entries: readonly LedgerEntry[]): LedgerCounts => {
  const count = (is: (entry: LedgerEntry) => boolean) => entries.filter(is).length;
  const asked = entries.filter(({ state }) => state !== "waived");
  const standing = asked.flatMap((entry) => entry.standing ?? []);
  return {
    overdue: count(({ state }) => state === "overdue"),
    missing: count((entry) => hasGap(entry) && entry.missing.length > 0 && entry.activities.length > 0),
    madeUpLate: count(({ state }) => state === "made-up-late"),
    waived: count(({ state }) => state === "waived"),
    lateRecorded: count(({ lateRecorded }) => lateRecorded),
    done: count(isDone),
    all: asked.length - standing.length,
    standing: {
      all: standing.length,
      begun: asked.filter((entry) => entry.standing !== null && entry.activities.length > 0).length,
      closed: standing.filter((progress) => progress === "closed").length,
    },
  };
};
