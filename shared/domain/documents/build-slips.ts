import type { PlainDate } from "../date/plain-date.ts";
import type { Basis } from "../workday/shift-direction.ts";
import type { Slip, SlipKind, SlipLine } from "./slip.ts";

/** One row on its way to a slip. */
export type SlipEntry = Omit<SlipLine, "keys" | "subjects"> & {
  readonly key: SlipLine["keys"][number];
  readonly subject: string;
  readonly lead: string | null;
};

export interface SlipsInput {
  readonly kind: SlipKind;
  readonly unitName: string;
  readonly today: PlainDate;
  readonly replyBy: PlainDate;
  readonly replyWithin: number | null;
  readonly replyBasis: Basis;
  /** Chosen by `slipCause`, in the order of the plan. */
  readonly entries: readonly SlipEntry[];
}

/** One draft for each lead unit, in the order of their most pressing lines; those without a lead unit last. */
export function buildSlips({ kind, unitName, today, replyBy, replyWithin, replyBasis, entries }: SlipsInput): Slip[] {
  const byLead = Map.groupBy(entries.toSorted(byPressure), ({ lead }) => lead ?? "");
  return [...byLead]
    .toSorted(([a], [b]) => Number(a === "") - Number(b === ""))
    .map(([lead, ofLead]) => ({
      kind,
      unitName,
      lead,
      number: null,
      issuedOn: today,
      replyBy,
      replyWithin,
      replyBasis,
      lines: foldSubjects(ofLead),
    }));
}

/** What is latest first; rows of one day keep the order in which they came. */
const byPressure = (a: SlipEntry, b: SlipEntry): number =>
  a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.workingDays - b.workingDays;

/** Rows of which all but the subject is the same make one line. */
function foldSubjects(entries: readonly SlipEntry[]): SlipLine[] {
  const groups = Map.groupBy(entries, ({ key, subject: _subject, ...rest }) =>
    JSON.stringify([key.obligationId, key.recurrenceId, rest]),
  );
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    const { key: _key, subject: _subject, lead: _lead, ...line } = first;
    return [{ keys: members.map(({ key }) => key), subjects: members.map(({ subject }) => subject), ...line }];
  });
}
