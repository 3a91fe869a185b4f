import type { ChangeEffects, EffectRow } from "../../../shared/contract/schemas/effects.ts";
import { occurrenceName } from "./unseen-overdue.ts";

export type EffectKind = "overdue" | "moved" | "appears" | "gone";

/** The effect of a change on one date of a duty, for all subjects with the same effect. */
export interface EffectLine {
  readonly kind: EffectKind;
  readonly first: EffectRow;
  readonly subjects: readonly string[];
}

/**
 * The effects as lines: dates overdue at once come first, each part in the order of the days; equal effects of several
 * subjects share a line.
 */
export function effectLines(effects: ChangeEffects): EffectLine[] {
  const late = new Set(effects.overdueAtOnce.map(occurrenceName));
  const others = (["moved", "appears", "gone"] as const).flatMap((kind) =>
    effects[kind].filter((row) => !late.has(occurrenceName(row))).map((row) => ({ kind, row })),
  );
  const overdue = effects.overdueAtOnce.map((row) => ({ kind: "overdue" as const, row }));
  return [
    ...Map.groupBy([...overdue, ...others], ({ kind, row }) => JSON.stringify([kind, faceOf(row)])).values(),
  ].flatMap(([first, ...more]) =>
    first ? { kind: first.kind, first: first.row, subjects: [first, ...more].map(({ row }) => row.subject) } : [],
  );
}

const faceOf = ({ obligationId, periodLabel, before, after }: EffectRow) => [
  obligationId,
  periodLabel,
  before?.effectiveDate,
  before?.requirementText,
  after?.effectiveDate,
  after?.requirementText,
];
