import { type PlainDate, compareDates } from "../date/plain-date.ts";
import type { Basis } from "../workday/shift-direction.ts";
import type { Slip, SlipDate, SlipKind, SlipLine } from "./slip.ts";

/** A row that becomes a line of a slip. */
export type SlipEntry = Omit<SlipLine, "keys" | "subjects" | "dates"> & {
  readonly key: SlipLine["keys"][number];
  readonly date: SlipDate;
  readonly subject: string;
  readonly lead: string | null;
};

export interface SlipsInput {
  readonly kind: SlipKind;
  readonly unitName: string;
  readonly contact: Slip["contact"];
  readonly today: PlainDate;
  readonly replyBy: PlainDate;
  readonly replyIsMakeup: boolean;
  readonly replyWithin: number | null;
  readonly replyBasis: Basis;
  /** Chosen by `slipCause`, in the order of the plan. */
  readonly entries: readonly SlipEntry[];
}

/**
 * Makes one draft for each lead unit, in the order of their most pressing lines. The lines without a lead unit come
 * last.
 */
export function buildSlips({ today, entries, ...head }: SlipsInput): Slip[] {
  const byLead = Map.groupBy(entries.toSorted(byPressure), ({ lead }) => lead ?? "");
  return [...byLead]
    .toSorted(([a], [b]) => Number(a === "") - Number(b === ""))
    .map(([lead, ofLead]) => ({
      ...head,
      lead,
      number: null,
      issuedOn: today,
      lines: foldRows(ofLead),
    }));
}

/**
 * Orders by pressure: the latest rows first; rows without a date last, the longest open first. Rows of one day keep
 * their order.
 */
function byPressure({ date: a }: SlipEntry, { date: b }: SlipEntry): number {
  if (a.dueOn && b.dueOn) return compareDates(a.dueOn, b.dueOn);
  if (a.openedOn && b.openedOn) return compareDates(a.openedOn, b.openedOn);
  return Number(a.dueOn === null) - Number(b.dueOn === null);
}

/** Folds rows that differ only in subject and date into lines: first the subjects of one period, then the periods. */
function foldRows(entries: readonly SlipEntry[]): SlipLine[] {
  const ofPeriods = groupsOf(entries, ({ key, subject: _subject, ...rest }) => [
    key.obligationId,
    key.recurrenceId,
    rest,
  ]).map(lineOf);
  return groupsOf(ofPeriods, ({ keys: _keys, dates: _dates, ...rest }) => rest).map(mergeDates);
}

type Group<T> = readonly [T, ...T[]];

/** Groups equal items, in the order of the first item of each group. */
const groupsOf = <T>(items: readonly T[], sameness: (item: T) => unknown): Group<T>[] =>
  [...Map.groupBy(items, (item) => JSON.stringify(sameness(item))).values()] as unknown as Group<T>[];

interface DutyLine extends SlipLine {
  readonly obligationId: string;
}

function lineOf(members: Group<SlipEntry>): DutyLine {
  const { key, subject: _subject, lead: _lead, date, ...line } = members[0];
  return {
    obligationId: key.obligationId,
    keys: members.map((member) => member.key),
    subjects: members.map(({ subject }) => subject),
    dates: [date],
    ...line,
  };
}

function mergeDates(lines: Group<DutyLine>): SlipLine {
  const { obligationId: _obligationId, ...line } = lines[0];
  return { ...line, keys: lines.flatMap(({ keys }) => keys), dates: lines.flatMap(({ dates }) => dates) };
}
