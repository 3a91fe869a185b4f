import type { PlainDate } from "../date/plain-date.ts";
import { type LedgerEntry, isDone } from "./ledger.ts";

/**
 * How many occurrences a year asked for, and what became of them. Waived occurrences are stated and do not count as
 * `planned`.
 */
export interface ReportFigures {
  readonly planned: number;
  readonly onTime: number;
  readonly late: number;
  /** The number of occurrences past their limit that are not done. */
  readonly missed: number;
  /**
   * 记录未齐: the occurrences past their limit that lack nothing but the proof of what is on record, and those in the time state
   * `incomplete`.
   */
  readonly incomplete: number;
  /** The rest of `planned`: not due yet, or without a day. */
  readonly pending: number;
  readonly waived: number;
  /** The activities that count for any of the occurrences, each once, and their evidence files. */
  readonly records: number;
  readonly files: number;
}

/** A number over the year: what was asked for by each month's end, and what was done by then. */
export interface ReportPace {
  readonly needed: number;
  readonly unit: string;
  /** The figures expected by the end of each month, 1 to 12. */
  readonly expected: readonly number[];
  /** The figures done by the end of each month that has begun. */
  readonly done: readonly number[];
}

/** An occurrence that was missed or made up late, with the recorded reasons. */
export interface ReportBreach {
  readonly item: string | null;
  readonly title: string;
  readonly subject: string;
  readonly periodLabel: string;
  readonly due: PlainDate | null;
  readonly entry: LedgerEntry;
}

/** One duty of the plan with the figures of its year. */
export interface ReportItem {
  readonly obligationId: string;
  readonly item: string | null;
  readonly title: string;
  readonly lead: string;
  readonly requirementText: string;
  readonly figures: ReportFigures;
  readonly quota: { readonly done: number; readonly needed: number; readonly unit: string } | null;
  /** Work without a number: it is neither on time nor late. */
  readonly isStanding: boolean;
  /** Ascending by day, each once. */
  readonly activities: readonly { readonly on: PlainDate; readonly title: string }[];
  /** The figures of the same duty in the year before; null where there was none. */
  readonly before: ReportFigures | null;
}

/** The year's report (年度报告) as data; every format is drawn from this. */
export interface YearReport {
  readonly year: number;
  readonly unitName: string;
  readonly lead: string | null;
  readonly issuedOn: PlainDate;
  readonly total: ReportFigures;
  /** The figures of the year before; null where it asked for nothing and has nothing on record. */
  readonly before: ReportFigures | null;
  /** The duties in the order of the plan, which is that of their numbers. */
  readonly items: readonly ReportItem[];
  readonly paces: readonly (ReportPace & { readonly title: string; readonly requirementText: string })[];
  /** The lead units in the order in which they first appear; an empty name means no lead unit. */
  readonly units: readonly { readonly lead: string; readonly figures: ReportFigures }[];
  readonly breaches: readonly ReportBreach[];
}

export interface YearReportInput extends Pick<YearReport, "year" | "unitName" | "lead" | "issuedOn"> {
  /** The entries of the year and of the year before, in the order of the plan and of their dates. */
  readonly entries: readonly LedgerEntry[];
  readonly entriesBefore: readonly LedgerEntry[];
  /** Paces by the obligation's id and the rule's words (`paceKey`). */
  readonly paces: ReadonlyMap<string, ReportPace>;
}

/** The key of a pace, because two numbers of one duty have a pace each. */
export const paceKey = (obligationId: string, requirementText: string): string =>
  JSON.stringify([obligationId, requirementText]);

/** Sums up rows that are already derived; derives no state itself. */
export function buildYearReport({ entries, entriesBefore, paces, ...head }: YearReportInput): YearReport {
  const isWanted = ({ lead }: LedgerEntry) => head.lead === null || lead === head.lead;
  const wanted = entries.filter(isWanted);
  const before = entriesBefore.filter(isWanted);
  const items = [...Map.groupBy(wanted, ({ key }) => key.obligationId).values()];
  return {
    ...head,
    total: figuresOf(wanted),
    before: onRecord(before),
    items: items.map((own) => itemOf(own, before)),
    paces: items.flatMap((own) =>
      [...new Set(own.map(({ requirementText }) => requirementText))].flatMap((requirementText) => {
        const pace = paces.get(paceKey(own[0]?.key.obligationId ?? "", requirementText));
        return pace ? [{ ...pace, title: own[0]?.title ?? "", requirementText }] : [];
      }),
    ),
    units: [...Map.groupBy(wanted, ({ lead }) => lead)].map(([lead, own]) => ({ lead, figures: figuresOf(own) })),
    breaches: wanted
      .filter(({ state, standing }) => standing === null && (state === "overdue" || state === "made-up-late"))
      .map((entry) => ({
        item: entry.item,
        title: entry.title,
        subject: entry.subject,
        periodLabel: entry.periodLabel,
        due: entry.due,
        entry,
      })),
  };
}

/** Null where there is nothing to compare with: the year asked for nothing, and nothing was done. */
function onRecord(entries: readonly LedgerEntry[]): ReportFigures | null {
  const figures = figuresOf(entries);
  return figures.planned + figures.waived + figures.records === 0 ? null : figures;
}

/**
 * Whether an occurrence is past its limit only for lack of evidence. A number not reached and a refused duty are
 * missed whatever their evidence.
 */
export const lacksProofAlone = ({ state, quota, handling, missing, activities }: LedgerEntry): boolean =>
  state === "overdue" && quota === null && handling !== "refused" && missing.length > 0 && activities.length > 0;

/** Whether an occurrence is past its limit and asked for that is not done, be it also short of evidence. */
export const isMissed = (entry: LedgerEntry): boolean => entry.state === "overdue" && !lacksProofAlone(entry);

/** Whether an occurrence lacks nothing but its proof (记录未齐): it is never missed as well. */
export const isUnproven = (entry: LedgerEntry): boolean =>
  entry.standing === null && (entry.state === "incomplete" || lacksProofAlone(entry));

/** The sums over a set of rows. An activity that counts for several rows is counted once. */
export function figuresOf(entries: readonly LedgerEntry[]): ReportFigures {
  const dated = entries.filter(({ standing }) => standing === null);
  const count = (state: string) => dated.filter((entry) => entry.state === state).length;
  const waived = entries.filter(({ state }) => state === "waived").length;
  const planned = dated.length - count("waived");
  const late = count("made-up-late");
  const missed = dated.filter(isMissed).length;
  const incomplete = dated.filter(isUnproven).length;
  const onTime = dated.filter(isDone).length - late;
  const activities = new Map(entries.flatMap((entry) => entry.activities.map((one) => [one.id, one] as const)));
  return {
    planned,
    onTime,
    late,
    missed,
    incomplete,
    pending: planned - onTime - late - missed - incomplete,
    waived,
    records: activities.size,
    files: [...activities.values()].flatMap(({ evidence }) => evidence).reduce((sum, { count }) => sum + count, 0),
  };
}

function itemOf(entries: readonly LedgerEntry[], before: readonly LedgerEntry[]): ReportItem {
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) throw new Error("an item has at least one occurrence");
  const activities = new Map(
    entries.flatMap((entry) => entry.activities.map(({ id, happenedOn: on, title }) => [id, { on, title }] as const)),
  );
  const same = before.filter(isSameDuty(first, before));
  return {
    obligationId: first.key.obligationId,
    item: first.item,
    title: first.title,
    lead: first.lead,
    requirementText: [...new Set(entries.map(({ requirementText }) => requirementText))].join("；"),
    figures: figuresOf(entries),
    quota: sumOf(entries),
    isStanding: entries.every(({ standing }) => standing !== null),
    activities: [...activities.values()].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    before: onRecord(same),
  };
}

/**
 * Finds the same duty in the year before: by its id, or else the only duty of that title, since each plan brings
 * duties of its own.
 */
function isSameDuty({ key, title }: LedgerEntry, before: readonly LedgerEntry[]): (entry: LedgerEntry) => boolean {
  if (before.some((entry) => entry.key.obligationId === key.obligationId))
    return (entry) => entry.key.obligationId === key.obligationId;
  const ids = new Set(before.filter((entry) => entry.title === title).map((entry) => entry.key.obligationId));
  return (entry) => ids.size === 1 && ids.has(entry.key.obligationId);
}

/** The numbers of a duty are added where they count the same thing. */
function sumOf(entries: readonly LedgerEntry[]): ReportItem["quota"] {
  const asked = entries.filter(({ state }) => state !== "waived");
  const quotas = asked.flatMap(({ quota }) => (quota ? [quota] : []));
  const [first] = quotas;
  // Shares of a hundred are never added up.
  if (!first || quotas.length < asked.length || quotas.some(({ unit }) => unit !== first.unit)) return null;
  if (first.unit === "%" && quotas.length > 1) return null;
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return {
    unit: first.unit,
    done: tenth(quotas.reduce((sum, { done }) => sum + done, 0)),
    needed: tenth(quotas.reduce((sum, { needed }) => sum + needed, 0)),
  };
}
