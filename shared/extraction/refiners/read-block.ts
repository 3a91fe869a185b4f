import type { DueDate } from "../../domain/obligation/requirement.ts";
import { lastDayOf } from "../parsers/dates.ts";
import type { PeriodPhrase } from "../parsers/periods.ts";
import { type Months, leadInLength, leadInOf } from "../structure/month-context.ts";
import type { Block } from "../structure/outline.ts";
import type { Sentence } from "../structure/sentences.ts";
import { type Span, contains } from "../text/span.ts";
import { dutiesIn } from "./duties-in-row.ts";
import { readSentence } from "./read-sentence.ts";
import { dueByGoal, goalDateOf } from "./goal-dates.ts";
import { type Reading, requirement } from "./reading.ts";
import { type Carried, chargedFor, giveSubjects } from "../subjects/give-subjects.ts";
import { timeFor } from "./attach-times.ts";
import { attachTimeLimits } from "./time-limits.ts";
import { type PlanText, dueDate, SentenceView } from "./sentence-view.ts";

/** The context of a block in its plan. */
export interface BlockContext extends PlanText {
  readonly masked: string;
  /** The months of the block, in plans arranged by months or quarters. */
  readonly months: Months | null;
  /** The period of the whole list, named in the line above it. */
  readonly period: PeriodPhrase | null;
  /** Set for one of the events listed under 在下列情况下…：. */
  readonly listedEvent: string | null;
  /** The subject that the heading above names for the whole block. */
  readonly headed: Span | null;
  readonly sentences: readonly Sentence[];
}

/** 示例：某党员全年参加学习15次. From here on the block only explains. */
const EXAMPLE = /(?:示例|举例|案例)：/;

/** Duties with a number, a date or an event in one block. */
export function readBlock(block: Block, context: BlockContext): Reading[] {
  if (context.listedEvent !== null) return [listedEvent(block, context, context.listedEvent)];
  let { months } = context;
  const readings: Reading[] = [];
  const { headed } = context;
  let goal: DueDate | null = null;
  let carried: Carried = { who: headed === null ? null : { ...headed, bound: true } };
  for (const sentence of context.sentences) {
    months = leadInOf(sentence.text.trimStart()) ?? months;
    const view = new SentenceView(sentence, context, context.period);
    const charged = chargedFor(view, readings.at(-1));
    if (charged !== null) readings[readings.length - 1] = charged;
    const timed = timeFor(view, readings.at(-1));
    goal = goalDateOf(view, goal);
    if (timed === null) {
      const read = readInMonths(view, { ...context, months }).map((reading) => dueByGoal(reading, goal));
      const given = giveSubjects(view, read, carried);
      carried = given.carried;
      readings.push(...given.readings);
    } else readings[readings.length - 1] = timed;
  }
  const example = EXAMPLE.exec(context.original.slice(block.start, block.end))?.index ?? Infinity;
  const own = readings.filter(({ start }) => start < block.start + example);
  return attachTimeLimits(own, context.masked);
}

/** The rule name for what a list of events asks at each of them. */
export const TOPIC = "at-event:";

function readInMonths(view: SentenceView, context: BlockContext): Reading[] {
  const { block, sentence } = view;
  const { months } = context;
  if (months === null) return readSentence(view);
  const readings = readSentence(view).filter((reading) => !isNamedElsewhere(view, reading, months));
  const due = dueDate(context.planYear, months.last, lastDayOf(months.last, context.planYear));
  const inMonths = (span: Span): Reading => {
    const day = readings.length > 0 ? null : dayIn(view, months, span);
    return underHeading(block, view.trim(span), day ?? due);
  };
  const dated = readings.map((reading) => dueBy(onceInMonths(view, reading, months), due));
  const whole = afterMonth(context.masked, sentence);
  const rest = dutiesIn(view, whole, readings);
  if (dated.length + rest.length > 0) context.dismiss({ start: sentence.start, end: whole.start }, "heading");
  return [...dated, ...rest.map(inMonths)].toSorted((a, b) => a.start - b.start);
}

/** 春节送温暖, under 一月: a festival of another month only names what is done. */
function isNamedElsewhere(view: SentenceView, { requirement: asked, parts: [part] }: Reading, months: Months): boolean {
  const festival = view.dates.find(({ sort, firm, start }) => sort === "festival" && !firm && start === part?.start);
  const clause = festival && view.clauses[view.clauseAt(festival.start)];
  // 春节走访: a festival at the head of its clause is a time.
  if (clause === undefined || festival === undefined || festival.start - clause.start < 2) return false;
  const month = festival.dayIn(view.planYear)?.month;
  return asked.kind === "deadline" && month !== undefined && (month < months.first || month > months.last);
}

/** 5月8日红十字宣传, under 五月: the day that the words themselves name. */
function dayIn(view: SentenceView, { first, last }: Months, span: Span): DueDate | null {
  const date = view.dates.find((named) => {
    const month = named.sort === "day" && contains(span, named) ? named.dayIn(view.planYear)?.month : undefined;
    return month !== undefined && first <= month && month <= last;
  });
  return date ? view.toDue(date) : null;
}

function listedEvent(block: Block, { masked }: BlockContext, topic: string): Reading {
  const end = block.start + masked.slice(block.start, block.end).replace(/[；。，]+$/, "").length;
  const event = masked.slice(block.start, end).replace(/(?:时|的|后)$/, "");
  return {
    start: block.start,
    end,
    block,
    parts: [{ start: block.start, end }],
    requirement: requirement({ kind: "trigger", event }),
    stated: ["event"],
    implied: [],
    rules: ["listed-event", ...(topic === "" ? [] : [`${TOPIC}${topic}`])],
  };
}

/** The stretch without the name of the month at its head. */
function afterMonth(masked: string, { start, end }: Span): Span {
  const words = masked.slice(start, end);
  const blank = words.length - words.trimStart().length;
  const lead = leadInLength(words.slice(blank));
  const head =
    (lead === 0 ? 0 : blank + lead) ||
    (/^\s*(?:[\d十一二三四五六七八九]{1,2}月份?\s)?\s*/.exec(words)?.[0].length ?? 0);
  return { start: start + head, end };
}

/** 月底前上报方案, under 八月: that month's end, and no rhythm. */
function onceInMonths(view: SentenceView, reading: Reading, { first, last }: Months): Reading {
  const { kind, period, pattern } = reading.requirement;
  const [part] = reading.parts;
  const isEnd = kind === "cadence" && period === "month" && pattern === MONTH_END && part !== undefined;
  return isEnd && first === last && view.slice(part).startsWith("月")
    ? { ...reading, requirement: requirement({ kind: "quantity", count: 1, comparator: "=", unit: "次" }) }
    : reading;
}
const MONTH_END = "FREQ=MONTHLY;BYMONTHDAY=-1";

/** A number under a month's heading is due by the end of the month; a single one is a deadline. */
function dueBy(reading: Reading, due: DueDate): Reading {
  const { kind, count, comparator, due: own } = reading.requirement;
  if (kind !== "quantity" || own !== null) return reading;
  const once = count === 1 && comparator === "=";
  return {
    ...reading,
    requirement: once ? requirement({ kind: "deadline", due }) : { ...reading.requirement, due },
    implied: ["due"],
    rules: [...reading.rules, "month-heading"],
  };
}

const underHeading = (block: Block, span: Span, due: DueDate): Reading => ({
  ...span,
  block,
  parts: [],
  requirement: requirement({ kind: "deadline", due }),
  stated: [],
  implied: ["due"],
  rules: ["month-heading"],
});
