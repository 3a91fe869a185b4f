import type { DueDate } from "../../domain/obligation/requirement.ts";
import { lastDayOf } from "../parsers/dates.ts";
import type { Period } from "../parsers/periods.ts";
import type { Block } from "../structure/outline.ts";
import type { Sentence } from "../structure/sentences.ts";
import { readSentence } from "./read-sentence.ts";
import { type Reading, requirement } from "./reading.ts";
import { attachTimeLimits } from "./time-limits.ts";
import { dueDate, SentenceView } from "./sentence-view.ts";

/** What a block needs to know of the plan around it. */
export interface BlockContext {
  readonly original: string;
  readonly masked: string;
  readonly planYear: number | null;
  /** The month it stands under, in plans arranged by months. */
  readonly month: number | null;
  /** How often all of its list is asked for, by the line above the list. */
  readonly period: Period | null;
  /** It is one of the events listed under 在下列情况下…：. */
  readonly listedEvent: boolean;
  readonly sentences: readonly Sentence[];
}

/** 示例：某党员全年参加学习15次. From here on the block only explains. */
const EXAMPLE = /(?:示例|举例|案例)：/;

/** Duties with a number, a date or an event in one block. */
export function readBlock(block: Block, context: BlockContext): Reading[] {
  if (context.listedEvent) return [listedEvent(block, context)];
  const readings = context.sentences.flatMap((sentence) => readInMonth(block, sentence, context));
  const example = EXAMPLE.exec(context.original.slice(block.start, block.end))?.index ?? Infinity;
  const own = readings.filter(({ start }) => start < block.start + example);
  return attachTimeLimits(own, context.masked);
}

function readInMonth(block: Block, sentence: Sentence, context: BlockContext): Reading[] {
  const view = new SentenceView(sentence, context.original, context.planYear, context.period);
  const readings = readSentence(view);
  if (context.month === null) return readings;
  const monthEnd = dueDate(context.planYear, context.month, lastDayOf(context.month, context.planYear));
  if (readings.length > 0) return readings.map((reading) => dueBy(reading, monthEnd));
  const span = afterMonth(context.masked, sentence);
  return span.end - span.start >= 3 ? [inMonth(block, span, dayIn(view, context.month) ?? monthEnd)] : [];
}

/** 5月8日红十字宣传, under 五月: the day that the line itself names. */
function dayIn(view: SentenceView, month: number): DueDate | null {
  const date = view.dates.find(({ sort, dayIn: day }) => sort === "day" && day(view.planYear)?.month === month);
  return date ? view.toDue(date) : null;
}

function listedEvent(block: Block, { masked }: BlockContext): Reading {
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
    rules: ["listed-event"],
  };
}

/** Without the month's name at its head. */
function afterMonth(masked: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const head = /^\s*(?:[\d十一二三四五六七八九]{1,2}月份?[：:\s])?\s*/.exec(masked.slice(start, end))?.[0].length ?? 0;
  return { start: start + head, end };
}

/** A number under a month's heading is due by its end; one of a kind is a deadline. */
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

const inMonth = (block: Block, span: { start: number; end: number }, due: DueDate): Reading => ({
  ...span,
  block,
  parts: [],
  requirement: requirement({ kind: "deadline", due }),
  stated: [],
  implied: ["due"],
  rules: ["month-heading"],
});
