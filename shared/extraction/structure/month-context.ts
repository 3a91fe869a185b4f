import { monthNumber } from "../parsers/dates.ts";
import { characterTable } from "../text/characters.ts";
import type { Block } from "./outline.ts";

/** The months that a heading names, the last one included: 四月份 is 4 to 4, 二季度 4 to 6. */
export interface Months {
  readonly first: number;
  readonly last: number;
}

const MONTH = "(\\d{1,2}|十[一二]?|[一二三四五六七八九])";
const HEADING = new RegExp(
  `^[（【]?(?:\\d{4}年)?(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月?[-—–～至到、])?${MONTH}月份?(?:工作|活动|重点工作|安排|计划|任务)*[）】]?[：:]?$`,
);
/** 一季度 · 第二季度（4—6月）： · 上半年重点工作, and with a colon what it leads in to. */
const QUARTER = "(?:第?([一二三四1-4])季度|(上)半年|(下)半年)";
const SEASON_HEADING = new RegExp(
  `^[（【]?(?:\\d{4}年)?${QUARTER}(?:重点|主要|工作|活动|任务|安排|计划|内容)*(?:（[\\d一二三四五六七八九十月份至到—–―～~-]{2,12}）)?[）】]?[：:]?$`,
);
/** 二月园务行政 · 二月主题：新起点: a heading of a month may have other words where each month has its list. */
const TITLED = new RegExp(
  `^${MONTH}月份?(?:[\\u3400-\\u9fff]{1,8}[：:]?|[\\u3400-\\u9fff]{0,4}主题(?:是|为)?[：:]?[^。；\\d]{2,30})$`,
);
/** 二、活动时间⏎7-11月: the month below is the time of the plan's single activity. */
const TIME_HEADING = /(?:时间|时限|期限|日期)(?:安排)?[：:]?$/;
/** 3月：… · 3-4月重点工作：… · 【3月】…; a line with a year before the month may report the past. */
const LED_BY =
  "(?:重点|主要|工作|任务|安排|计划)*(?:（[\\d一二三四五六七八九十月份至到—–―～~-]{2,12}）)?(?:[：:]|】[：:]?)";
const RANGE = "(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月?[-—–～至到、])?";
const SEASON_LEAD_IN = new RegExp(`^【?${QUARTER}${LED_BY}`);
const LEAD_IN = new RegExp(`^【?${RANGE}${MONTH}月份?${LED_BY}`);
/** 三月份 植树: without a mark, where the next line or the one before begins alike. */
const BARE_LEAD_IN = new RegExp(`^${MONTH}月份?[ \\t]+(?=[\\u3400-\\u9fff“"])`);

/** The months of a block in a plan arranged by months. */
export interface MonthContext {
  /** The months of the heading above, or at the beginning of the block; null elsewhere. */
  readonly months: Months | null;
  /** Whether the block is itself the name of the months: 四月份： on a line of its own. */
  readonly isHeading: boolean;
}

/**
 * The months of a plan arranged by months, quarters or halves: 四月份⏎1.… or 二季度：…. A heading holds until the next month, or the next
 * heading that is none.
 */
export function monthContexts(text: string, blocks: readonly Block[]): MonthContext[] {
  const lines = blocks.map(({ start, end }) => text.slice(start, end).replace(/\*{1,3}$/, ""));
  const titled = titledMonths(lines, blocks);
  let current: Months | null = null;
  return blocks.map((block, index) => {
    const line = lines[index] ?? "";
    const heading = titled.get(index) ?? (TIME_HEADING.test(lines[index - 1] ?? "") ? null : headingOf(line));
    if (heading !== null) {
      current = heading;
      return { months: null, isHeading: true };
    }
    if (block.kind === "heading" || block.kind === "closing") current = null;
    return { months: bareLeadIn(lines, index) ?? leadInOf(line) ?? current, isHeading: false };
  });
}

/** Few lines begin with any of these. */
const STARTS = characterTable("0123456789一二三四五六七八九十第上下【");

/** The months at the head of a line or a sentence: 3月：… · 一季度：…. */
export const leadInOf = (line: string): Months | null =>
  STARTS[line.charCodeAt(0)] !== 1 ? null : (only(numberIn(LEAD_IN, line)) ?? seasonIn(SEASON_LEAD_IN, line));

/** The length of the month's name at the head of the line. */
export const leadInLength = (line: string): number =>
  (LEAD_IN.exec(line) ?? SEASON_LEAD_IN.exec(line))?.[0].length ?? 0;

const headingOf = (line: string): Months | null => only(numberIn(HEADING, line)) ?? seasonIn(SEASON_HEADING, line);

const only = (month: number | null): Months | null => (month === null ? null : { first: month, last: month });

function seasonIn(pattern: RegExp, line: string): Months | null {
  const [, quarter, firstHalf, secondHalf] = pattern.exec(line) ?? [];
  if (firstHalf !== undefined) return { first: 1, last: 6 };
  if (secondHalf !== undefined) return { first: 7, last: 12 };
  const last = 3 * (monthNumber(quarter ?? "") ?? 0);
  return last === 0 ? null : { first: last - 2, last };
}

const numberIn = (pattern: RegExp, line: string): number | null => monthNumber(pattern.exec(line)?.[1] ?? "");

function bareLeadIn(lines: readonly string[], index: number): Months | null {
  const bare = (at: number): number | null => numberIn(BARE_LEAD_IN, lines[at] ?? "");
  return bare(index + 1) !== null || bare(index - 1) !== null ? only(bare(index)) : null;
}

/** Headings with more words than the month's name, by their index: at least two, each with a numbered list under it. */
function titledMonths(lines: readonly string[], blocks: readonly Block[]): ReadonlyMap<number, Months> {
  const found = new Map<number, Months>();
  lines.forEach((line, index) => {
    const month = only(numberIn(TITLED, line));
    if (month !== null && blocks[index]?.kind !== "cell" && blocks[index + 1]?.level === 3) found.set(index, month);
  });
  return new Set(Array.from(found.values(), ({ last }) => last)).size < 2 ? new Map() : found;
}
