import { monthNumber } from "../parsers/dates.ts";
import type { Block } from "./outline.ts";

const MONTH = "(\\d{1,2}|十[一二]?|[一二三四五六七八九])";
const HEADING = new RegExp(
  `^[（【]?(?:\\d{4}年)?(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月?[-—–～至到、])?${MONTH}月份?(?:工作|活动|重点工作|安排|计划|任务)*[）】]?[：:]?$`,
);
/** 二月园务行政: other words may stand in the heading where one month after the other has its list. */
const TITLED = new RegExp(`^${MONTH}月份?[\\u3400-\\u9fff]{1,8}[：:]?$`);
/** 二、活动时间⏎7-11月: the month below says when the plan's one activity takes place. */
const TIME_HEADING = /(?:时间|时限|期限|日期)(?:安排)?[：:]?$/;
const LEAD_IN = new RegExp(`^${MONTH}月份?[：:]`);
/** 三月份 植树: without a mark, where the next line or the one before begins alike. */
const BARE_LEAD_IN = new RegExp(`^${MONTH}月份?[ \\t]+(?=[\\u3400-\\u9fff“"])`);

/** What a plan arranged by months says of a block. */
export interface MonthContext {
  /** The month that it stands under, or that it begins with; null elsewhere. */
  readonly month: number | null;
  /** It is the name of the month itself: 四月份： on a line of its own. */
  readonly isHeading: boolean;
}

/**
 * The months of a plan arranged by months: 四月份⏎1.… or 四月份：…. A heading holds until the next month, or the next
 * heading that is none.
 */
export function monthsOf(text: string, blocks: readonly Block[]): MonthContext[] {
  const lines = blocks.map(({ start, end }) => text.slice(start, end));
  const titled = titledMonths(lines, blocks);
  let current: number | null = null;
  return blocks.map((block, index) => {
    const line = lines[index] ?? "";
    const heading = titled.get(index) ?? (TIME_HEADING.test(lines[index - 1] ?? "") ? null : numberIn(HEADING, line));
    if (heading !== null) {
      current = heading;
      return { month: null, isHeading: true };
    }
    if (block.kind === "heading" || block.kind === "closing") current = null;
    return { month: leadIn(lines, index) ?? current, isHeading: false };
  });
}

const numberIn = (pattern: RegExp, line: string): number | null => monthNumber(pattern.exec(line)?.[1] ?? "");

function leadIn(lines: readonly string[], index: number): number | null {
  const bare = (at: number): number | null => numberIn(BARE_LEAD_IN, lines[at] ?? "");
  const month = bare(index);
  const stands = month !== null && (bare(index + 1) !== null || bare(index - 1) !== null);
  return stands ? month : numberIn(LEAD_IN, lines[index] ?? "");
}

/** Headings with more words than the month's name, by their index: at least two, each with a numbered list under it. */
function titledMonths(lines: readonly string[], blocks: readonly Block[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  lines.forEach((line, index) => {
    const month = numberIn(TITLED, line);
    if (month !== null && blocks[index]?.kind !== "cell" && blocks[index + 1]?.level === 3) found.set(index, month);
  });
  return new Set(found.values()).size < 2 ? new Map() : found;
}
