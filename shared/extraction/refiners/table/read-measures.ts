import { HOURS } from "../../lexicon/counters.ts";
import { type Amount, parseAmounts, wholesIn } from "../../parsers/amounts.ts";
import { parsePeriods } from "../../parsers/periods.ts";
import type { TableCell } from "../../structure/table-row.ts";
import type { Span } from "../../text/span.ts";
import type { CandidateRequirement } from "../../extracted-plan.ts";
import { requirement } from "../reading.ts";
import { type PlanText, dueDate } from "../sentence-view.ts";

/** A number of a cell with its requirement. */
export interface Measure extends Span {
  readonly requirement: CandidateRequirement;
}

/** 数量（场）, 场次, 频次: the counted thing in the heading. */
const COUNTED = /（([^（）\d]{1,3})）$|([次场])[数次]?$/;
const BARE = /^(?:≥|不少于)?\d{1,6}(?:\.\d{1,2})?$/;
/** ≤40, ≥ 95.5: a comparison is a target, whatever it counts. */
const TARGET = /^([≤≥])\s*(\d{1,6}(?:\.\d{1,4})?)$/;
const PERCENT = /（[%％]）$/;

/**
 * The numbers of a cell with nothing else in it: `不少于6期`, `4次`, `2次/年`, `≤40`, `12` under 频次. Empty where the cell has
 * words that the rules of sentences read.
 *
 * @param unit  The counted thing, by the column beside it; null where none names it.
 */
export function measuresIn(
  context: PlanText & { readonly masked: string },
  { span, head }: TableCell,
  name: string,
  unit: string | null = null,
): Measure[] {
  // 2次/年 is read as 2次每年.
  const text = context.masked.slice(span.start, span.end).replace(/\/(?=人?[年季月周])/g, "每");
  const [, bracketed, plain] = COUNTED.exec(head) ?? [];
  const counter = unit ?? bracketed ?? plain;
  const counted = BARE.test(text) && counter !== undefined ? `${text}${counter}` : text;
  const target = counter === undefined ? targetIn(context, span, `${name} ${head}`) : null;
  if (target !== null) return [target];
  const amounts = [...parseAmounts(counted, () => context.segmenter.wordsIn(counted)), ...wholesIn(counted)];
  const period = parsePeriods(counted)[0] ?? null;
  return amounts.map((amount) => ({
    start: span.start + Math.min(amount.start, span.end - span.start),
    end: Math.min(span.start + amount.end, span.end),
    requirement: requirement({
      ...kindOf(amount, period),
      count: amount.count,
      comparator: amount.comparator,
      unit: amount.unit,
      hedge: amount.rounded,
      pattern: period?.pattern ?? null,
      due: amount.measure === "percent" ? dueDate(context.planYear, 12, 31) : null,
    }),
  }));
}

/** A number that is compared and nothing else; its unit is what the name or the heading has in brackets (合格率（%）), else none. */
function targetIn(context: PlanText & { readonly masked: string }, span: Span, named: string): Measure | null {
  const [, sign, number] = TARGET.exec(context.masked.slice(span.start, span.end)) ?? [];
  if (number === undefined) return null;
  const isShare = named.split(" ").some((words) => PERCENT.test(words));
  return {
    ...span,
    requirement: requirement({
      kind: isShare ? "percent" : "quantity",
      period: isShare ? "year" : null,
      count: Number(number),
      comparator: sign === "≤" ? "<=" : ">=",
      unit: isShare ? "%" : (/（([^（）\d]{1,4})）$/.exec(named.split(" ")[0] ?? "")?.[1] ?? null),
      due: isShare ? dueDate(context.planYear, 12, 31) : null,
    }),
  };
}

type Periodic = ReturnType<typeof parsePeriods>[number] | null;

function kindOf({ measure, count, unit }: Amount, period: Periodic): Pick<CandidateRequirement, "kind" | "period"> {
  if (measure === "percent") return { kind: "percent", period: period?.period ?? "year" };
  if (measure === "hours" || HOURS.has(unit)) return { kind: "hours", period: period?.period ?? "year" };
  if (period === null) return { kind: "quantity", period: null };
  return { kind: count === 1 && period.repeats ? "cadence" : "quota", period: period.period };
}
